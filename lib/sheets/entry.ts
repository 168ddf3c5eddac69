import { type DoseLogBody, doseLogBody, type LoggedSet } from "../dose-logs/schema";
import { canonicalJson } from "../exercises/identity";
import { loadToLog } from "../plans/dose-load";
import { isFromLibrary } from "../plans/from-library";
import type { Prescription } from "../plans/schema";
import { takesLoad } from "../plans/vocabulary";
import { tickOf } from "../record/ticks";
import type { Written } from "./schema";

/** A log of the cell that the sheet made, standing or taken back. */
export type OwnLog = { nth: number; body: DoseLogBody; undone: boolean };

/** A cell as it is stored: the sheet's own logs, how many others logged, and the places that nobody else has. */
export type StoredCell = { own: readonly OwnLog[]; others: number; free: readonly number[] };

export type Change =
  | { type: "log"; nth: number; slot: number | undefined; body: DoseLogBody }
  | { type: "edit"; nth: number; body: DoseLogBody }
  | { type: "undo"; nth: number };

/** Sets are counted in seconds where one repetition is held. */
export const isTimedDose = (prescription: Prescription): boolean =>
  isFromLibrary(prescription) && prescription.dose.reps === 1 && prescription.dose.holdSeconds > 0;

/** The prescribed sets, each with the amount that was written. */
function setsOf(prescription: Prescription, amount: number): LoggedSet[] {
  if (!isFromLibrary(prescription)) return [];
  const set: LoggedSet = isTimedDose(prescription) ? { seconds: amount } : { reps: amount };
  const sided = prescription.side === "both" ? (["left", "right"] as const) : [];
  const each = sided.length > 0 ? sided.map((side): LoggedSet => ({ ...set, side })) : [set];
  return Array.from({ length: prescription.dose.sets }, () => each).flat();
}

/** Repetitions or seconds may be written beside what has sets, and a load beside what takes one. */
export const takesAmount = (prescription: Prescription): boolean => isFromLibrary(prescription);

export const takesLoadOf = (prescription: Prescription): boolean =>
  isFromLibrary(prescription) && takesLoad(prescription.kind);

/** What is kept of what was typed: nothing beside no times, no load that is the plan's own. */
export function settled(prescription: Prescription, written: Written): Written {
  if (written.times === 0) return { times: 0, pain: null, amount: null, load: null };
  const planned = isFromLibrary(prescription) ? prescription.dose.load : undefined;
  const load = takesLoadOf(prescription) ? loadToLog(planned, written.load) : undefined;
  return {
    times: written.times,
    pain: written.pain,
    amount: takesAmount(prescription) ? written.amount : null,
    load: load ?? null,
  };
}

/** One tick as a log says it. The sheet has one line for a day's worst pain: it is stored once, with the day's first tick. */
export function bodyOf(
  prescription: Prescription,
  { pain, amount, load }: Written,
  nth: number,
): DoseLogBody {
  const done =
    amount === null ? tickOf(prescription.kind, "") : { sets: setsOf(prescription, amount), note: "" };
  return doseLogBody.parse({
    ...done,
    ...(load === null ? {} : { load }),
    ...(pain !== null && nth === 1 ? { pain } : {}),
  });
}

const amountIn = (body: DoseLogBody | undefined): number | null => {
  const set = body?.sets[0];
  return set?.reps ?? set?.seconds ?? null;
};

/** A cell as the grid shows it: how often by anybody, and what the sheet said beside it. */
export function writtenIn({ own, others }: Pick<StoredCell, "own" | "others">): Written {
  const standing = own.filter((log) => !log.undone).sort((a, b) => a.nth - b.nth);
  const first = standing[0]?.body;
  return {
    times: others + standing.length,
    pain: first?.pain ?? null,
    amount: amountIn(first),
    load: first?.load ?? null,
  };
}

export const isSame = (a: Written, b: Written): boolean => canonicalJson(a) === canonicalJson(b);

const sameBody = (a: DoseLogBody, b: DoseLogBody): boolean => canonicalJson(a) === canonicalJson(b);

/**
 * What brings a cell to what was written. Ticks that somebody else logged, on the phone say, are not stored again; of the
 * sheet's own, what is new is added, what differs is corrected, what is too many is taken back, and what is so already stays.
 */
export function changesFor(prescription: Prescription, cell: StoredCell, written: Written): Change[] {
  const wanted = Math.max(0, written.times - cell.others);
  const known = new Map(cell.own.map((log) => [log.nth, log]));
  const last = Math.max(wanted, ...known.keys());
  return Array.from({ length: last }, (_, at) => at + 1).flatMap((nth): Change[] => {
    const log = known.get(nth);
    if (nth > wanted) return log && !log.undone ? [{ type: "undo", nth }] : [];
    const body = bodyOf(prescription, written, nth);
    if (!log) return [{ type: "log", nth, slot: cell.free[nth - 1], body }];
    return log.undone || !sameBody(log.body, body) ? [{ type: "edit", nth, body }] : [];
  });
}
