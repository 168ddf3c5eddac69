import { useTranslations } from "next-intl";
import { once } from "@/app/_shared/once";
import { namedKind } from "@/lib/plans/vocabulary";
import { isLockedOn } from "@/lib/today/lock";
import { isOften, rowsOf } from "@/lib/today/often";
import { painRuleOf } from "@/lib/today/pain-rule";
import type { TodayPrescription } from "@/lib/today/prescription";
import type { Today } from "@/lib/today/queries";
import type { TodayEntry } from "@/lib/today/view";
import { useDoseLine } from "../../_components/dose-line";
import { usePrescriptionName } from "../../_components/prescription-name";
import { PrescriptionThumb } from "../../_components/prescription-thumb";
import { RowCard } from "../../_components/row";
import { AnswerRow } from "./answer-row";
import { CardRow } from "./card-row";
import { CounterRow } from "./counter-row";
import { cardHref, entryHref } from "./entry-href";
import { ExerciseRow } from "./exercise-row";
import { OftenRow } from "./often-row";
import { stateOf, useSaid } from "./said";

type Given = {
  today: Pick<Today, "date" | "zone" | "prescriptions" | "weeks" | "days" | "start">;
  date: string;
  entries: readonly TodayEntry[];
  label: string;
  /** The day is nearly over: what was counted is asked about once more. Or: what stands here is on hold. */
  judged?: boolean;
  held?: boolean;
};

/** Entries of one kind of place, each as the row its kind asks for. */
export function DayRows({ today, date, entries, label, judged = false, held = false }: Given) {
  const keys = new Map<string, number>();
  const itemOf = (id: string) => today.prescriptions.find((item) => item.id === id);
  const day = {
    ...{ date, judged, today: today.date, zone: today.zone },
    locked: held || isLockedOn(today, date),
    start: date === today.date ? today.start : null,
  };
  return (
    <RowCard label={label}>
      {rowsOf(entries, (id) => itemOf(id)?.kind).map((sessions) => {
        const [entry] = sessions;
        const item = entry && itemOf(entry.prescriptionId);
        if (!entry || !item) return null;
        const place = `${item.id} ${entry.slot ?? "free"}`;
        const nth = keys.get(place) ?? 0;
        keys.set(place, nth + 1);
        const week = today.weeks.find((one) => one.prescriptionId === item.id);
        const taken = entries.filter((one) => one.prescriptionId === item.id && one.log?.body.taken).length;
        const given = { day, item, week, entry, sessions, taken };
        return once([given], <EntryRow key={`${place} ${nth}`} {...given} />);
      })}
    </RowCard>
  );
}

type RowGiven = {
  day: {
    date: string;
    judged: boolean;
    today: string;
    zone: string;
    locked: boolean;
    /** Leg pain at rest that exercises begin with now; null on a day before. */
    start: number | null;
  };
  item: TodayPrescription;
  week: Today["weeks"][number] | undefined;
  entry: TodayEntry;
  /** All that share the row, of which `entry` is the first. */
  sessions: readonly TodayEntry[];
  /** How many of them were taken, where it is a medicine. */
  taken: number;
};

function EntryRow({ day, item, week, entry, sessions, taken }: RowGiven) {
  const { date, judged, today, start } = day;
  const t = useTranslations("today");
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const nameOf = usePrescriptionName({ asked: true });
  const { dose, time } = useDoseLine();
  const said = useSaid(day.zone, today, day.locked);
  const session = (one: TodayEntry) => ({
    place: { prescriptionId: item.id, localDate: date, slot: one.slot },
    href: entryHref(one, date),
    stored: one.log && { id: one.log.id, body: one.log.body },
    said: said(one, item, date),
    locked: one.log !== null && one.log.source !== "patient",
  });
  const lang = item.exercise?.lang ?? null;
  const shown = { name: nameOf(item), lang, thumb: <PrescriptionThumb item={item} onSheet /> };
  const row = { ...session(entry), ...shown, state: stateOf(entry) };
  switch (item.kind) {
    case "education":
      return <CardRow {...row} href={date === today ? cardHref(item, row.href) : row.href} />;
    case "walking-breaks":
      return (
        <CounterRow
          {...row}
          dose={
            judged && entry.log
              ? t("row.breaksNoted", { count: entry.log.body.count ?? 0 })
              : t("name.breaksText", { time: time(item.dose.everyMinutes) })
          }
          target={item.dose.target}
        />
      );
    case "sitting-limit": {
      const answers = [
        { label: t("row.within"), body: { withinLimit: true }, said: t("said.within") },
        { label: t("row.over"), body: { withinLimit: false }, said: t("said.over") },
      ];
      return <AnswerRow {...row} dose={kinds(`plainKind.${namedKind(item)}`)} answers={answers} />;
    }
    case "medication": {
      const answers = item.dose.asNeeded
        ? [{ label: t("row.tookOne"), body: { taken: true }, said: common("taken") }]
        : [
            { label: common("taken"), body: { taken: true }, said: common("taken") },
            { label: t("row.notToday"), body: { taken: false }, said: t("said.notTaken") },
          ];
      const words = item.dose.asNeeded ? (
        <>
          {dose(item)} <span className="block">{t("asNeededCount", { count: taken })}</span>
        </>
      ) : (
        dose(item)
      );
      return <AnswerRow {...row} dose={words} answers={answers} />;
    }
    default: {
      const words = (
        <>
          {dose(item)}
          {week && <span className="block">{t("week", { done: week.done, of: week.of })}</span>}
        </>
      );
      const painRule = painRuleOf(item, start);
      if (sessions.length === 1) return <ExerciseRow {...row} dose={words} painRule={painRule} />;
      const times = item.schedule.timesPerDay;
      const spread = date === today && isOften(times) ? times : null;
      return <OftenRow {...shown} {...{ painRule, spread }} sessions={sessions.map(session)} dose={words} />;
    }
  }
}
