import { extendHorizon } from "../caseload/projection/mutations";
import { asSystem } from "../db/scope";
import type { ClinicId, PatientId } from "../ids";
import { listClinicIds, type Report, repeat } from "./repeat";

const EVERY_MS = 5 * 60 * 1000;

const next = (clinicId: ClinicId, after: PatientId | null) =>
  asSystem(clinicId, (db) => extendHorizon(db, after));

/**
 * Extends every clinic's caseload so that the coming closings of all patients are known. Each batch is a transaction
 * of its own; two processes at it wait for each other patient by patient and find the work done.
 * @returns how many patients were rewritten
 */
export async function extendAllHorizons(getsOn = () => {}): Promise<number> {
  let rewritten = 0;
  for (const id of await listClinicIds()) {
    let batch = await next(id, null);
    for (; batch; batch = await next(id, batch.last)) {
      rewritten += batch.count;
      getsOn();
    }
  }
  return rewritten;
}

/** Runs the job now and every five minutes, until the returned function is called. */
export const startHorizonJob = (report: Report) => repeat("caseload", extendAllHorizons, EVERY_MS, report);
