import type { Values } from "../correct/changes";

/** How a person likes to be reached. */
export const CONTACT_WAYS = ["phone", "text-message", "email", "letter"] as const;

export const INTERPRETING = ["needed", "not-needed"] as const;

/** What concerns the body: it stands first, and is shown of records that were merged as well. */
export const MEDICAL = ["allergies", "medicines", "imaging"] as const;
export const PERSONAL = ["address", "contactBy", "language", "interpreter", "gp", "nextOfKin"] as const;

/** What a clinic knows of a person beside the plan, in the order of the form; null is not asked yet, or nothing. */
export const BACKGROUND = [...MEDICAL, ...PERSONAL] as const;
export type BackgroundField = (typeof BACKGROUND)[number];
export type Background = Values<BackgroundField>;

/** Of somebody who was not asked yet. */
export const NO_BACKGROUND = {
  ...{ allergies: null, medicines: null, imaging: null, address: null, contactBy: null },
  ...{ language: null, interpreter: null, gp: null, nextOfKin: null },
} as const satisfies Background;

/** The longest that each may be, in characters. */
export const LONGEST = {
  ...{ allergies: 500, medicines: 1000, imaging: 1000 },
  ...{ address: 300, language: 80, gp: 300, nextOfKin: 300 },
} as const;
