import { extendHorizon } from "../caseload/projection/mutations";
import { asAuth, asSystem } from "../db/scope";
import type { ClinicId, PatientId } from "../ids";

const EVERY_MS = 5 * 60 * 1000;

const next = (clinicId: string, after: PatientId | null) =>
  asSystem(clinicId as ClinicId, (db) => extendHorizon(db, after));

const clinics = (): Promise<{ id: string }[]> =>
  asAuth(null, (db) => db.tx.clinic.findMany({ select: { id: true } }));

/**
 * Extends every clinic's caseload so that the coming closings of all patients are known. Each batch is a transaction
 * of its own; two processes at it wait for each other patient by patient and find the work done.
 * @returns how many patients were rewritten
 */
export async function extendAllHorizons(): Promise<number> {
  let rewritten = 0;
  for (const { id } of await clinics()) {
    let batch = await next(id, null);
    for (; batch; batch = await next(id, batch.last)) rewritten += batch.count;
  }
  return rewritten;
}

/** Runs the job now and every five minutes, until the returned function is called. A failed run is tried again. */
export function startHorizonJob(report: (error: unknown) => void): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = running.then(async () => {
      await extendAllHorizons().catch(report);
    });
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
