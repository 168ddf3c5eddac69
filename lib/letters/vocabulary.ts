/** To whom, and why. `urgent`: about a warning sign. */
export const LETTER_KINDS = ["gp", "referral", "urgent", "discharge"] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What the therapist writes. */
export const WORD_PARTS = ["opening", "findings", "request", "next"] as const;
export type WordPart = (typeof WORD_PARTS)[number];

/** What is typed: whom it is to, and the words. */
export const TEXT_PARTS = ["recipient", ...WORD_PARTS] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** What may go along from the record. */
export const FACT_PARTS = [
  ...(["signs", "episode", "assessment", "plan", "adherence", "measures", "pain", "background"] as const),
] as const;
export type FactPart = (typeof FACT_PARTS)[number];

export type Part = TextPart | FactPart;
export const PARTS: readonly Part[] = [...TEXT_PARTS, ...FACT_PARTS];

/** A letter as it is written: texts, and of each part of the record whether it goes along. */
export type Draft = Readonly<Record<Part, string>>;

/** Of a part of the record that goes along; an empty text where it stays out. */
export const ALONG = "along";

type Outline = {
  /** In which order the parts stand. */
  order: readonly (WordPart | FactPart)[];
  /** What goes along unless somebody takes it out. */
  usual: readonly FactPart[];
};

/** A doctor reads first what is asked of them; of a warning sign first what it is. */
export const OUTLINES: Readonly<Record<LetterKind, Outline>> = {
  gp: {
    order: [
      ...(["opening", "episode", "signs", "findings", "assessment", "plan", "adherence"] as const),
      ...(["measures", "pain", "background", "request", "next"] as const),
    ],
    usual: ["episode", "signs", "assessment", "plan", "adherence", "measures", "pain"],
  },
  referral: {
    order: [
      ...(["opening", "request", "episode", "signs", "findings", "assessment", "pain", "measures"] as const),
      ...(["plan", "adherence", "background", "next"] as const),
    ],
    usual: ["episode", "signs", "assessment", "pain", "measures", "plan", "background"],
  },
  urgent: {
    order: [
      ...(["opening", "signs", "request", "findings", "episode", "assessment", "pain"] as const),
      ...(["background", "plan", "adherence", "measures", "next"] as const),
    ],
    usual: ["signs", "episode", "assessment", "pain", "background"],
  },
  discharge: {
    order: [
      ...(["opening", "episode", "signs", "findings", "assessment", "measures", "pain"] as const),
      ...(["adherence", "plan", "background", "request", "next"] as const),
    ],
    usual: ["episode", "measures", "pain", "adherence", "plan"],
  },
};

/** Without these it is no letter: whom it is to, and what of an urgent one is asked. */
export const NEEDED = {
  gp: ["recipient"],
  referral: ["recipient", "request"],
  urgent: ["recipient", "request"],
  discharge: ["recipient"],
} as const satisfies Readonly<Record<LetterKind, readonly TextPart[]>>;
export type Needed = (typeof NEEDED)[LetterKind][number];

export const LONGEST: Readonly<Record<TextPart, number>> = {
  ...{ recipient: 600, opening: 2000, findings: 4000, request: 4000, next: 4000 },
};
