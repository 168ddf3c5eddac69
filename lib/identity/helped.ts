import type { HelperActor } from "../db/actor";
import { isoDate } from "../db/dates";
import { type Db, rescope } from "../db/scope";
import type { ClinicId, HelperId, PatientId, UserId } from "../ids";
import type { LocalDate } from "../time/calendar-date";
import { OWN_RECORD } from "./own-record";

/** Somebody whom a user helps with leave that stands, in a record that can still be acted as. */
export type Helped = {
  actor: HelperActor;
  /** The helper's own name, as the patient calls them. */
  name: string;
  clinicName: string;
  patient: { givenName: string; familyName: string; dateOfBirth: LocalDate };
};

/** More than anybody helps at once. */
const MOST = 20;

/** Whom this user helps now, in every clinic, the first that they joined first. */
export async function listHelped(db: Db, userId: UserId, only?: string): Promise<Helped[]> {
  const own = await rescope(db, { kind: "auth", userId });
  const standing = await own.tx.helper.findMany({
    where: { userId, endedAt: null, ...(only ? { id: only } : {}) },
    select: { id: true, clinicId: true, patientId: true, name: true },
    orderBy: { joinedAt: "asc" },
    take: MOST,
  });
  const helped: Helped[] = [];
  for (const { id, clinicId, patientId, name } of standing) {
    const actor: HelperActor = {
      ...{ kind: "helper", userId, helperId: id as HelperId },
      ...{ clinicId: clinicId as ClinicId, patientId: patientId as PatientId },
    };
    const there = await rescope(own, actor);
    const patient = await there.tx.patient.findFirst({
      where: { id: patientId, clinicId, ...OWN_RECORD },
      select: { givenName: true, familyName: true, dateOfBirth: true, clinic: { select: { name: true } } },
    });
    if (!patient) continue;
    const { clinic, dateOfBirth, ...names } = patient;
    helped.push({
      ...{ actor, name, clinicName: clinic.name },
      patient: { ...names, dateOfBirth: isoDate(dateOfBirth) },
    });
  }
  await rescope(db, db.actor);
  return helped;
}
