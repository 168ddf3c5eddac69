import { useTranslations } from "next-intl";
import { isLockedOn } from "@/lib/today/lock";
import type { Today } from "@/lib/today/queries";
import type { TodayEntry } from "@/lib/today/view";
import { DayRows } from "./day-rows";
import { Fold } from "./fold";

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

/** How the limits of the day were kept, asked in the evening. */
export function Judged({ today, date, entries }: Props) {
  const t = useTranslations("today.evening");
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="judged">
      <h2 id="judged" className="px-1 font-[640] text-xl">
        {t("title")}
      </h2>
      <p className="mb-2 px-1 text-ink-2">{t("text")}</p>
      <DayRows today={today} date={date} entries={entries} label={t("title")} judged />
    </section>
  );
}

/** What was done beyond the plan. Where a lock asks for nothing it is all that was done, folded away. */
export function Extra({ today, date, entries }: Props) {
  const t = useTranslations("today");
  if (entries.length === 0) return null;
  if (isLockedOn(today, date))
    return (
      <Fold title={t("locked.done", { count: entries.length })} text={t("locked.doneText")}>
        <DayRows today={today} date={date} entries={entries} label={t("extra")} />
      </Fold>
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
