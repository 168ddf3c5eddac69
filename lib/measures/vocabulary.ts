import type { OwnMeasureId } from "../ids";
import type { LocalDate } from "../time/calendar-date";

/** Whether more of it is better, or less. */
export const BETTER = ["higher", "lower"] as const;
export type Better = (typeof BETTER)[number];

/** Who gives a value: the patient on the phone, or staff from what they counted, saw or were told. */
export type EnteredBy = "patient" | "staff";

/** The least change that matters to patients, for whoever began above a value. The highest first. */
export type Important = readonly { above: number; least: number }[];

/** What is needed to read a change of a measure. */
export type Scale = {
  least: number;
  most: number;
  better: Better;
  /** Change that may be chance, in points of the scale; null where no study gives one. */
  error: number | null;
  /** Null where nobody has measured what matters. */
  important: Important | null;
  /** A single value is a change by itself, since it asks how it was before. */
  isChange: boolean;
};

/** A measure that the clinic named itself: a total that was obtained elsewhere. No question of it is in the program. */
export type OwnMeasure = {
  id: OwnMeasureId;
  name: string;
  least: number;
  most: number;
  better: Better;
  archived: boolean;
};

/** Characters of the name of a clinic's own measure, the greatest number in its range, and how many there may be. */
export const MOST_NAME = 60;
export const MOST_TOTAL = 9_999;
export const MOST_OWN = 30;

/** Where a value comes from: a member typed it, the patient answered, or an assessment was concluded with it. */
export const RESULT_SOURCES = ["staff", "patient", "assessment"] as const;
export type ResultSource = (typeof RESULT_SOURCES)[number];

/** The value that stands for a local date. */
export type Point = { date: LocalDate; value: number };

/** A value with where it comes from. */
export type Given = Point & { source: ResultSource };

/** Those that a patient can be asked for on the phone, which are kinds of check-ins under the same names. */
export const ASKED_CODES = ["nprs-leg", "nprs-back", "nprs-knee", "groc"] as const;
export type AskedCode = (typeof ASKED_CODES)[number];
export const isAsked = (subject: string): subject is AskedCode =>
  (ASKED_CODES as readonly string[]).includes(subject);

/** When a measure is asked for: of the patient on the phone, or at visits. */
export const OCCASIONS = ["patient", "visit"] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** How many weeks may lie between two. */
export const WEEKS = [1, 2, 4, 6, 8, 12] as const;
export type Weeks = (typeof WEEKS)[number];
