import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { dayAsDate } from "@/app/_i18n/formats";
import { Messages } from "@/app/_i18n/messages";
import { getLastUnlock, type Unlock } from "@/lib/alerts/queries";
import { getSeries } from "@/lib/body-charts/queries";
import type { SeriesChart } from "@/lib/body-charts/series";
import { getStanding, type Standing } from "@/lib/deliveries/standing/queries";
import { asPatient } from "@/lib/gates/gates";
import { lockToday } from "@/lib/today/lock";
import { getTodays, type Today } from "@/lib/today/queries";
import { type Workout, workoutOf } from "@/lib/workout/plan";
import { ChartLink } from "../_components/chart-link";
import { firstName } from "../_components/prescription-name";
import { StandingCard } from "../_components/standing-card";
import { TravelOffer } from "../_components/travel-offer";
import { ConsentCard } from "../_consent/consent-card";
import { AskedCard } from "../_wrong/asked-card";
import { Checkins } from "./_components/checkins/checkins";
import { EarlierDays } from "./_components/earlier-days";
import { UntilLocked } from "./_components/lock-card";
import { PastDay } from "./_components/past-day";
import { PlanOfDay } from "./_components/plan-of-day";
import { StartDock } from "./_components/start-dock";
import { StartedPart } from "./_components/started-part";
import { StoppedCard } from "./_components/stopped-card";
import { SwapDay } from "./_components/swap-day";
import { TodayHeader } from "./_components/today-header";
import { UnlockedCard } from "./_components/unlocked-card";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("today") };
}

/** That the plan was opened again is said for three days, unless it was read and closed. */
const SAID_HOURS = 72;

const asked = z.object({ day: z.iso.date().optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is due now, open; the parts before and after it folded; the days that can still be filled in. */
export default async function TodayPage({ searchParams }: Props) {
  const { day: wanted } = asked.parse(await searchParams);
  const loaded = await asPatient(async (db) => {
    const todays = await getTodays(db);
    if (!todays) return null;
    const { patientId } = db.actor;
    return {
      ...{ ...todays, series: await getSeries(db, patientId, 1), standing: await getStanding(db) },
      unlock: await getLastUnlock(db, patientId, db.now.subtract({ hours: SAID_HOURS })),
    };
  });
  if (!loaded) notFound();
  const { today, other, series, ...told } = loaded;
  const day = today.days.find((one) => one.date === (wanted ?? today.date) && one.when !== "ahead");
  if (!day) notFound();
  return (
    <Messages only={["today", "travel", "checkins", "consent", "redFlags", "outbox"]}>
      <div className="flex flex-1 flex-col gap-4">
        {day.when === "past" ? (
          <PastDay today={today} day={day} />
        ) : (
          <PresentDay today={today} other={other} chart={series?.charts.at(-1) ?? null} {...told} />
        )}
      </div>
    </Messages>
  );
}

/** Nothing was logged on the days before although something was due: a word of welcome, no count. */
const wasAway = (today: Today): boolean => {
  const before = today.days.filter((day) => day.when !== "ahead");
  const due = before.filter((day) => day.entries.some((entry) => entry.status === "still-open"));
  return due.length === before.length && before.every((day) => day.entries.every((entry) => !entry.log));
};

const isIntake = ({ asked }: Today): boolean => asked?.occasion === "intake";

const openOf = ({ items }: Workout) => {
  const open = items.filter(({ log }) => log === null);
  return { exercise: open.some(({ eases }) => !eases), easing: open.some(({ eases }) => eases) };
};

type DayProps = {
  today: Today;
  /** As it would be after a swap to the lighter plan or back. */
  other: Today | null;
  chart: SeriesChart | null;
  standing: Standing | null;
  unlock: Unlock | null;
};

async function PresentDay({ today, other, chart, standing, unlock }: DayProps) {
  const t = await getTranslations("today");
  const format = await getFormatter();
  const { rounds, began } = today.checkins;
  const { consent } = today;
  const workout = today.stopped || today.dayOver || consent.withheld ? null : workoutOf(today);
  const active = today.days.find((one) => one.when === "today")?.state === "active";
  // What a stop or a chart asks leads every page. The first questions come with the consent, and nothing new is asked after it was withdrawn.
  const leads = today.asked?.occasion === "stop";
  const asks = consent.withheld === null || (consent.withheld === "exercises" && !isIntake(today));
  return (
    <>
      <TodayHeader
        date={format.dateTime(dayAsDate(today.date), "dayLong")}
        title={t(`greeting.${today.part}`, { name: firstName(today.givenName) })}
        text={!today.stopped && wasAway(today) && t("welcomeBack")}
      />
      <StoppedCard today={today} />
      {unlock && <UnlockedCard unlock={unlock} zone={today.zone} />}
      {standing && !(standing.seen && standing.locks) && (
        <StandingCard standing={standing} zone={today.zone} />
      )}
      <ConsentCard consent={consent} asked={today.asked} />
      <StartedPart began={today.began} readAt={today.readAt}>
        <UntilLocked locked={!today.stopped && <PlanOfDay today={active ? lockToday(today) : today} />}>
          {today.asked && asks && !leads && <AskedCard asked={today.asked} />}
          <TravelOffer zone={today.zone} />
          <Checkins key={today.date} rounds={rounds} day={{ began, closes: today.closesAt }} />
          <SwapDay today={today} other={other} />
        </UntilLocked>
        {consent.withheld !== "logging" && <ChartLink last={chart} today={today.date} />}
        {consent.withheld !== "logging" && <EarlierDays today={today} />}
        {workout && <StartDock open={openOf(workout)} />}
      </StartedPart>
    </>
  );
}
