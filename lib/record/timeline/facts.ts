import type { FurthestPoint } from "../../body-charts/furthest-point";
import type { Bar, CourseDay, DoneLaneKey, MedicineLane } from "./course";
import type { TimelineEvent } from "./events";
import type { PhaseOf, Timeline } from "./queries";

/** Everything that a timeline shows of one column, for the line below the chart and a row of the table. */
export type ColumnFacts = {
  done: { key: DoneLaneKey; bar: Bar | null; mean: number | null }[];
  medicines: (Pick<MedicineLane, "id" | "name"> & { bar: MedicineLane["bars"][number] })[];
  pain: number | null;
  restPain: number | null;
  /** Null where no chart was drawn. */
  furthest: FurthestPoint | null;
  /** What was in force on any of its days, in that order. */
  plans: { number: number; phase: Pick<PhaseOf, "number" | "name"> | null }[];
  states: ("paused" | "excused" | "locked" | "flare")[];
  /** The most that was held on one of its days. */
  held: number;
  events: TimelineEvent[];
};

/** Why nothing counts, or that a flare plan was in force: what runs as a band through all lanes. */
export type BandKind = ColumnFacts["states"][number];

/** A day that is off is shown as that, whatever plan it lies in. */
export function bandOf({ state, flare }: Pick<CourseDay, "state" | "flare">): BandKind | null {
  if (state === "paused" || state === "excused" || state === "locked") return state;
  return flare ? "flare" : null;
}

export function phaseOn({ phases }: Pick<Timeline, "phases">, { version }: CourseDay): PhaseOf | null {
  return (version && phases.find(({ versionId }) => versionId === version.id)) ?? null;
}

export function factsOf(timeline: Timeline, column: number): ColumnFacts {
  const { axis, course, restPain, furthest, events } = timeline;
  const days = course.days.slice(column * axis.step, (column + 1) * axis.step);
  const plans = new Map(
    days.flatMap((day) =>
      day.version
        ? [[day.version.id, { number: day.version.number, phase: phaseOn(timeline, day) }] as const]
        : [],
    ),
  );
  return {
    done: course.lanes.map(({ key, bars, means }) => ({
      ...{ key, bar: bars[column] ?? null, mean: means[column] ?? null },
    })),
    medicines: course.medicines.map(({ id, name, bars }) => ({ id, name, bar: bars[column] ?? null })),
    pain: course.pain[column] ?? null,
    restPain: restPain[column] ?? null,
    furthest: furthest.at[column] ?? null,
    plans: [...plans.values()],
    states: [...new Set(days.flatMap((day) => bandOf(day) ?? []))],
    held: Math.max(0, ...days.map(({ held }) => held)),
    events: events.filter((event) => event.column === column),
  };
}

/** Nothing of a column is known: no plan, and nothing happened. */
export const isBlank = ({ course, events, furthest, restPain }: Timeline): boolean =>
  course.days.every(({ version }) => version === null) &&
  events.length === 0 &&
  furthest.at.every((point) => point === null) &&
  restPain.every((score) => score === null);
