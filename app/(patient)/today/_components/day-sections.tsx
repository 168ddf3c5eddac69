import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Arranged } from "@/lib/today/arrange";
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

type BesidesProps = Pick<Props, "today" | "date"> & Pick<Arranged, "held" | "extra">;

/** What was done of what is on hold by now, and what beyond the plan. Where a lock asks for nothing it is all that was done, folded away. */
export function DoneBesides({ today, date, held, extra }: BesidesProps) {
  const t = useTranslations("today");
  if (isLockedOn(today, date)) {
    const entries = [...held, ...extra];
    if (entries.length === 0) return null;
    return (
      <Fold title={t("locked.done", { count: entries.length })} text={t("locked.doneText")}>
        <DayRows today={today} date={date} entries={entries} label={t("extra")} />
      </Fold>
    );
  }
  return (
    <>
      <Done id="done-before" title={t("doneBefore.title")} text={t("doneBefore.text")} entries={held}>
        <DayRows today={today} date={date} entries={held} label={t("doneBefore.title")} held />
      </Done>
      <Done id="extra" title={t("extra")} text={t("extraText")} entries={extra}>
        <DayRows today={today} date={date} entries={extra} label={t("extra")} />
      </Done>
    </>
  );
}

type DoneProps = { id: string; title: string; text: string; entries: Props["entries"]; children: ReactNode };

function Done({ id, title, text, entries, children }: DoneProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="px-1 font-[640] text-xl">
        {title}
      </h2>
      <p className="mb-2 px-1 text-ink-2">{text}</p>
      {children}
    </section>
  );
}
