import type { Purpose } from "../deliveries/vocabulary";
import type { ReminderAnswer, ReminderPurpose } from "../reminders/vocabulary";

/** What a delivery says: never a name, never a word about health. */
export type Message = { subject: string; text: string };

/** In the words of the app, which `lib` doesn't know. `link` opens what it is about. */
export type Wording = (given: { purpose: Purpose; urgent: boolean; link: string }) => Message;

/** What stands on a notification besides its title, with what can be tapped there. */
export type Notice = { body: string; id?: string; actions?: readonly { action: string; title: string }[] };

/** What goes to a patient: a mail, or a notification. */
export type ReminderMessage = { mail: Message; title: string; notice: Notice };

/** `link` opens what it is about, `settings` is where it can be stopped. */
export type ReminderWording = (given: {
  purpose: ReminderPurpose;
  link: string;
  settings: string;
  answers: readonly ReminderAnswer[];
}) => ReminderMessage;
