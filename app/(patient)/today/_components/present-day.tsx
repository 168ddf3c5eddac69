import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import type { Unlock } from "@/lib/alerts/queries";
import type { SeriesChart } from "@/lib/body-charts/series";
import type { Standing } from "@/lib/deliveries/standing/queries";
import { lockToday } from "@/lib/today/lock";
import type { Today } from "@/lib/today/queries";
import { ChartLink } from "../../_components/chart-link";
import { isClosed } from "../../_components/closed";
import { firstName } from "../../_components/prescription-name";
import { StandingCard } from "../../_components/standing-card";
import { ConsentCard } from "../../_consent/consent-card";
import { ConsentHead } from "../../_consent/consent-head";
import { ConsentWaits } from "../../_helping/consent-waits";
import { AskedCard } from "../../_wrong/asked-card";
import { Checkins } from "./checkins/checkins";
import { EarlierDays } from "./earlier-days";
import { LockNotice } from "./lock-notice";
import { PlanOfDay } from "./plan-of-day";
import { StartDock } from "./start-dock";
import { StartedPart } from "./started-part";
import { StoppedCard } from "./stopped-card";
import { SwapDay } from "./swap-day";
import { TodayHeader } from "./today-header";
import { UnlockedCard } from "./unlocked-card";
import { UntilLocked } from "./until-locked";
import type { StartOpen } from "./while-open";

/** Nothing was logged on the days before although something was due: a word of welcome, no count. */
const wasAway = (today: Today): boolean => {
  const before = today.days.filter((day) => day.when !== "ahead");
  const due = before.filter((day) => day.entries.some((entry) => entry.status === "still-open"));
  return due.length === before.length && before.every((day) => day.entries.every((entry) => !entry.log));
};

const isIntake = ({ asked }: Today): boolean => asked?.occasion === "intake";

type DayProps = {
  today: Today;
  /** As it would be after a swap to the lighter plan or back. */
  other: Today | null;
  chart: SeriesChart | null;
  standing: Standing | null;
  unlock: Unlock | null;
  /** In one text: what was read and closed on this phone is left out. */
  cookies: string;
  /** What can be guided through; null where exercises are kept back. */
  start: StartOpen | null;
  /** Asks the server by itself: nothing while there is no network. */
  travel?: ReactNode;
};

/** What is due now, with what is asked and what stands; with or without a network. */
export function PresentDay(props: DayProps) {
  const { today, other, chart, standing, unlock, cookies, start, travel } = props;
  const t = useTranslations("today");
  const format = useFormatter();
  const { rounds, began } = today.checkins;
  const { consent } = today;
  const ofClinic = { clinic: today.clinicName, number: today.emergencyNumber };
  const active = today.days.find((one) => one.when === "today")?.state === "active";
  // What a stop or a chart asks leads every page. The first questions come with the consent, and nothing new is asked after it was withdrawn.
  const leads = today.asked?.occasion === "stop";
  const asks = consent.withheld === null || (consent.withheld === "exercises" && !isIntake(today));
  return (
    <>
      <TodayHeader
        date={format.dateTime(dayAsDate(today.date), "dayLong")}
        title={t(`greeting.${today.part}`, { name: firstName(today.helper ?? today.givenName) })}
        text={!today.stopped && wasAway(today) && t("welcomeBack")}
      />
      <StoppedCard today={today} />
      {unlock && !isClosed(cookies, "unlocked", unlock.id) && (
        <UnlockedCard unlock={unlock} zone={today.zone} />
      )}
      {standing && !(standing.seen && (standing.locks || isClosed(cookies, "seen", standing.id))) && (
        <StandingCard standing={standing} zone={today.zone} />
      )}
      {today.helper ? (
        <ConsentWaits consent={consent} patient={firstName(today.givenName)} />
      ) : (
        <ConsentCard
          consent={consent}
          asked={today.asked}
          head={consent.state !== "given" && <ConsentHead consent={consent} />}
        />
      )}
      <StartedPart began={today.began} readAt={today.readAt}>
        <UntilLocked
          locked={!today.stopped && <PlanOfDay today={active ? lockToday(today) : today} />}
          notices={{
            yes: <LockNotice {...ofClinic} calls={false} />,
            stop: <LockNotice {...ofClinic} calls />,
          }}
        >
          {today.asked && asks && !leads && <AskedCard asked={today.asked} />}
          {travel}
          <Checkins key={today.date} rounds={rounds} day={{ began, closes: today.closesAt }} />
          <SwapDay today={today} other={other} />
        </UntilLocked>
        {consent.withheld !== "logging" && <ChartLink last={chart} today={today.date} />}
        {consent.withheld !== "logging" && <EarlierDays today={today} />}
        {start && <StartDock open={start} />}
      </StartedPart>
    </>
  );
}
