export const VISIT_PLACES = ["clinic", "home", "video", "phone"] as const;
export type VisitPlace = (typeof VISIT_PLACES)[number];

export const VISIT_STATES = ["planned", "attended", "cancelled", "missed"] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** What a visit may last; a first one takes longer than a re-test. */
export const VISIT_MINUTES = { least: 5, usual: 30, most: 240 } as const;

/** How far from today a visit may lie, in days: one that was forgotten is entered later, one is booked a year ahead. */
export const VISIT_DAYS = { back: 366, ahead: 366 } as const;

export const LONGEST_LINK = 500;

/** The parts of a note, in their order. */
export const NOTE_PARTS = ["subjective", "objective", "assessment", "plan"] as const;
export type NotePart = (typeof NOTE_PARTS)[number];
export type NoteText = Readonly<Record<NotePart, string>>;

/** What each part is known by among those who write such notes, in whatever language. */
export const PART_LETTERS: NoteText = { subjective: "S", objective: "O", assessment: "A", plan: "P" };

export const NO_NOTE: NoteText = { subjective: "", objective: "", assessment: "", plan: "" };

export const LONGEST_PART = 8000;
export const LONGEST_ADDENDUM = 4000;
export const LONGEST_TEMPLATE_NAME = 60;
/** Templates of one member. */
export const MOST_TEMPLATES = 40;
