import { useFormatter, useTranslations } from "next-intl";
import type { OpenSpan } from "@/lib/clinics/care/opening";
import { addDays } from "@/lib/time/calendar-date";
import { dayAsDate } from "../_i18n/formats";

/** A Monday, to name the weekdays from. */
const MONDAY = "2026-01-05";

/** Says when the clinic is open: "Monday to Thursday: 08:00 to 18:00". A client leaf needs the branch `consent.hours`. */
export function useOpeningWords(): (span: OpenSpan) => string {
  const t = useTranslations("consent.hours");
  const common = useTranslations("common");
  const format = useFormatter();
  const day = (iso: number) => format.dateTime(dayAsDate(addDays(MONDAY, iso - 1)), { weekday: "long" });
  return ({ first, last, opens, closes }) => {
    const days = first === last ? day(first) : common("span", { from: day(first), to: day(last) });
    return t("line", { days, opens, closes });
  };
}
