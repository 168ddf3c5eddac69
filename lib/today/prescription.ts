import { isTimed } from "../adherence/count/credit";
import type { LibraryExercise } from "../exercises/queries";
import type { Drawing, PatientWords } from "../exercises/schema";
import { readIn } from "../exercises/text";
import type { ListedStop, Position, Side } from "../exercises/vocabulary";
import { doseSeconds, tempoSeconds } from "../plans/load";
import type { ExerciseDose, Prescription, PrescriptionOf } from "../plans/schema";
import type { ExerciseKind, Kind } from "../plans/vocabulary";

/** Kind and dose belong together: a dose is read by its kind. */
type Unsetted = Exclude<Kind, ExerciseKind | "rest-position">;
type Dosed =
  | { kind: ExerciseKind | "rest-position"; dose: ExerciseDose }
  | { [K in Unsetted]: { kind: K; dose: PrescriptionOf<K>["dose"] } }[Unsetted];

/** What the phone needs of a prescription to show it, explain it and log it. */
export type TodayPrescription = Dosed & {
  id: string;
  schedule: Prescription["schedule"];
  side: Side | null;
  /** Sides to log one by one; empty where the exercise has none. */
  sides: ("left" | "right")[];
  note: string;
  /** In the plan that is in force today; else in one of the days before or ahead. */
  inForce: boolean;
  /** Taken off today by a condition found after publishing: how it is done is not to be shown. */
  held: boolean;
  /** It is the walk, which is fine on any day. */
  walking: boolean;
  /** Seconds that one turn takes, about; 0 for what takes no time of its own. */
  seconds: number;
  exercise: TodayExercise | null;
};

export type TodayExercise = {
  name: string;
  /** In the patient's own wording, where there is one. */
  steps: string[];
  words: Omit<PatientWords, "steps"> | null;
  poseLabels: string[];
  /** The language of these words where it is not the patient's; else null. */
  lang: string | null;
  stops: ListedStop[];
  drawing: Drawing | null;
  /** Sets are counted in seconds, not in repetitions. */
  timed: boolean;
  position: Position;
  /** Left and right take turns within a set. */
  alternates: boolean;
};

export type PrescriptionRow = Dosed & {
  id: string;
  schedule: Prescription["schedule"];
  side: Side | null;
  note: string;
  inForce: boolean;
  exerciseRevisionId: string | null;
};

function sidesOf(row: PrescriptionRow, revision: LibraryExercise | undefined): TodayPrescription["sides"] {
  if (revision?.laterality !== "unilateral" || row.kind === "rest-position" || row.side === null) return [];
  return row.side === "both" ? ["left", "right"] : [row.side];
}

function secondsOf({ dose, side }: PrescriptionRow, revision: LibraryExercise | undefined): number {
  if (!revision || !("sets" in dose)) return 0;
  const { laterality, drawing } = revision;
  return doseSeconds(dose, { laterality, side, tempoSeconds: tempoSeconds(drawing?.tempo) });
}

function exerciseOf(
  dose: PrescriptionRow["dose"],
  { text: texts, stops, drawing, position, laterality }: LibraryExercise,
  locale: string,
): TodayExercise {
  const { text, lang } = readIn(texts, locale);
  return {
    name: text.plainName,
    steps: text.patient?.steps ?? text.steps,
    words: text.patient ?? null,
    poseLabels: text.poseLabels,
    lang: lang ?? null,
    stops,
    drawing,
    timed: "sets" in dose && isTimed(dose),
    position,
    alternates: laterality === "alternating",
  };
}

/** Which risks a clinician has seen beside a medicine is between clinicians. */
function withoutMarks<Row extends Dosed>(row: Row): Row {
  if (row.kind !== "medication") return row;
  const { seen: _, ...dose } = row.dose;
  return { ...row, dose };
}

/** A prescription with its exercise's words in the patient's language. */
export function describePrescription(
  row: PrescriptionRow,
  revision: LibraryExercise | undefined,
  { locale, held }: { locale: string; held: boolean },
): TodayPrescription {
  const { exerciseRevisionId: _, ...own } = row;
  return {
    ...withoutMarks(own),
    held,
    walking: revision !== undefined && !revision.own && revision.slug === "walking",
    sides: sidesOf(row, revision),
    seconds: secondsOf(row, revision),
    exercise: revision ? exerciseOf(row.dose, revision, locale) : null,
  };
}
