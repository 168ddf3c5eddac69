/** Kinds that come from the library: what a person does, and the positions to rest in. */
export const LIBRARY_KINDS = [
  "stretch",
  "nerve-glide",
  "mobility",
  "motor-control",
  "strength",
  "aerobic",
  "posture",
  "rest-position",
] as const;

export type LibraryKind = (typeof LIBRARY_KINDS)[number];

export const POSITIONS = [
  "supine",
  "supine hook-lying",
  "side-lying",
  "prone",
  "quadruped",
  "half-kneeling",
  "long sitting",
  "sitting",
  "sitting to standing",
  "standing",
  "standing against wall",
] as const;

export type Position = (typeof POSITIONS)[number];

/** Muscles, nerves and regions one can look for. */
export const TARGETS = [
  "lower-back",
  "spine",
  "back-muscles",
  "abdominals",
  "obliques",
  "quadratus-lumborum",
  "hip",
  "hip-flexors",
  "hip-abductors",
  "deep-hip-rotators",
  "gluteals",
  "hamstrings",
  "quadriceps",
  "knee",
  "calf",
  "sciatic-nerve",
  "tibial-nerve",
  "peroneal-nerve",
  "posture",
  "endurance",
  "whole-body",
] as const;

export type Target = (typeof TARGETS)[number];

export const EQUIPMENT = [
  "none",
  "mat",
  "chair",
  "stool",
  "wall",
  "step",
  "rail",
  "support",
  "strap",
  "band",
  "towel",
  "pillow",
  "cushion",
  "lumbar-roll",
  "ankle-weight",
  "bike",
  "shoes",
] as const;

export type Equipment = (typeof EQUIPMENT)[number];

/** Unilateral and alternating doses are per side. */
export const LATERALITIES = ["bilateral", "unilateral", "alternating"] as const;

export type Laterality = (typeof LATERALITIES)[number];

/** Which side is worked, and which one has symptoms. */
export const SIDES = ["left", "right", "both"] as const;

export type Side = (typeof SIDES)[number];

/** Codes of conditions an exercise has to be careful with; `lib/safety` says what each one does. */
export const CAUTIONS = [
  "C1",
  "C2",
  "C3",
  "C4",
  "C5",
  "C6",
  "C7",
  "C8",
  "C9",
  "C10",
  "C11",
  "C12",
  "C13",
  "C14",
  "C15",
  "C16",
  "C17",
  "C18",
  "C19",
  "C20",
  "C21",
  "C22",
  "C23",
  "C24",
  "C25",
  "C26",
  "C27",
] as const;

export type Caution = (typeof CAUTIONS)[number];

/** What may be put on record now, the related ones together. C1 said two things at once, and stands where it was recorded. */
export const RECORDABLE = [
  ...["C14", "C15", "C2", "C20", "C3", "C16", "C5"],
  ...["C6", "C7", "C17", "C8", "C13", "C12", "C11", "C21"],
  ...["C18", "C10", "C24", "C19", "C26", "C9", "C27", "C23", "C22", "C4", "C25"],
] as const satisfies readonly Caution[];

export type Recordable = (typeof RECORDABLE)[number];

/** Those of one leg or of both: when they go on record, somebody says which. */
export const SIDED: readonly Caution[] = ["C6", "C7", "C8", "C12", "C13", "C17"];

/** Those that follow an operation, which has a date and the surgeon's limits. */
export const OPERATED: readonly Caution[] = ["C8", "C12", "C17", "C20"];

/** Stop rules an exercise names itself. S0, any red flag, holds for every exercise and is never listed. */
export const LISTED_STOPS = ["S1", "S2", "S3", "S4", "S5"] as const;

export type ListedStop = (typeof LISTED_STOPS)[number];
