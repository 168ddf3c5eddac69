import { listReach } from "../body-charts/queries";
import type { StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { listClinicians } from "../patients/queries";
import { ok, type Result } from "../result";
import { type FoundPatient, type FoundPatients, findPatients, listFound } from "./find/queries";
import { refreshCaseload } from "./projection/mutations";
import { findMissing } from "./projection/queries";
import { countCaseload, listCaseload } from "./queries";
import type { CaseloadFilter, FindPatient, RecentPatients } from "./schema";
import { PAGE_SIZE } from "./vocabulary";

/** Looks patients up and writes down who was shown. What was typed travels in bodies alone, never in an address. */
export async function searchPatients(db: Db, input: FindPatient): Promise<Result<FoundPatients>> {
  const found = await findPatients(db, input);
  if (found.patients.length > 0)
    await emit(db, { kind: "patient.search", patientIds: found.patients.map((p) => p.id) });
  return ok(found);
}

/** Names records that were opened before, in the order in which they are asked for, and writes down who was shown. */
export async function nameRecent(db: Db, { ids }: RecentPatients): Promise<Result<FoundPatient[]>> {
  const found = await listFound(db, ids);
  if (found.length > 0) await emit(db, { kind: "patient.search", patientIds: found.map(({ id }) => id) });
  return ok(found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)));
}

/**
 * All that the caseload page shows: one page of rows and the counts, with one audit row of the ids that were shown. Rows
 * that are out of date are rewritten first, those of this page and as many that were never written; the job does the
 * rest, and `counts.waiting` says how many those are. A fixed number of statements, whatever the number of patients.
 */
export async function readCaseload(db: Db<StaffActor>, filter: CaseloadFilter) {
  let list = await listCaseload(db, filter);
  let counts = await countCaseload(db, filter);
  if (counts.waiting > 0) {
    const own = list.rows.filter((row) => row.stale).map((row) => row.patientId);
    const waiting = [...own, ...(await findMissing(db, PAGE_SIZE))];
    await refreshCaseload(db, waiting);
    list = await listCaseload(db, filter);
    counts = await countCaseload(db, filter);
  }
  const { rows, total, page } = list;
  const ids = rows.map((row) => row.patientId);
  const reach = await listReach(db, ids);
  const clinicians = await listClinicians(db);
  await emit(db, { kind: "caseload.read", patientIds: ids });
  return { filter: { ...filter, page }, rows, reach, total, counts, clinicians, now: db.now };
}
