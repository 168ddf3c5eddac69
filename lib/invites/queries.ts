import { runsClinic } from "../clinics/policy";
import { realNow } from "../clock";
import type { Role, StaffActor } from "../db/actor";
import { instantColumn, instantOf } from "../db/dates";
import type { Db } from "../db/scope";
import type { InviteId, PatientId } from "../ids";
import { type InviteState, inviteState } from "./invite-state";

/** `createdAt` and `expiresAt` are ISO instants; the token can't be had again. */
export type InviteRecord = {
  id: InviteId;
  kind: "member" | "patient";
  /** The member's name, or the patient's. */
  name: string;
  roles: Role[];
  patientId: PatientId | null;
  state: Exclude<InviteState, "used" | "revoked">;
  createdAt: string;
  expiresAt: string;
};

/** Links that ran out stay in the list this long, to be seen and made anew. */
const SHOWN_DAYS = 30;

const columns = {
  id: true,
  kind: true,
  name: true,
  roles: true,
  patientId: true,
  tries: true,
  createdAt: true,
  expiresAt: true,
} as const;

/** Invites neither used nor taken back: those of members for an owner, those of patients for who reads patients. */
export async function listInvites(db: Db<StaffActor>): Promise<InviteRecord[]> {
  const { clinicId, kind } = db.actor;
  const kinds = [...(runsClinic(db.actor) ? ["member"] : []), ...(kind === "owner" ? [] : ["patient"])];
  return findInvites(db, { clinicId, kind: { in: kinds } });
}

/** The invite of one patient that was made last, if it was neither used nor taken back. */
export async function getPatientInvite(
  db: Db<StaffActor>,
  patientId: PatientId,
): Promise<InviteRecord | null> {
  const { clinicId } = db.actor;
  return (await findInvites(db, { clinicId, kind: "patient", patientId }))[0] ?? null;
}

async function findInvites(
  db: Db<StaffActor>,
  where: { clinicId: string; kind: string | { in: string[] }; patientId?: string },
): Promise<InviteRecord[]> {
  const present = realNow();
  const since = instantColumn(present.subtract({ hours: SHOWN_DAYS * 24 }));
  const rows = await db.tx.invite.findMany({
    where: { ...where, usedAt: null, revokedAt: null, expiresAt: { gt: since } },
    select: columns,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  const names = await patientNames(
    db,
    rows.flatMap((row) => row.patientId ?? []),
  );
  return rows.map((row) => {
    const expiresAt = instantOf(row.expiresAt);
    const state = inviteState({ expiresAt, used: false, revoked: false, tries: row.tries }, present);
    return {
      id: row.id as InviteId,
      kind: row.kind === "member" ? "member" : "patient",
      name: (row.patientId && names.get(row.patientId)) || row.name,
      roles: row.roles as Role[],
      patientId: row.patientId as PatientId | null,
      state: state === "expired" || state === "closed" ? state : "open",
      createdAt: instantOf(row.createdAt).toString(),
      expiresAt: expiresAt.toString(),
    };
  });
}

async function patientNames(db: Db<StaffActor>, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.tx.patient.findMany({
    where: { id: { in: ids }, clinicId: db.actor.clinicId },
    select: { id: true, givenName: true, familyName: true },
  });
  return new Map(rows.map((row) => [row.id, `${row.givenName} ${row.familyName}`]));
}
