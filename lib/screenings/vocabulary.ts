import type { AlertKind } from "../alerts/vocabulary";

/** How soon somebody must be seen: at once by the emergency service, or on the same day. */
export type Urgency = "emergency" | "same-day";

type Question = {
  /** Of a yes. */
  urgency: Urgency;
  /** A yes branches: the second question lowers an emergency to the same day by a no, and by nothing else. */
  branches?: true;
};

/**
 * The warning signs that are asked about, in the order of the source (`evidence.md` section 3; general knowledge unless
 * cited there). They route and never score: one yes is enough. The words are messages, `redFlags.question`.
 */
export const RED_FLAG_QUESTIONS = {
  "rf-saddle": { urgency: "emergency" },
  "rf-bladder": { urgency: "emergency" },
  "rf-bowel": { urgency: "emergency" },
  "rf-sexual": { urgency: "emergency" },
  "rf-bilateral": { urgency: "emergency" },
  "rf-motor": { urgency: "emergency", branches: true },
  "rf-fracture": { urgency: "same-day" },
  "rf-infection": { urgency: "emergency", branches: true },
  "rf-tumour": { urgency: "emergency", branches: true },
  "rf-dvt": { urgency: "same-day" },
  "rf-pe": { urgency: "emergency" },
  "rf-septic": { urgency: "emergency" },
  "rf-gout": { urgency: "emergency" },
  "rf-knee-trauma": { urgency: "same-day" },
  "rf-locked": { urgency: "same-day" },
  "rf-vascular": { urgency: "emergency" },
} as const satisfies Readonly<Record<string, Question>>;

export type RedFlag = keyof typeof RED_FLAG_QUESTIONS;
export const RED_FLAG_IDS = Object.keys(RED_FLAG_QUESTIONS) as RedFlag[];

/** Those that have a second question. */
export type Branching = {
  [Flag in RedFlag]: (typeof RED_FLAG_QUESTIONS)[Flag] extends { branches: true } ? Flag : never;
}[RedFlag];

export const branches = (flag: RedFlag): flag is Branching => "branches" in RED_FLAG_QUESTIONS[flag];

/** The edition of the words that are asked; a record says by which it was answered. */
export const WORDING = "2026-11";

const NERVES = ["rf-saddle", "rf-bladder", "rf-bowel", "rf-sexual", "rf-bilateral", "rf-motor"] as const;

/** Which questions are asked together. The short form is the weekly one of section 3. */
export const FORMS = {
  full: [
    ...NERVES,
    ...(["rf-infection", "rf-fracture", "rf-tumour", "rf-septic", "rf-gout", "rf-knee-trauma"] as const),
    ...(["rf-locked", "rf-dvt", "rf-vascular", "rf-pe"] as const),
  ],
  short: [
    ...NERVES,
    ...(["rf-infection", "rf-fracture", "rf-septic", "rf-locked", "rf-dvt", "rf-pe"] as const),
  ],
  /** What rule S4 asks. */
  "knee-stop": ["rf-septic", "rf-locked"],
  breath: ["rf-pe"],
  nerves: NERVES,
  knee: ["rf-septic", "rf-gout", "rf-knee-trauma", "rf-locked"],
} as const satisfies Readonly<Record<string, readonly RedFlag[]>>;
export type Form = keyof typeof FORMS;
export const FORM_IDS = Object.keys(FORMS) as Form[];

const asks = (form: Form): readonly RedFlag[] => FORMS[form];

/** Does this form ask all that the other does? */
export const covers = (form: Form, other: Form): boolean =>
  asks(other).every((flag) => asks(form).includes(flag));

/** What was told that asks the short form; a knee that gives way or locks asks its own two questions. */
export const ASKING_SHORT: readonly AlertKind[] = [
  ...(["stop-S1", "stop-S3", "moved-down", "new-symptom"] as const),
  ...(["saddle", "both-legs", "weakness", "other-leg"] as const),
];

/** What an alert asks of the patient; null for nothing. */
export function askedBy(kind: AlertKind): Form | null {
  if (kind === "stop-S4") return "knee-stop";
  return ASKING_SHORT.includes(kind) ? "short" : null;
}

/** Why it was asked: "wrong" is the patient's own "Something is wrong". */
export const OCCASIONS = ["intake", "wrong", "weekly", "phase", "stop", "visit"] as const;
export type Occasion = (typeof OCCASIONS)[number];

export const SCREENING_SOURCES = ["patient", "staff"] as const;
export type ScreeningSource = (typeof SCREENING_SOURCES)[number];

/** One question as it was answered. `acute`: the answer to the second question of one that branches. */
export type Answer = { flag: RedFlag; yes: boolean; acute: boolean | null };

/** How soon a yes must be seen to. What the second question has not lowered stays an emergency. */
export function urgencyOf({ flag, acute }: Pick<Answer, "flag" | "acute">): Urgency {
  return branches(flag) && acute === false ? "same-day" : RED_FLAG_QUESTIONS[flag].urgency;
}

export const yesesOf = (answers: readonly Answer[]): Answer[] => answers.filter((answer) => answer.yes);

/** Of several yeses, the one to act on: an emergency before the rest, then in the order of the source. */
export function worstOf(answers: readonly Answer[]): Answer | null {
  const rank = (answer: Answer) =>
    (urgencyOf(answer) === "emergency" ? 0 : RED_FLAG_IDS.length) + RED_FLAG_IDS.indexOf(answer.flag);
  return yesesOf(answers).sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Was every question of the form answered, and no to each? */
export const isClear = (form: Form, answers: readonly Answer[]): boolean =>
  FORMS[form].every((flag) => answers.some((answer) => answer.flag === flag && !answer.yes)) &&
  yesesOf(answers).length === 0;

/**
 * So many forms of one local day that say no to everything, and so many notes of one screening that it was a mistake. A form
 * that says yes is never one too many.
 */
export const MOST_A_DAY = 60;
