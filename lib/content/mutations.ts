import { runsClinic } from "../clinics/policy";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { newId } from "../new-id";
import { done, fail, type Result } from "../result";
import { wallDate } from "../time/local-day";
import type { SignOffInput } from "./schema";
import { CONTENT } from "./vocabulary";

/**
 * Records that a named physiotherapist signed off the edition of the clinical content that this program holds. An owner
 * records it, whoever signed. A correction is another sign-off: none is changed.
 */
export async function recordSignOff(db: Db<StaffActor>, input: SignOffInput): Promise<Result> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const { digest, signedOn, ...who } = input;
  // The page was opened before the program was renewed: what was read there is another edition.
  if (digest !== CONTENT.digest) return fail("conflict");
  const { clinicId, memberId } = db.actor;
  const clinic = await db.tx.clinic.findFirst({ where: { id: clinicId }, select: { zone: true } });
  if (!clinic) return fail("not-found");
  const today = wallDate(clinic.zone, db.now);
  if (signedOn > today) return fail("invalid", { signedOn: "clinic.errors.signedAhead" });
  const signOffId = newId<string>();
  await db.tx.contentSignOff.createMany({
    data: {
      ...{ id: signOffId, clinicId, ...CONTENT, ...who, recordedById: memberId },
      ...{ signedOn: dateColumn(signedOn), createdAt: instantColumn(db.now) },
    },
  });
  await emit(db, { kind: "content.sign-off", signOffId, codes: { version: CONTENT.version } });
  return done;
}
