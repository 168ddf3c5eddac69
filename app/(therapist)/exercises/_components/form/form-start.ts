import type { ExerciseText, OwnExercise } from "@/lib/exercises/schema";
import type { Equipment } from "@/lib/exercises/vocabulary";

/** Content as it is stored. */
type Base = Omit<OwnExercise, "optionalEquipment"> & { optionalEquipment: readonly Equipment[] };

/** What a form starts with: a variant's or a revision's base, or an empty sheet. */
export type FormStart = Omit<Base, "kind" | "position" | "cautions"> & {
  kind: OwnExercise["kind"] | "";
  position: OwnExercise["position"] | "";
  /** Null: not said yet. An empty list would say that there are none. */
  cautions: OwnExercise["cautions"] | null;
};

const noWords: ExerciseText = { name: "", plainName: "", target: "", steps: [""], poseLabels: [] };

export const emptyStart: FormStart = {
  kind: "",
  position: "",
  targets: [],
  equipment: [],
  optionalEquipment: [],
  laterality: "bilateral",
  dose: { sets: 2, reps: 10, hold: 0, rest: 30, perDay: 1, days: 5 },
  cautions: null,
  stops: ["S1", "S2", "S3"],
  harder: [],
  easier: [],
  drawing: null,
  text: { en: noWords },
};

/** A variant says its cautions again where the base has none. */
export const startFrom = (base: Base, { variant }: { variant: boolean }): FormStart => ({
  kind: base.kind,
  position: base.position,
  targets: base.targets,
  equipment: base.equipment,
  optionalEquipment: base.optionalEquipment,
  laterality: base.laterality,
  dose: base.dose,
  cautions: variant && base.cautions.length === 0 ? null : base.cautions,
  stops: base.stops,
  harder: base.harder,
  easier: base.easier,
  drawing: base.drawing,
  text: base.text,
});

export const englishOf = (start: FormStart): ExerciseText => start.text.en ?? noWords;

/** The patient's words, where any were written; then what is missing is said beside its field. */
function patientFrom(form: FormData): Record<string, unknown> | null {
  const word = (name: string) => String(form.get(`content.text.en.patient.${name}`) ?? "").trim();
  const steps = form.getAll("content.text.en.patient.steps").map(String);
  const [feel, mistake] = [word("feel"), word("mistake")];
  const more = Object.fromEntries(
    ["bed", "note"].flatMap((name) => (word(name) ? [[name, word(name)]] : [])),
  );
  const side = { left: word("side.left"), right: word("side.right") };
  const sided = side.left !== "" || side.right !== "";
  const written =
    steps.some((step) => step.trim() !== "") || feel || mistake || sided || Object.keys(more).length > 0;
  return written ? { steps, feel, mistake, ...more, ...(sided ? { side } : {}) } : null;
}

const POSE_LABELS = "content.text.en.poseLabels";

/**
 * The other languages stay; poses that they have no caption for take the English one, and without a drawing no caption
 * stays in any of them.
 */
function textsFrom(form: FormData, start: FormStart): Record<string, unknown> {
  const word = (name: string) => form.get(`content.text.en.${name}`) ?? "";
  const note = String(word("equipmentNote")).trim();
  const captions = form.getAll(POSE_LABELS);
  const patient = patientFrom(form);
  const en = {
    name: word("name"),
    plainName: word("plainName"),
    target: word("target"),
    ...(note ? { equipmentNote: note } : {}),
    steps: form.getAll("content.text.en.steps"),
    poseLabels: captions,
    ...(patient ? { patient } : {}),
  };
  const others = Object.entries(start.text).map(([locale, text]) => [
    locale,
    { ...text, poseLabels: captions.map((caption, at) => text.poseLabels[at] ?? caption) },
  ]);
  return { ...Object.fromEntries(others), en };
}

/** What the editor sends; anything else is for the action to refuse. */
function drawingFrom(form: FormData): unknown {
  const sent = form.get("content.drawing");
  return typeof sent === "string" && sent !== "" ? JSON.parse(sent) : null;
}

/** The action's `content` of what the form holds; nothing is checked here. */
export function contentFrom(form: FormData, start: FormStart): Record<string, unknown> {
  const one = (name: string) => form.get(`content.${name}`) ?? "";
  const all = (name: string) => form.getAll(`content.${name}`);
  const number = (name: string) => Number(one(`dose.${name}`));
  return {
    kind: one("kind"),
    position: one("position"),
    targets: all("targets"),
    equipment: all("equipment"),
    optionalEquipment: all("optionalEquipment"),
    laterality: one("laterality"),
    dose: {
      sets: number("sets"),
      reps: number("reps"),
      hold: number("hold"),
      rest: number("rest"),
      perDay: number("perDay"),
      days: number("days"),
    },
    cautions: form.has("noCautions") || all("cautions").length > 0 ? all("cautions") : undefined,
    stops: all("stops"),
    harder: all("harder"),
    easier: all("easier"),
    drawing: drawingFrom(form),
    text: textsFrom(form, start),
  };
}
