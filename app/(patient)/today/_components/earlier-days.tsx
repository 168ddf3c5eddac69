import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Link } from "@/app/_ui/link";
import { ViewTabs } from "@/app/_ui/view-tabs";
import { dayTally } from "@/lib/today/arrange";
import type { Today } from "@/lib/today/queries";
import type { TodayDay } from "@/lib/today/view";
import { dayHref } from "./entry-href";

/** "Today", "Yesterday", "Fri 20 Nov". */
export function useDayName(today: Today) {
  const t = useTranslations("common");
  const format = useFormatter();
  const yesterday = today.days.findLast((day) => day.when === "past")?.date;
  return (date: string): string => {
    if (date === today.date) return t("today");
    return date === yesterday ? t("yesterday") : format.dateTime(dayAsDate(date), "day");
  };
}

const pastDays = (today: Today): TodayDay[] => today.days.filter((day) => day.when === "past").reverse();

/** The days that can still be filled in, the latest first. */
export function EarlierDays({ today }: { today: Today }) {
  const t = useTranslations("today.days");
  const common = useTranslations("common");
  const nameOf = useDayName(today);
  const known = pastDays(today).filter((day) => day.state !== "no-plan");
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="mb-2 px-1 font-[640] text-xl">
        {common("earlierDays")}
      </h2>
      <ul className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0">
        {known.map((day) => {
          const { due, done } = dayTally(day.entries);
          const asked = day.state === "active" || (day.state === "locked" && due > 0);
          const off = day.state === "locked" ? common("exercisesOnHold") : common("status.paused");
          const tally = done < due ? t("open", { due, done }) : common("doneOf", { due, done });
          const words = !asked ? off : due === 0 ? t("none") : tally;
          return (
            <li key={day.date} className="border-line not-first:border-t">
              <Link
                href={dayHref(day.date, today.date)}
                className="flex min-h-16 items-center gap-3 px-4 py-2.5 -outline-offset-2"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-[620] text-[1.125rem] leading-[1.25]">{nameOf(day.date)}</span>
                  <span className="block text-pretty text-ink-2">{words}</span>
                </span>
                <ChevronRight aria-hidden="true" className="size-6 flex-none text-ink-2 rtl:-scale-x-100" />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Today and the days that are still open, side by side. */
export function DaySwitcher({ today, date }: { today: Today; date: string }) {
  const common = useTranslations("common");
  const nameOf = useDayName(today);
  const days = [today.date, ...pastDays(today).map((day) => day.date)];
  const views = days.map((day) => ({
    href: dayHref(day, today.date),
    label: nameOf(day),
    current: day === date,
  }));
  return <ViewTabs label={common("daysTitle")} views={views} />;
}
