import type { Laterality, Side } from "../exercises/vocabulary";
import { isFromLibrary } from "./from-library";
import type { ExerciseDose, Prescription } from "./schema";
import { groupOf } from "./vocabulary";

/** Seconds to move there and back once, where no drawing gives a tempo. */
export const USUAL_TEMPO_SECONDS = 4;

/** Moving time of one repetition in seconds; the hold is the dose's, not the drawing's. */
export function tempoSeconds(tempo: Readonly<Record<string, unknown>> | undefined): number {
  const out = tempo?.out;
  const back = tempo?.back;
  return typeof out === "number" && typeof back === "number" ? out + back : USUAL_TEMPO_SECONDS;
}

/**
 * Seconds for one time of an exercise: sets of repetitions (moving and holding), or of a timed hold, with the rests
 * between sets. Doses are per side: alternating sides share a set and its rest, two worked sides are done in turn.
 */
export function doseSeconds(
  dose: ExerciseDose,
  how: { laterality: Laterality; side: Side | null; tempoSeconds: number },
): number {
  const timed = dose.reps === 1 && dose.holdSeconds > 0;
  const onePass = timed ? dose.holdSeconds : dose.reps * (how.tempoSeconds + dose.holdSeconds);
  const work = dose.sets * onePass * (how.laterality === "alternating" ? 2 : 1);
  const whole = work + (dose.sets - 1) * dose.restSeconds;
  return how.laterality === "unilateral" && how.side === "both" ? whole * 2 : whole;
}

export type LoadedPrescription = { prescription: Prescription; laterality: Laterality; tempoSeconds: number };

/** Minutes on a day on which it is due, as often as it is due; 0 for what takes no time of its own. */
export function minutesADay({ prescription, laterality, tempoSeconds: tempo }: LoadedPrescription): number {
  if (!isFromLibrary(prescription)) return 0;
  const { dose, side, schedule } = prescription;
  return (doseSeconds(dose, { laterality, side, tempoSeconds: tempo }) * schedule.timesPerDay) / 60;
}

/** Minutes on a full day, when everything is due; exercise and rest are never added up. */
export function fullDayMinutes(entries: readonly LoadedPrescription[]): { exercise: number; rest: number } {
  const sum = (group: "exercise" | "rest") =>
    entries
      .filter((entry) => groupOf(entry.prescription.kind) === group)
      .reduce((minutes, entry) => minutes + minutesADay(entry), 0);
  return { exercise: sum("exercise"), rest: sum("rest") };
}
