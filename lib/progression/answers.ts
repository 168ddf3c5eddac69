import { legPainOf } from "../body-charts/leg-pain";
import { type BodyChart, isClouded, seriesOf } from "../body-charts/series";
import type { CheckinKind } from "../checkins/rounds";
import type { CheckinAnswer } from "../checkins/vocabulary";
import type { Side } from "../exercises/vocabulary";
import type { LocalDate } from "../time/calendar-date";
import type { Sources } from "./sources";

/** The charts of an episode, or its first and its last. */
export type Drawn = { side: Side; charts: BodyChart[] };

/** Leg pain from the first chart to the latest, and whether what is felt drew back towards the spine, with nothing new. */
export function legOf({ side, charts }: Drawn): Pick<Sources, "legPain" | "centralised"> {
  const series = seriesOf(charts, side);
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return { legPain: null, centralised: null };
  const [from, value] = [legPainOf(first.marks, side), legPainOf(last.marks, side)];
  const legPain = from === null || value === null ? null : { from, value, date: last.localDate };
  return { legPain, centralised: last.moved === null ? null : last.moved === "up" && !isClouded(last) };
}

/** The first value and the last. */
export type Ends = {
  first: { date: LocalDate; value: number } | null;
  last: { date: LocalDate; value: number } | null;
};

/** From the first value to the last; null where there is one, which is no change. */
export const changeOf = ({ first, last }: Ends) =>
  first && last && first.date !== last.date ? { ...last, from: first.value } : null;

const rounded = (value: number): number => Math.round(value * 10) / 10;

export function goalsOf(goals: readonly Ends[]): Sources["goals"] {
  const changes = goals.flatMap((goal) => changeOf(goal) ?? []);
  if (changes.length === 0) return null;
  const mean = (of: (change: (typeof changes)[number]) => number) =>
    rounded(changes.reduce((sum, change) => sum + of(change), 0) / changes.length);
  // The oldest of the last scores: a mean is as recent as what went into it.
  const date = changes.map((change) => change.date).toSorted()[0] ?? "";
  return { from: mean(({ from }) => from), value: mean(({ value }) => value), date };
}

/** One answer of the kinds that the rules look at. */
export type Said = Pick<CheckinAnswer, "date" | "at" | "value"> & { kind: CheckinKind; receivedAt: number };

/** @param said the earliest first */
export function answersOf(said: readonly Said[]): Pick<Sources, "restPains" | "mornings" | "walked" | "sat"> {
  const lastMinutes = (kind: "walked" | "sat") => {
    // The latest answer of a day stands, one that takes it back included.
    const days = new Map(said.filter((one) => one.kind === kind).map(({ date, value }) => [date, value]));
    const numbers = [...days].flatMap(([date, value]) =>
      typeof value === "number" ? [{ date, value }] : [],
    );
    return numbers.at(-1) ?? null;
  };
  // The latest answer of a morning stands, one that takes it back included.
  const mornings = new Map(
    said.filter(({ kind }) => kind === "settled").map(({ date, value }) => [date, value]),
  );
  return {
    restPains: said.flatMap(({ kind, value, date, at, receivedAt }) =>
      kind === "rest-pain" && typeof value === "number" ? [{ date, at, receivedAt, pain: value }] : [],
    ),
    mornings: [...mornings].flatMap(([date, value]) =>
      value === "as-before" || value === "worse" ? [{ date, settled: value === "as-before" }] : [],
    ),
    walked: lastMinutes("walked"),
    sat: lastMinutes("sat"),
  };
}
