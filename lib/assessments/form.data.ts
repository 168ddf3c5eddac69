/** What a finding points to. Both columns are counted side by side and never weighed. */
export type PointsTo = "spine" | "elsewhere";

/** The roots that are tested, from the source (`evidence.md` section 4). */
export const ROOTS = ["L3", "L4", "L5", "S1"] as const;
export type Root = (typeof ROOTS)[number];
export const FEELINGS = ["touch", "pin"] as const;

/** What is tested for strength, with the roots that it tells of. */
export const MOVEMENTS = {
  "knee-extension": "L3–L4",
  adduction: "L3–L4",
  "ankle-up": "L5",
  "toe-up": "L5",
  "hip-abduction": "L5",
  "push-off": "S1",
  "hip-extension": "S1",
} as const;
export type Movement = keyof typeof MOVEMENTS;
export const MOVEMENT_IDS = Object.keys(MOVEMENTS) as Movement[];

export const REFLEXES = { knee: "L4", ankle: "S1" } as const;
export type Reflex = keyof typeof REFLEXES;
export const REFLEX_IDS = Object.keys(REFLEXES) as Reflex[];

export const SIDES = ["left", "right"] as const;
export type OneSide = (typeof SIDES)[number];

/** Grades: feeling 0–2, strength 0–5, reflex 0–4, effusion 0–3. */
export const FULL = { feeling: 2, strength: 5, reflex: 4, effusion: 3 } as const;

const yesOrNo = ["yes", "no"] as const;

/** What one chooses of, one or several; the numbers and grades stand below. Their words are messages, `assessment`. */
export const CHOICES = {
  side: ["left", "right", "both"],
  distribution: ["unbroken", "one-finger", "joint-line", "front-of-knee", "other"],
  dominance: ["leg", "back", "same", "knee-alone"],
  activity: yesOrNo,
  "repeated-extension": ["centralises", "peripheralises", "no-change"],
  "repeated-flexion": ["centralises", "peripheralises", "no-change"],
  "slr-site": ["below-knee", "back-of-thigh", "none"],
  "slr-sensitised": yesOrNo,
  "crossed-slr": ["positive", "negative"],
  slump: ["reproduced", "unchanged"],
  femoral: ["front-of-thigh", "pull", "none"],
  "strength-pain": yesOrNo,
  plantar: ["down", "up"],
  clonus: ["none", "present"],
  tandem: ["steady", "unsteady"],
  warmth: yesOrNo,
  range: ["full", "limited"],
  "joint-line": ["none", "inner", "outer", "both"],
  mcmurray: ["negative", "positive"],
  lachman: ["stable", "lax"],
  collateral: ["stable", "lax"],
  "hip-rotation": ["normal", "reproduces"],
  pulses: ["normal", "reduced"],
} as const;
export type ChoiceId = keyof typeof CHOICES;

export const MANY = {
  quality: ["electric", "burning", "tingling", "ache", "catching"],
  aggravators: ["cough", "sitting", "bending", "walking", "stairs", "twisting", "kneeling"],
} as const;
export type ManyId = keyof typeof MANY;
/** Of the strengths, those that a doctor has looked at; said beside what is weak. */
export const REVIEWED = "strength-reviewed";

/** Of what is chosen several at a time, those that point to the spine or nerve; the others point elsewhere. */
export const OF_SPINE: Readonly<Record<ManyId, readonly string[]>> = {
  quality: ["electric", "burning", "tingling"],
  aggravators: ["cough", "sitting", "bending", "walking"],
};

/** Minutes of morning stiffness, and the angle in degrees at which a raised straight leg brings symptoms on. */
export const MEASURES = {
  stiffness: { max: 240 },
  "slr-left": { max: 120 },
  "slr-right": { max: 120 },
} as const;
export type MeasureId = keyof typeof MEASURES;

export const feelingId = (feeling: (typeof FEELINGS)[number], root: Root, side: OneSide) =>
  `${feeling}-${root}-${side}` as const;
export const strengthId = (movement: Movement, side: OneSide) => `strength-${movement}-${side}` as const;
export const reflexId = (reflex: Reflex, side: OneSide) => `reflex-${reflex}-${side}` as const;
export type GradeId =
  | ReturnType<typeof feelingId>
  | ReturnType<typeof strengthId>
  | ReturnType<typeof reflexId>
  | "effusion";

const feelingIds = FEELINGS.flatMap((one) =>
  ROOTS.flatMap((root) => SIDES.map((side) => feelingId(one, root, side))),
);
export const strengthIds = MOVEMENT_IDS.flatMap((one) => SIDES.map((side) => strengthId(one, side)));
const reflexIds = REFLEX_IDS.flatMap((one) => SIDES.map((side) => reflexId(one, side)));

/** Grade → the best of it. */
export const GRADES: Readonly<Record<GradeId, number>> = Object.fromEntries([
  ...feelingIds.map((id) => [id, FULL.feeling]),
  ...strengthIds.map((id) => [id, FULL.strength]),
  ...reflexIds.map((id) => [id, FULL.reflex]),
  ["effusion", FULL.effusion],
]);

export type ItemId = ChoiceId | ManyId | MeasureId | GradeId | typeof REVIEWED;

/** The parts of the form in which findings are entered, in order; what they are made of, in the order in which one tests. */
export const PARTS = {
  history: ["side", "distribution", "quality", "dominance", "aggravators", "stiffness", "activity"],
  movement: ["repeated-extension", "repeated-flexion"],
  nerve: ["slr-left", "slr-right", "slr-site", "slr-sensitised", "crossed-slr", "slump", "femoral"],
  roots: [
    ...feelingIds,
    ...strengthIds,
    ...reflexIds,
    ...(["strength-pain", "plantar", "clonus", "tandem"] as const),
  ],
  knee: ["effusion", "warmth", "range", "joint-line", "mcmurray", "lachman", "collateral"],
  hip: ["hip-rotation", "pulses"],
} as const satisfies Readonly<Record<string, readonly ItemId[]>>;
export type Part = keyof typeof PARTS;
export const PART_IDS = Object.keys(PARTS) as Part[];
export const ITEM_IDS: readonly ItemId[] = PART_IDS.flatMap((part) => [...PARTS[part]]);

/** Words beside the findings of a part, and beside the conclusion. */
export const NOTES = {
  history: "note-history",
  movement: "note-movement",
  nerve: "note-nerve",
  roots: "note-roots",
  knee: "note-knee",
  hip: "note-hip",
  conclusion: "note-conclusion",
} as const satisfies Readonly<Record<Part | "conclusion", string>>;
export type NoteId = (typeof NOTES)[keyof typeof NOTES];
/** The longest note, in UTF-16 code units. */
export const LONGEST_NOTE = 4_000;

/** The therapist's own, and required. */
export const CONCLUSIONS = [
  "spine-referred",
  "mixed",
  "local-knee",
  "hip",
  "vascular",
  "inflammatory",
  "undetermined",
] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];
