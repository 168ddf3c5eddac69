import type { Purpose } from "../deliveries/vocabulary";

/** What a delivery says: never a name, never a word about health. */
export type Message = { subject: string; text: string };

/** In the words of the app, which `lib` doesn't know. `link` opens what it is about. */
export type Wording = (given: { purpose: Purpose; urgent: boolean; link: string }) => Message;
