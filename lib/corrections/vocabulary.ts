/** What a patient may say is wrong; `entry`: one that is too old to be changed on the phone. */
export const ABOUT = ["name", "birth", "phone", "record", "entry"] as const;
export type About = (typeof ABOUT)[number];

/** What became of it. */
export const ANSWERED = ["corrected", "unchanged"] as const;
export type Answered = (typeof ANSWERED)[number];

export const WORDS_LENGTH = 1_000;

/** So many of one patient wait for an answer at once. */
export const OPEN_AT_ONCE = 5;

/** So many are shown, the latest first. */
export const SHOWN = 20;
