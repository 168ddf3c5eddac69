import type { DoseLogBody, LoggedSet } from "../dose-logs/schema";
import type { ExerciseDose } from "../plans/schema";

type WorkedSide = "left" | "right";

/** A set as the form shows it: repetitions, or seconds where the dose is timed. */
export type SetRow = { side: WorkedSide | null; amount: number };

type Dosed = { dose: ExerciseDose; timed: boolean; sides: readonly WorkedSide[] };

/** What one set of the dose asks for, in repetitions or seconds. */
export const targetOf = ({ dose, timed }: Pick<Dosed, "dose" | "timed">): number =>
  timed ? dose.holdSeconds : dose.reps;

/** The dose as rows, side after side, each set at `amount`, its whole target by default. */
export function doseRows(dosed: Dosed, amount = targetOf(dosed)): SetRow[] {
  const sides: (WorkedSide | null)[] = dosed.sides.length > 0 ? [...dosed.sides] : [null];
  return sides.flatMap((side) => Array.from({ length: dosed.dose.sets }, (): SetRow => ({ side, amount })));
}

/** A stored log as rows; a bare tick is the whole dose, a set that names no side was done on each. */
export function logRows(dosed: Dosed, body: Pick<DoseLogBody, "sets"> | null): SetRow[] {
  if (!body || body.sets.length === 0) return doseRows(dosed);
  const sides: (WorkedSide | null)[] = dosed.sides.length > 0 ? [...dosed.sides] : [null];
  return sides.flatMap((side) =>
    body.sets
      .filter((set) => side === null || set.side === undefined || set.side === side)
      .map((set): SetRow => ({ side, amount: (dosed.timed ? set.seconds : set.reps) ?? 0 })),
  );
}

/** What is logged of the rows; sets with nothing in them are left out. */
export const setsOfRows = (rows: readonly SetRow[], timed: boolean): LoggedSet[] =>
  rows
    .filter((row) => row.amount > 0)
    .map(({ side, amount }) => ({
      ...(timed ? { seconds: amount } : { reps: amount }),
      ...(side === null ? {} : { side }),
    }));
