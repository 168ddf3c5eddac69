/** What the program writes into a card itself, in a paragraph of its own: out of the plan, or out of its own questions. */
export const FILLS = ["sitting-limit", "rest-position", "walking", "lighter-plan", "warning-signs"] as const;
export type Fill = (typeof FILLS)[number];

/** Pictures that are no exercise's: where the nerves run, and a part of the body. */
export const BODY_PICTURES = ["sciatic", "femoral", "knee", "saddle"] as const;
export type BodyPicture = (typeof BODY_PICTURES)[number];

/** Characters of a title and of a text. A card is short: two or three minutes are read, ten are not. */
export const CARD_LIMITS = { title: 80, body: 4000 } as const;

/** Cards of its own that a clinic has at a time: so many that a search still finds them, and a phone can keep them. */
export const MOST_CARDS = 60;

/** Words that a person reads in a minute who reads slowly and is in pain. */
const WORDS_A_MINUTE = 130;

export const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
