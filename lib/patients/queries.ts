import { byName } from "../by-name";
import { instantColumn, instantOf, isoDate, isoDateOrNull } from "../db/dates";
import { Prisma } from "../db/generated/client";
import type { Db } from "../db/scope";
import type { Side } from "../exercises/vocabulary";
import type { EpisodeId, MemberId, PatientId } from "../ids";
import type { ZoneFrom } from "../time/local-day";
import type { Care } from "./policy";

export type ConditionRecord = {
  id: string;
  code: string;
  note: string;
  recordedAt: string;
  clearedAt: string | null;
  endedAt: string | null;
};

export type PatientRecord = {
  id: PatientId;
  givenName: string;
  familyName: string;
  dateOfBirth: string;
  pronouns: string | null;
  phone: string | null;
  locale: string;
  hasSignIn: boolean;
  zones: ZoneFrom[];
  episode: { id: EpisodeId; startDate: string; endDate: string | null; side: Side } | null;
  careTeam: { memberId: MemberId; name: string; lead: boolean }[];
  conditions: ConditionRecord[];
};

/** The zone a patient was registered with holds for all days before and is no correction of them. */
export const FIRST_DATE = "1900-01-01";

const toZone = (row: { fromDate: Date; zone: string; recordedAt: Date }): ZoneFrom => {
  const from = isoDate(row.fromDate);
  return { from, zone: row.zone, recordedAt: from === FIRST_DATE ? null : instantOf(row.recordedAt) };
};

/** The order in which `standingZones` wants them: of two from one date, the one recorded last is the later. */
const ZONE_ORDER = [{ fromDate: "asc" }, { recordedAt: "asc" }] as const satisfies object[];

/** Zones are only added: of several that hold from one date, the last one stands. */
const standingZones = (ordered: readonly ZoneFrom[]): ZoneFrom[] =>
  ordered.filter((entry, at) => ordered[at + 1]?.from !== entry.from);

/** A patient's head data, or null for an unknown or foreign id. */
export async function getPatient(db: Db, id: PatientId): Promise<PatientRecord | null> {
  if (db.actor.kind === "auth") return null;
  const row = await db.tx.patient.findFirst({
    where: { id, clinicId: db.actor.clinicId },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      dateOfBirth: true,
      pronouns: true,
      phone: true,
      locale: true,
      userId: true,
      zones: { select: { fromDate: true, zone: true, recordedAt: true }, orderBy: [...ZONE_ORDER] },
      episodes: {
        select: { id: true, startDate: true, endDate: true, side: true },
        orderBy: [{ endDate: { sort: "desc", nulls: "first" } }, { startDate: "desc" }, { id: "desc" }],
        take: 1,
      },
      careTeam: {
        where: { member: { leftAt: null } },
        select: { memberId: true, lead: true, member: { select: { name: true } } },
        orderBy: { since: "asc" },
      },
      conditions: { where: { endedAt: null }, orderBy: { recordedAt: "asc" } },
    },
  });
  if (!row) return null;
  const episode = row.episodes[0];
  return {
    id,
    givenName: row.givenName,
    familyName: row.familyName,
    dateOfBirth: isoDate(row.dateOfBirth),
    pronouns: row.pronouns,
    phone: row.phone,
    locale: row.locale,
    hasSignIn: row.userId !== null,
    zones: standingZones(row.zones.map(toZone)),
    episode: episode
      ? {
          id: episode.id as EpisodeId,
          startDate: isoDate(episode.startDate),
          endDate: isoDateOrNull(episode.endDate),
          side: episode.side as Side,
        }
      : null,
    careTeam: row.careTeam.map((c) => ({
      memberId: c.memberId as MemberId,
      name: c.member.name,
      lead: c.lead,
    })),
    conditions: row.conditions.map((c) => ({
      id: c.id,
      code: c.code,
      note: c.note,
      recordedAt: instantOf(c.recordedAt).toString(),
      clearedAt: c.clearedAt && instantOf(c.clearedAt).toString(),
      endedAt: c.endedAt && instantOf(c.endedAt).toString(),
    })),
  };
}

/** Who may write this patient's record; null for an unknown or foreign id. */
export async function getCare(db: Db, patientId: PatientId): Promise<Care | null> {
  if (db.actor.kind === "auth") return null;
  const memberId = "memberId" in db.actor ? db.actor.memberId : null;
  const row = await db.tx.patient.findFirst({
    where: { id: patientId, clinicId: db.actor.clinicId },
    select: {
      mergedIntoId: true,
      careTeam: { select: { memberId: true } },
      access: {
        where: { memberId: memberId ?? undefined, until: { gt: instantColumn(db.now) } },
        select: { until: true },
        orderBy: { until: "desc" },
        take: 1,
      },
    },
  });
  if (!row) return null;
  const until = memberId === null ? undefined : row.access[0]?.until;
  return {
    memberIds: row.careTeam.map((c) => c.memberId),
    reasonUntil: until ? instantOf(until) : null,
    merged: row.mergedIntoId !== null,
  };
}

/** Who may write about a person, and the record that is in use: of one that was merged, the one that stays. */
export async function getPersonCare(
  db: Db,
  patientId: PatientId,
): Promise<{ recordId: PatientId; care: Care | null }> {
  const row = await db.tx.patient.findFirst({ where: { id: patientId }, select: { mergedIntoId: true } });
  const recordId = (row?.mergedIntoId ?? patientId) as PatientId;
  return { recordId, care: await getCare(db, recordId) };
}

/** Clinicians who can lead care, by name. */
export async function listClinicians(db: Db): Promise<{ id: MemberId; name: string }[]> {
  if (db.actor.kind === "auth") return [];
  const rows = await db.tx.member.findMany({
    where: { clinicId: db.actor.clinicId, leftAt: null, roles: { has: "therapist" } },
    select: { id: true, name: true },
  });
  return rows.sort(byName).map((row) => ({ id: row.id as MemberId, name: row.name }));
}

/** Of a statement that names the patient `p`: the record was not entered in error, nor merged into another. */
export const IN_USE = Prisma.sql`(p."enteredInErrorAt" IS NULL AND p."mergedIntoId" IS NULL)`;

/** The zones of some patients, for forming their local days; none for an unknown or foreign id. */
export async function listZones(db: Db, ids: readonly PatientId[]): Promise<Map<string, ZoneFrom[]>> {
  const rows = await db.tx.patientZone.findMany({
    where: { patientId: { in: [...new Set(ids)] } },
    select: { patientId: true, fromDate: true, zone: true, recordedAt: true },
    orderBy: [...ZONE_ORDER],
  });
  const zones = new Map<string, ZoneFrom[]>();
  for (const row of rows) {
    const own = zones.get(row.patientId) ?? [];
    own.push(toZone(row));
    zones.set(row.patientId, own);
  }
  return new Map([...zones].map(([id, own]) => [id, standingZones(own)]));
}

/** The same of one patient; empty for an unknown or foreign id. */
export const getZones = async (db: Db, patientId: PatientId): Promise<ZoneFrom[]> =>
  (await listZones(db, [patientId])).get(patientId) ?? [];
