"use client";

import { useTranslations } from "next-intl";
import { makeVisitCalendarAction, removeVisitCalendarAction } from "@/app/_actions/visits";
import { CalendarAddress } from "@/app/_shared/calendar-address";

/** The member's visits in their own calendar, which is told when they are and with whom none of them is. */
export function VisitCalendar({ made }: { made: boolean }) {
  const t = useTranslations("visits.calendar");
  return (
    <section aria-labelledby="visit-calendar" className="mt-8 max-w-2xl">
      <h2 id="visit-calendar" className="mb-2 font-semibold text-md">
        {t("title")}
      </h2>
      <CalendarAddress
        made={made}
        make={makeVisitCalendarAction}
        remove={removeVisitCalendarAction}
        words={{
          ...{ made: t("made"), text: t("text"), once: t("once") },
          ...{ again: t("again"), make: t("make"), remove: t("remove") },
        }}
      />
    </section>
  );
}
