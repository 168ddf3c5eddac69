import type { SendMail } from "../channels/mail";
import type { ReminderWording, Wording } from "../channels/message";

/** How the installation sends, and in whose words. */
export type Sending = {
  /** Scheme, host and port: where links lead. */
  origin: string;
  wording: Wording;
  /** What patients are reminded with. */
  reminding: ReminderWording;
  /** How mail leaves: by SMTP, into a demo's own inbox, or not at all. */
  mail: SendMail | "inbox" | null;
};

/** Who sends, as VAPID wants it said: an https or a mailto address (RFC 8292). A demo on this machine has neither. */
export const contactOf = (origin: string): string =>
  origin.startsWith("https:") ? origin : "mailto:plexus@localhost";
