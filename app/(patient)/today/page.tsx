import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { dayAsDate } from "@/app/_i18n/formats";
import { Messages } from "@/app/_i18n/messages";
import { getSeries } from "@/lib/body-charts/queries";
import type { SeriesChart } from "@/lib/body-charts/series";
import { getStanding, type Standing } from "@/lib/deliveries/standing/queries";
import { asPatient } from "@/lib/gates/gates";
import { arrangeDay } from "@/lib/today/arrange";
import { getToday, type Today } from "@/lib/today/queries";
import { beginsExercise, reliefPart } from "@/lib/today/relief";
import type { TodayDay } from "@/lib/today/view";
import { ChartLink } from "../_components/chart-link";
import { firstName } from "../_components/prescription-name";
import { StandingCard } from "../_components/standing-card";
import { TravelOffer } from "../_components/travel-offer";
import { AskedCard } from "../_wrong/asked-card";
import { Checkins } from "./_components/checkins/checkins";
import { Anytime, Extra, Judged } from "./_components/day-sections";
import { OffState, QuietState } from "./_components/day-state";
import { EarlierDays } from "./_components/earlier-days";
import { HeldRows } from "./_components/held-rows";
import { PartsFold } from "./_components/part-fold";
import { PartSection } from "./_components/part-section";
import { PastDay } from "./_components/past-day";
import { ReliefOnly } from "./_components/relief-only";
import { RestPain } from "./_components/rest-pain";
import { StoppedCard } from "./_components/stopped-card";
import { TodayHeader } from "./_components/today-header";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("today") };
}

const asked = z.object({ day: z.iso.date().optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is due now, open; the parts before and after it folded; the days that can still be filled in. */
export default async function TodayPage({ searchParams }: Props) {
  const { day: wanted } = asked.parse(await searchParams);
  const loaded = await asPatient(async (db) => {
    const today = await getToday(db);
    if (!today) return null;
    return { today, series: await getSeries(db, db.actor.patientId, 1), standing: await getStanding(db) };
  });
  if (!loaded) notFound();
  const { today, series, standing } = loaded;
  const day = today.days.find((one) => one.date === (wanted ?? today.date) && one.when !== "ahead");
  if (!day) notFound();
  return (
    <Messages only={["today", "travel", "checkins"]}>
      <div className="flex flex-col gap-4 pb-6">
        {day.when === "past" ? (
          <PastDay today={today} day={day} />
        ) : (
          <PresentDay today={today} day={day} chart={series?.charts.at(-1) ?? null} standing={standing} />
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

type DayProps = { today: Today; day: TodayDay; chart: SeriesChart | null; standing: Standing | null };

async function PresentDay({ today, day, chart, standing }: DayProps) {
  const t = await getTranslations("today");
  const format = await getFormatter();
  const kindOf = (id: string) => today.prescriptions.find((item) => item.id === id)?.kind;
  const arranged = arrangeDay(day.entries, kindOf, today.part);
  const itemOf = (id: string) => today.prescriptions.find((item) => item.id === id);
  const { past, later } = arranged;
  const present = today.reliefOnly ? reliefPart(arranged.present, itemOf) : arranged.present;
  const { rounds, began } = today.checkins;
  const inCheckin = rounds.some(({ questions }) => questions.some(({ kind }) => kind === "rest-pain"));
  const asksStart = !today.startAsked && !inCheckin && beginsExercise(arranged.present, itemOf);
  const withheld = today.asked?.occasion === "intake";
  return (
    <>
      <TodayHeader
        date={format.dateTime(dayAsDate(today.date), "dayLong")}
        title={t(`greeting.${today.part}`, { name: firstName(today.givenName) })}
        text={!today.stopped && wasAway(today) && t("welcomeBack")}
      />
      <StoppedCard today={today} />
      {standing && <StandingCard standing={standing} />}
      {today.asked && <AskedCard asked={today.asked} />}
      <TravelOffer zone={today.zone} />
      <Checkins key={today.date} rounds={rounds} day={{ began, closes: today.closesAt }} />
      <PartsFold today={today} parts={past} when="past" />
      {day.state !== "active" ? <OffState today={today} /> : withheld || <QuietState arranged={arranged} />}
      {asksStart && day.state === "active" && !withheld && <RestPain key={today.part} />}
      {today.reliefOnly && <ReliefOnly start={today.start} />}
      {present && <PartSection today={today} part={present} />}
      <Judged today={today} date={today.date} entries={arranged.judged} />
      <HeldRows today={today} />
      <Anytime today={today} date={today.date} entries={arranged.anytime} />
      <PartsFold today={today} parts={later} when="later" />
      <Extra today={today} date={today.date} entries={arranged.extra} />
      <ChartLink last={chart} today={today.date} />
      <EarlierDays today={today} />
    </>
  );
}
