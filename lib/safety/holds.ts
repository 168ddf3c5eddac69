import type { PrescriptionId } from "../ids";
import { seenLength } from "../seen";
import { type CheckedExercise, checkExercise, type RecordedCondition } from "./contraindications";

/** One prescription that is due now or will be when another version returns or begins. */
export type Prescribed = {
  prescriptionId: PrescriptionId;
  exercise: CheckedExercise;
  modifyNotes: Readonly<Partial<Record<string, string>>>;
};

const effectOf = (exercise: CheckedExercise, condition: RecordedCondition) =>
  checkExercise(exercise, { conditions: [condition], redFlagOpen: false }).verdict;

const idsWhere = (prescribed: readonly Prescribed[], wanted: (entry: Prescribed) => boolean) => [
  ...new Set(prescribed.filter(wanted).map((entry) => entry.prescriptionId)),
];

/** What one condition, looked at alone, does to what is prescribed: blocked, or in need of a note it hasn't got. */
export function effectsOf(
  condition: RecordedCondition,
  prescribed: readonly Prescribed[],
): { blocked: PrescriptionId[]; lackingNotes: PrescriptionId[] } {
  const blocked = idsWhere(prescribed, (entry) => effectOf(entry.exercise, condition) === "block");
  const lacking = idsWhere(
    prescribed,
    (entry) =>
      effectOf(entry.exercise, condition) === "modify" &&
      seenLength(entry.modifyNotes[condition.code] ?? "") === 0,
  );
  return { blocked, lackingNotes: lacking.filter((id) => !blocked.includes(id)) };
}
