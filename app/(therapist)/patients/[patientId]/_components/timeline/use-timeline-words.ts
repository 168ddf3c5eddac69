import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { MeasureRow } from "@/lib/measures/table";
import { datesOf } from "@/lib/record/timeline/axis";
import type { TimelineEvent } from "@/lib/record/timeline/events";
import { type ColumnFacts, factsOf } from "@/lib/record/timeline/facts";
import type { Timeline } from "@/lib/record/timeline/queries";
import { useMeasureWords } from "../measures/use-measure-words";

/** One thing that is known of a column. `more`: what stands beside it, quieter; `grave`: it stands out. */
export type Cell = { name: string; text: string; more?: string; grave?: boolean };

/** What a timeline says in words: of each column the same in the line below the chart as in the table. */
export function useTimelineWords(timeline: Timeline, measured: readonly MeasureRow[]) {
  const t = useTranslations("timeline");
  const common = useTranslations("common");
  const alerts = useTranslations("flags.alert");
  const points = useTranslations("bodyCharts");
  const format = useFormatter();
  const measures = useMeasureWords();
  const { axis } = timeline;

  const label = (column: number): string => {
    const { from, to } = datesOf(axis, column);
    if (from === to) return format.dateTime(dayAsDate(from), "day");
    const day = (date: string) => format.dateTime(dayAsDate(date), "dayMonth");
    return common("span", { from: day(from), to: day(to) });
  };

  const event = (one: TimelineEvent): string => {
    const { count } = one;
    if (one.lane === "alerts")
      return count > 1 ? t("event.times", { what: alerts(one.what), count }) : alerts(one.what);
    if (one.what === "measure") {
      const row = measured.find(({ subject }) => subject === one.subject);
      return row
        ? t("event.measure", { name: measures.longName(row), value: measures.value(row, one.value) })
        : format.number(one.value);
    }
    if (one.what === "mean") return t("event.mean", { value: measures.mean(one.value) });
    return t(`event.${one.what}`, { count });
  };

  const amount = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const percent = (value: number) => common("percent", { percent: Math.round(value) });

  const bar = ({ bar: done }: ColumnFacts["done"][number]): string => {
    if (!done) return "";
    return done.of
      ? t("bar", { done: amount(done.of.done), due: amount(done.of.due) })
      : percent(done.percent);
  };

  const medicine = ({ bar: taken }: ColumnFacts["medicines"][number]): string => {
    if (!taken) return "";
    return taken.due > 0
      ? t("bar", { done: amount(taken.taken), due: amount(taken.due) })
      : t("asNeeded", { count: taken.taken });
  };

  const plan = ({ number, phase }: ColumnFacts["plans"][number]): string =>
    phase ? t("plan", { number, phase: phase.number, name: phase.name }) : t("version", { number });

  /** A cell for each lane that is drawn, in one order for every column; empty where nothing is known of it. */
  const cells = (column: number): Cell[] => {
    const facts = factsOf(timeline, column);
    const state = [
      ...facts.states.map((one) => t(`state.${one}`)),
      ...(facts.held > 0 ? [t("held", { count: facts.held })] : []),
    ];
    return [
      ...facts.done.map((one) => ({
        ...{ name: t(`done.${one.key}`), text: bar(one) },
        more: one.mean === null ? undefined : t("barMean", { percent: one.mean }),
      })),
      {
        name: t("inExercise"),
        text: facts.pain === null ? "" : String(facts.pain),
        grave: (facts.pain ?? 0) > 5,
      },
      { name: t("atRest"), text: facts.restPain === null ? "" : String(facts.restPain) },
      {
        name: points("metric.label"),
        text: facts.furthest === null ? "" : points(`point.${facts.furthest}`),
      },
      ...facts.medicines.map((one) => ({ name: one.name, text: medicine(one) })),
      { name: common("plan"), text: facts.plans.map(plan).join("; ") },
      { name: common("state"), text: state.join(", ") },
      {
        name: t("happened"),
        text: facts.events.map(event).join("; "),
        grave: facts.events.some(({ lane }) => lane === "alerts" || lane === "stops"),
      },
    ];
  };

  /** Some of what happened, each day's in one. */
  const happened = (events: readonly TimelineEvent[]): string =>
    [...new Set(events.map(({ column }) => column))]
      .map((column) => {
        const what = events.filter((one) => one.column === column).map(event);
        return t("on", { day: label(column), what: what.join(", ") });
      })
      .join("; ");

  return { label, cells, happened };
}

export type TimelineWords = ReturnType<typeof useTimelineWords>;
