import type { PhoneActor } from "../db/actor";

type Holder = PhoneActor["kind"];

/**
 * What is done on a patient's phone, and who may: a helper does what belongs to the day, in the patient's stead. What the
 * patient decides about their care, their data and their helpers is theirs alone. The gates read this table.
 */
export const PHONE_DEEDS = {
  read: ["patient", "helper"],
  log: ["patient", "helper"],
  chart: ["patient", "helper"],
  answer: ["patient", "helper"],
  swap: ["patient", "helper"],
  message: ["patient", "helper"],
  endHelp: ["patient", "helper"],
  consent: ["patient"],
  pause: ["patient"],
  moveDay: ["patient"],
  chooseTimes: ["patient"],
  inviteHelper: ["patient"],
  /** Their data, devices, reminders and goals. */
  own: ["patient"],
} as const satisfies Record<string, readonly Holder[]>;

export type PhoneDeed = keyof typeof PHONE_DEEDS;
export type MayDo<Deed extends PhoneDeed> = (typeof PHONE_DEEDS)[Deed][number];

/** Whether whoever holds the phone sees the way to it. */
export const mayDo = (deed: PhoneDeed, holder: Holder): boolean =>
  (PHONE_DEEDS[deed] as readonly Holder[]).includes(holder);

/** Helpers of one patient at once: each more is one more who reads everything. */
export const MAX_HELPERS = 3;
