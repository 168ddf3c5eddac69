import { measureOf } from "../measures/catalogue.data";
import { mattersFrom } from "../measures/meaning";
import { type Spread, spreadOf } from "./spread";
import { hiddenOf, namesShown } from "./suppression";
import { FROM_PERCENT, LEAST_SHOWN, type OutcomeMeasure } from "./vocabulary";

/** What is known of one episode, of nobody by name. */
export type Episode = {
  /** Dose adherence of four weeks, 0–1 and exact: of the last ones, or of those before it ended. Null where it is not known. */
  adherence: number | null;
  /** The first value; null where the measure was never taken. */
  start: number | null;
  /** The last one, four weeks after the first or later; null where there is none. */
  now: number | null;
  /** Its latest plan; null without one. */
  plan: string | null;
};

/** Some episodes: how many, and how their values changed. Null: too few to show, or what would give such away. */
export type Shown = { count: number; spread: Spread | null } | null;

export type OutcomeTable = {
  /** From each of these per cents to the next. */
  groups: { from: number; to: number | null; shown: Shown }[];
  /** By plan, and null for all others together. */
  plans: { name: string | null; shown: NonNullable<Shown> }[];
  /** Episodes that are in it. */
  counted: number;
  /** The least change that matters from where the middle one began, in its direction; null where nobody has measured it. */
  important: { change: number; start: number } | null;
};

export type Outcomes = {
  /** Null where there are too few to show. */
  table: OutcomeTable | null;
  /**
   * Those that have a value and are not in it. Null: some, and fewer than ten. Episodes without any value are in no number: all of the clinic
   * would be the same sum for each measure, and what one hides could be found by another that hides nothing.
   */
  noChange: number | null;
  noAdherence: number | null;
};

type Complete = { adherence: number; start: number; change: number; plan: string | null };

const shownOf = (episodes: readonly Complete[]): NonNullable<Shown> => ({
  count: episodes.length,
  spread: spreadOf(episodes.map(({ change }) => change)),
});

const few = (count: number): number | null => (count > 0 && count < LEAST_SHOWN ? null : count);

/** @returns null where nothing may be shown at all */
function groupsOf(complete: readonly Complete[]): OutcomeTable["groups"] | null {
  const groups = FROM_PERCENT.map((from, at) => {
    const to = FROM_PERCENT[at + 1] ?? null;
    const within = ({ adherence }: Complete) =>
      adherence >= from / 100 && (to === null || adherence < to / 100);
    return { from, to, episodes: complete.filter(within) };
  });
  const hidden = hiddenOf(groups.map(({ episodes }) => episodes.length));
  return (
    hidden &&
    groups.map(({ from, to, episodes }, at) => ({
      ...{ from, to },
      shown: hidden[at] ? null : shownOf(episodes),
    }))
  );
}

function plansOf(complete: readonly Complete[]): OutcomeTable["plans"] {
  const byName = new Map<string | null, Complete[]>();
  for (const one of complete) byName.set(one.plan, [...(byName.get(one.plan) ?? []), one]);
  const names = namesShown([...byName].map(([name, episodes]) => ({ name, count: episodes.length })));
  if (names === null) return [];
  const others = complete.filter(({ plan }) => plan === null || !names.includes(plan));
  const plans = names.map((name) => ({ name, shown: shownOf(byName.get(name) ?? []) }));
  return others.length === 0 ? plans : [...plans, { name: null, shown: shownOf(others) }];
}

function importantOf(code: OutcomeMeasure, complete: readonly Complete[]): OutcomeTable["important"] {
  const scale = measureOf(code);
  const start = spreadOf(complete.map((one) => one.start));
  const least = start && mattersFrom(scale, start.median);
  if (!start || least === null) return null;
  return { change: scale.better === "higher" ? least : -least, start: start.median };
}

/** How much a measure changed in the episodes of a clinic, beside how much of the plan was done. */
export function outcomesOf(code: OutcomeMeasure, episodes: readonly Episode[]): Outcomes {
  const begun = episodes.flatMap(({ start, ...rest }) => (start === null ? [] : [{ ...rest, start }]));
  const changed = begun.flatMap(({ now, ...rest }) => (now === null ? [] : [{ ...rest, now }]));
  const complete = changed.flatMap(({ adherence, plan, start, now }): Complete[] =>
    adherence === null ? [] : [{ adherence, plan, start, change: now - start }],
  );
  const missing = {
    noChange: few(begun.length - changed.length),
    noAdherence: few(changed.length - complete.length),
  };
  const groups = groupsOf(complete);
  if (groups === null || complete.length === 0) return { table: null, ...missing };
  const counted = complete.length;
  const table = { groups, plans: plansOf(complete), counted, important: importantOf(code, complete) };
  return { table, ...missing };
}
