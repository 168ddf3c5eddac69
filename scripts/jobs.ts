import { deliveryWording } from "../app/_i18n/delivery-wording";
import { reminderWording } from "../app/_i18n/reminder-wording";
import { smtp } from "../lib/channels/mail";
import type { Config } from "../lib/config";
import { startDeliveryJob } from "../lib/jobs/deliver";
import { startHorizonJob } from "../lib/jobs/horizon";
import type { Sending } from "../lib/jobs/sending";
import { startTidyJob } from "../lib/jobs/tidy";

/** A demo without a mail server keeps what it would have sent in its own inbox. */
export const sendingOf = ({ origin, mail, mode }: Pick<Config, "origin" | "mail" | "mode">): Sending => ({
  origin,
  wording: deliveryWording,
  reminding: reminderWording,
  mail: mail ? smtp(mail) : mode === "demo" ? "inbox" : null,
});

/**
 * Starts what runs by itself, until the returned function is called: the caseload's coming days, what is to be told, and what nobody used.
 */
export function startJobs(config: Pick<Config, "origin" | "mail" | "mode">): () => Promise<void> {
  const failed = (what: string) => (error: unknown) =>
    console.error(`${what} failed and is tried again:`, error);
  const stops = [
    startHorizonJob(failed("The caseload's job")),
    startTidyJob(failed("Tidying")),
    startDeliveryJob(sendingOf(config), failed("Sending")),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
