import type { PartOfDay } from "../plans/vocabulary";

/** How a patient is reminded. A calendar reminds by itself; by the other two something is sent. */
export const REMINDER_CHANNELS = ["push", "mail", "calendar"] as const;
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number];
export type SentChannel = Exclude<ReminderChannel, "calendar">;

/** Minutes of the wall clock's day. */
export type Minute = number;
export const MINUTES_OF_A_DAY = 24 * 60;

/** The times that are proposed for the parts of the day that the plan asks something of. */
export const USUAL_TIMES: Readonly<Record<PartOfDay, Minute>> = {
  morning: 8 * 60,
  midday: 12 * 60 + 30,
  afternoon: 16 * 60,
  evening: 18 * 60 + 30,
};

/** From when to when nothing is sent, over midnight. */
export type Quiet = { from: Minute; to: Minute };
export const USUAL_QUIET: Quiet = { from: 21 * 60, to: 7 * 60 };

/** What a patient chose. A part without a time is never reminded of; without a channel nothing is. */
export type Choice = {
  times: Readonly<Record<PartOfDay, Minute | null>>;
  quiet: Quiet;
  channel: ReminderChannel | null;
};

/**
 * Why one goes out. `time`: one of the patient's own times has come. `again`: nothing was logged since the first.
 * `later`: the patient asked for it on the notification.
 */
export const REMINDER_REASONS = ["time", "again", "later"] as const;
export type ReminderReason = (typeof REMINDER_REASONS)[number];

/**
 * What is sent to a patient: a reminder, the one message after days without an entry, that a message of the clinic waits, a
 * test, the proof of an address.
 */
export const REMINDER_PURPOSES = [...REMINDER_REASONS, "gap", "message", "test", "proof"] as const;
export type ReminderPurpose = (typeof REMINDER_PURPOSES)[number];

/** What can be answered on the notification itself. Never "done": that would skip the questions. */
export const REMINDER_ANSWERS = ["in-an-hour", "not-today"] as const;
export type ReminderAnswer = (typeof REMINDER_ANSWERS)[number];
