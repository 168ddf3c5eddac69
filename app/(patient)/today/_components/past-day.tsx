import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { addDays } from "@/lib/time/calendar-date";
import { LOG_WINDOW_DAYS } from "@/lib/time/log-window";
import { arrangeDay } from "@/lib/today/arrange";
import type { Today } from "@/lib/today/queries";
import type { TodayDay } from "@/lib/today/view";
import { Anytime, DoneBesides } from "./day-sections";
import { DaySwitcher, useDayName } from "./earlier-days";
import { PartBlock } from "./part-fold";
import { TodayHeader } from "./today-header";

/** A day before, all of it open: what was done can still be filled in. */
export function PastDay({ today, day }: { today: Today; day: TodayDay }) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const format = useFormatter();
  const nameOf = useDayName(today);
  const kindOf = (id: string) => today.prescriptions.find((item) => item.id === id)?.kind;
  const { past: parts, anytime, held, extra } = arrangeDay(day.entries, kindOf, null);
  const asked = parts.length > 0 || anytime.some(({ slot }) => slot !== null);
  const why =
    day.state === "active" ? (asked ? "text" : "nothing") : day.state === "no-plan" ? "nothing" : day.state;
  const until = format.dateTime(dayAsDate(lastDayFor(day.date)), "dayLong");
  return (
    <>
      <TodayHeader
        date={format.dateTime(dayAsDate(day.date), "dayLong")}
        title={nameOf(day.date)}
        text={why === "locked" ? common("wereOnHold") : t(`past.${why}`, { day: until })}
      />
      <DaySwitcher today={today} date={day.date} />
      {parts.map((part) => (
        <PartBlock key={part.part} today={today} date={day.date} part={part} />
      ))}
      <Anytime today={today} date={day.date} entries={anytime} />
      <DoneBesides today={today} date={day.date} held={held} extra={extra} />
    </>
  );
}

/** The last local day on which the patient can still log for a date; it ends at 03:00. */
const lastDayFor = (date: string): string => addDays(date, LOG_WINDOW_DAYS.patient - 1);
