import type { CatalogueDose } from "../exercises/schema";
import type { Laterality, LibraryKind, Side } from "../exercises/vocabulary";
import type { ExerciseId, ExerciseRevisionId, PrescriptionId } from "../ids";
import type { LibraryPrescription, Prescription, PrescriptionOf, Schedule } from "./schema";
import { planDose, startingSide, usualDays } from "./templates";

/** Kinds that are prescribed without the library. */
export type PlainKind = "sitting-limit" | "standing-limit" | "walking-breaks" | "medication" | "education";

const DAILY: Schedule = { timesPerDay: 1, days: { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] } };

/** What a starting dose is made from. */
export type AddedExercise = {
  id: ExerciseId;
  revisionId: ExerciseRevisionId;
  slug: string;
  kind: LibraryKind;
  laterality: Laterality;
  dose: CatalogueDose;
};

/** An exercise with the library's usual dose and days, on the side its kind starts with. */
export const exerciseEntry = (
  exercise: AddedExercise,
  { id, side }: { id: PrescriptionId; side: Side },
): LibraryPrescription => ({
  id,
  kind: exercise.kind,
  exerciseId: exercise.id,
  exerciseRevisionId: exercise.revisionId,
  dose: planDose(exercise.dose),
  side: startingSide(exercise.slug, exercise, side),
  schedule: { timesPerDay: exercise.dose.perDay, days: usualDays(exercise.dose.days) },
  note: "",
  modifyNotes: {},
});

/** A card to read, by its slug and under the title that it has now. */
export const cardEntry = (
  { slug, title }: { slug: string; title: string },
  id: PrescriptionId,
): PrescriptionOf<"education"> => ({
  ...{ id, kind: "education", note: "", schedule: DAILY },
  dose: { card: title, slug, text: "" },
});

/** A starting point of the second phase: sit 30 minutes at most, stand or walk 15, get up every 30. A drug or a card is still to be named. */
export function plainEntry(kind: PlainKind, id: PrescriptionId): Prescription {
  const common = { id, note: "", schedule: DAILY };
  switch (kind) {
    case "sitting-limit":
      return { kind, ...common, dose: { limitMinutes: 30, posture: "sitting" } };
    case "standing-limit":
      return { kind: "sitting-limit", ...common, dose: { limitMinutes: 15, posture: "standing" } };
    case "walking-breaks":
      return { kind, ...common, dose: { everyMinutes: 30, target: 8 } };
    case "medication":
      return { kind, ...common, dose: { name: "", instructions: "", prescriber: "", asNeeded: false } };
    case "education":
      return { kind, ...common, dose: { card: "", text: "" } };
  }
}
