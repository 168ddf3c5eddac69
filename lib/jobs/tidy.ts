import { asSystem, type Db } from "../db/scope";
import { removeLeftPictures } from "../messages/pictures/mutations";
import { listClinicIds, type Report, repeat } from "./repeat";

const EVERY_MS = 60 * 60 * 1000;

/**
 * Removes in every clinic what was sent and never used: pictures that no message has named. Each clinic in a transaction of its
 * own: what fails in one is reported, and the others are tidied all the same.
 */
export async function tidyAll(report: Report, tidy: (db: Db) => Promise<unknown> = removeLeftPictures) {
  for (const id of await listClinicIds()) await asSystem(id, tidy).catch(report);
}

/** Runs the job now and every hour, until the returned function is called. */
export const startTidyJob = (report: Report) => repeat("tidying", () => tidyAll(report), EVERY_MS, report);
