"use client";

import { useTranslations } from "next-intl";
import { makeCalendarAction, removeCalendarAction } from "@/app/_actions/reminders";
import { CalendarAddress } from "@/app/_shared/calendar-address";

/** By the patient's own calendar. */
export function ByCalendar({ made }: { made: boolean }) {
  const t = useTranslations("reminders.calendar");
  return (
    <CalendarAddress
      made={made}
      make={makeCalendarAction}
      remove={removeCalendarAction}
      words={{
        ...{ made: t("made"), text: t("text"), once: t("once") },
        ...{ again: t("again"), make: t("make"), remove: t("remove") },
      }}
    />
  );
}
