import type { StaffActor } from "../../db/actor";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { MemberId, PatientId } from "../../ids";
import { type ErrorCode, ok, type Result } from "../../result";
import { correctRecord } from "../correct/mutations";
import { getDetails } from "../correct/queries";
import { recordingRefused } from "../policy";
import { getCare, listClinicians } from "../queries";
import { listLed } from "./queries";
import type { Reassign, WhomToReassign } from "./schema";

export type Led = {
  patientId: PatientId;
  name: string;
  lead: MemberId | null;
  leadName: string | null;
  /** Why whoever looks may not change it; null where they may. */
  refused: ErrorCode | null;
};

/** Who leads these patients now, and who could; nothing changes by it. */
export async function previewReassign(
  db: Db<StaffActor>,
  { patientIds }: WhomToReassign,
): Promise<Result<{ patients: Led[]; clinicians: { id: MemberId; name: string }[] }>> {
  const patients: Led[] = [];
  for (const led of await listLed(db, patientIds))
    patients.push({ ...led, refused: recordingRefused(db.actor, await getCare(db, led.patientId), db.now) });
  if (patients.length > 0)
    await emit(db, { kind: "caseload.read", patientIds: patients.map((one) => one.patientId) });
  return ok({ patients, clinicians: await listClinicians(db) });
}

export type Reassigned = { changed: PatientId[]; left: { patientId: PatientId; why: ErrorCode }[] };

/** As a correction of the record says it: before and after are kept there, and there is one audit row a patient. */
async function leadBy(
  db: Db<StaffActor>,
  { patientId, lead }: Reassign["patients"][number],
  to: MemberId,
): Promise<Result> {
  const present = await getDetails(db, patientId);
  if (!present) return { ok: false, error: "not-found" };
  const record = present as Parameters<typeof correctRecord>[1]["opened"];
  return correctRecord(db, {
    patientId,
    ...{ opened: { ...record, lead }, ...record, lead: to, reason: "" },
  });
}

/**
 * Makes one clinician the lead of several patients. Whoever it can't be done for is left out and said with why, such as
 * one whom somebody else gave a lead meanwhile; the others change.
 */
export async function reassign(db: Db<StaffActor>, { to, patients }: Reassign): Promise<Result<Reassigned>> {
  await lockPatients(
    db,
    patients.map((one) => one.patientId),
  );
  const answer: Reassigned = { changed: [], left: [] };
  for (const one of patients) {
    const result = await leadBy(db, one, to);
    if (result.ok) answer.changed.push(one.patientId);
    else answer.left.push({ patientId: one.patientId, why: result.error });
  }
  return ok(answer);
}
