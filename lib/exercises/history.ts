import { canonicalJson } from "./identity";
import type { CatalogueDose, ExerciseText, LocalizedText } from "./schema";
import { textIn } from "./text";

/** What a revision may change, in the order a person reads an exercise. */
export const CHANGES = [
  "name",
  "plainName",
  "target",
  "steps",
  "kind",
  "position",
  "laterality",
  "targets",
  "equipment",
  "dose",
  "cautions",
  "stops",
  "links",
  "drawing",
] as const;
export type Change = (typeof CHANGES)[number];

type Content = {
  kind: string;
  position: string;
  laterality: string;
  targets: readonly string[];
  equipment: readonly string[];
  optionalEquipment: readonly string[];
  dose: CatalogueDose;
  cautions: readonly string[];
  stops: readonly string[];
  harder: readonly string[];
  easier: readonly string[];
  drawing: unknown;
  text: LocalizedText;
};

const parts = (content: Content, text: ExerciseText): Record<Change, unknown> => ({
  name: text.name,
  plainName: text.plainName,
  target: text.target,
  steps: [text.steps, text.patient ?? null],
  kind: content.kind,
  position: content.position,
  laterality: content.laterality,
  targets: content.targets,
  equipment: [content.equipment, content.optionalEquipment, text.equipmentNote],
  dose: content.dose,
  cautions: content.cautions,
  stops: content.stops,
  links: [content.harder, content.easier],
  drawing: [content.drawing, text.poseLabels],
});

/** What is not the same in two revisions of one exercise, read in one language. */
export function changesBetween(before: Content, after: Content, locale: string): Change[] {
  const [old, now] = [parts(before, textIn(before.text, locale)), parts(after, textIn(after.text, locale))];
  return CHANGES.filter((change) => canonicalJson(old[change]) !== canonicalJson(now[change]));
}
