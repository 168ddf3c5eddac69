export const EXERCISE_KINDS = [
  "stretch",
  "nerve-glide",
  "mobility",
  "motor-control",
  "strength",
  "aerobic",
  "posture",
] as const;

export const REST_KINDS = ["rest-position", "sitting-limit", "walking-breaks"] as const;

export const KINDS = [...EXERCISE_KINDS, ...REST_KINDS, "medication", "education"] as const;

export type Kind = (typeof KINDS)[number];

/** What a limit is of. Both postures are one kind, asked about and counted alike. */
export const LIMIT_POSTURES = ["sitting", "standing"] as const;

/** What a prescription is called by and told apart by: its kind, and for a limit its posture too. */
export const NAMED_KINDS = [...KINDS, "standing-limit"] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

export const namedKind = ({ kind, dose }: { kind: Kind; dose: object }): NamedKind =>
  kind === "sitting-limit" && "posture" in dose && dose.posture === "standing" ? "standing-limit" : kind;

export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

/** Exercises whose dose may have a load: muscle is worked against something, or the bike's wheel is braked. */
export const LOADED_KINDS = [
  "motor-control",
  "strength",
  "aerobic",
] as const satisfies readonly ExerciseKind[];

export const takesLoad = (kind: Kind): boolean => (LOADED_KINDS as readonly Kind[]).includes(kind);

/** Why an anti-inflammatory is checked with its prescriber or a pharmacist: of the patient, and of what stands beside it. */
export const NSAID_RISKS = [
  "age",
  "pregnancy",
  "heart",
  "anticoagulation",
  "second-nsaid",
  "other-medicine",
] as const;
export type NsaidRisk = (typeof NSAID_RISKS)[number];

/** Resistance bands by colour, from the lightest to the heaviest. */
export const BANDS = ["yellow", "red", "green", "blue", "black", "silver", "gold"] as const;

export type Band = (typeof BANDS)[number];

/** The four groups that are shown apart and never mixed into one figure. */
export type Group = "exercise" | "rest" | "medication" | "education";

export const groupOf = (kind: Kind): Group =>
  (EXERCISE_KINDS as readonly string[]).includes(kind)
    ? "exercise"
    : (REST_KINDS as readonly string[]).includes(kind)
      ? "rest"
      : (kind as "medication" | "education");

/** A lock takes off exercise and rest; medication stays due. */
export const isLockable = ({ kind }: { kind: Kind }): boolean => ["exercise", "rest"].includes(groupOf(kind));

export const PARTS_OF_DAY = ["morning", "midday", "afternoon", "evening"] as const;

export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** Whose a saved template is: one member's, who alone sees and uses it, or the clinic's. */
export const TEMPLATE_SCOPES = ["personal", "clinic"] as const;
export type TemplateScope = (typeof TEMPLATE_SCOPES)[number];
