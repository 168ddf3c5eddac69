import type { StaffActor } from "../../db/actor";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { done, fail, type Result } from "../../result";
import { comparing } from "../correct/changes";
import { keepCorrections } from "../correct/mutations";
import { mayEnterLogs, whyNot } from "../policy";
import { getCare } from "../queries";
import { BACKGROUND_COLUMNS, background } from "./queries";
import type { RecordBackground } from "./schema";
import { BACKGROUND } from "./vocabulary";

const { changesBetween, isOvertaken, merged } = comparing(BACKGROUND);

/**
 * Writes what the clinic knows of a person: each field as it is now, with what stood before kept as a correction.
 * `conflict`: somebody else changed the same meanwhile.
 */
export async function recordBackground(db: Db<StaffActor>, input: RecordBackground): Promise<Result> {
  const { patientId, opened, ...wanted } = input;
  const { clinicId } = db.actor;
  await lockPatients(db, [patientId]);
  const care = await getCare(db, patientId);
  const where = { id: patientId, clinicId };
  const row = care && (await db.tx.patient.findFirst({ where, select: BACKGROUND_COLUMNS }));
  if (!row) return fail("not-found");
  if (!mayEnterLogs(db.actor, care, db.now)) return fail(whyNot(db.actor, care));
  const present = background.parse(row);
  if (isOvertaken(opened, present, wanted)) return fail("conflict");
  const next = merged(opened, present, wanted);
  const changes = changesBetween(present, next);
  if (changes.length === 0) return done;
  await db.tx.patient.updateMany({ where, data: next });
  await keepCorrections(db, patientId, changes, "");
  const fields = changes.map(({ field }) => field).join(" ");
  await emit(db, { kind: "patient.correct", patientId, codes: { fields } });
  return done;
}
