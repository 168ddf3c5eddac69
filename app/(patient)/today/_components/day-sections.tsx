import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Today } from "@/lib/today/queries";
import { isLockedOn, type TodayEntry } from "@/lib/today/view";
import { DayRows } from "./day-rows";

type Props = { today: Today; date: string; entries: readonly TodayEntry[] };

/** What has no hour. */
export function Anytime({ today, date, entries }: Props) {
  const t = useTranslations("today");
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="anytime">
      <h2 id="anytime" className="mb-2 px-1 font-[640] text-xl">
        {t("anytime")}
      </h2>
      <DayRows today={today} date={date} entries={entries} label={t("anytime")} />
    </section>
  );
}

/** What was done beyond the plan. Where a lock asks for nothing it is all that was done, folded away. */
export function Extra({ today, date, entries }: Props) {
  const t = useTranslations("today");
  if (entries.length === 0) return null;
  if (isLockedOn(today, date))
    return (
      <details className="group/fold">
        <summary className="flex min-h-18 list-none items-center gap-3.5 rounded-xl bg-surface p-3 shadow-1 ring ring-line dark:ring-0 [&::-webkit-details-marker]:hidden">
          <span className="min-w-0 flex-1 ps-1">
            <span className="block font-[620] text-[1.125rem] leading-[1.25]">
              {t("locked.done", { count: entries.length })}
            </span>
            <span className="mt-0.5 block text-pretty text-ink-2">{t("locked.doneText")}</span>
          </span>
          <ChevronDown
            aria-hidden="true"
            className="size-6 flex-none text-ink-2 transition-transform group-open/fold:rotate-180"
          />
        </summary>
        <div className="pt-4 pb-1">
          <DayRows today={today} date={date} entries={entries} label={t("extra")} />
        </div>
      </details>
    );
  return (
    <section aria-labelledby="extra">
      <h2 id="extra" className="px-1 font-[640] text-xl">
        {t("extra")}
      </h2>
      <p className="mb-2 px-1 text-ink-2">{t("extraText")}</p>
      <DayRows today={today} date={date} entries={entries} label={t("extra")} />
    </section>
  );
}
