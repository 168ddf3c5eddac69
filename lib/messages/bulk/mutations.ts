import type { StaffActor } from "../../db/actor";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { PatientId } from "../../ids";
import { ok, type Result } from "../../result";
import { sendMessage } from "../desk/mutations";
import { isInUse, whyNotAnswer } from "../desk/queries";
import { findStored } from "../queries";
import { listAddressed } from "./queries";
import type { SendToAll, Whom } from "./schema";
import type { LeftOut } from "./vocabulary";

/** Why a message that others get as well is not for this patient; null where it is. */
async function leftOut(
  db: Db<StaffActor>,
  patientId: PatientId,
  of: { hasPhone: boolean; waits: boolean },
): Promise<LeftOut | null> {
  const refused = await whyNotAnswer(db, patientId);
  if (refused) return refused;
  if (!(await isInUse(db, patientId))) return "closed";
  if (!of.hasPhone) return "no-phone";
  // It would count as the answer to what they asked.
  return of.waits ? "waits" : null;
}

export type Addressed = { patientId: PatientId; name: string; seen: number; left: LeftOut | null };

/** Who would get a message that is written to several, and who would not and why; nothing is sent by it. */
export async function previewMessage(db: Db<StaffActor>, { patientIds }: Whom): Promise<Result<Addressed[]>> {
  const found = await listAddressed(db, patientIds);
  const addressed: Addressed[] = [];
  for (const { patientId, name, seen, ...of } of found)
    addressed.push({ patientId, name, seen, left: await leftOut(db, patientId, of) });
  if (found.length > 0)
    await emit(db, { kind: "message.read", patientIds: found.map((one) => one.patientId) });
  return ok(addressed);
}

export type Sent = { sent: PatientId[]; left: { patientId: PatientId; why: LeftOut }[] };

/**
 * Sends the same words to several patients, to each as a message of their own. Whoever can't get it is left out and said with
 * why; the others get theirs.
 */
export async function sendToAll(db: Db<StaffActor>, { text, to }: SendToAll): Promise<Result<Sent>> {
  const ids = to.map((one) => one.patientId);
  await lockPatients(db, ids);
  const known = new Map((await listAddressed(db, ids)).map((one) => [one.patientId, one]));
  const about = { text, prescriptionId: null, logId: null, done: false };
  const answer: Sent = { sent: [], left: [] };
  for (const { patientId, id, seen } of to) {
    // One that is there already is sent, whatever they wrote since.
    const isThere = (await findStored(db, patientId, [id])).size > 0;
    const of = known.get(patientId);
    const why = of && !isThere ? await leftOut(db, patientId, of) : null;
    const result = why ? null : await sendMessage(db, { ...about, id, patientId, seen });
    if (result?.ok) answer.sent.push(patientId);
    else answer.left.push({ patientId, why: why ?? result?.error ?? "not-found" });
  }
  return ok(answer);
}
