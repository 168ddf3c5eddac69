import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import { realNow } from "../clock";
import { type PhoneActor, ROLES, type StaffActor, staffKind } from "../db/actor";
import { instantColumn, isoDate } from "../db/dates";
import { rows } from "../db/rows";
import { asAuth, type Db, rescope } from "../db/scope";
import {
  clinicId,
  type HelperId,
  helperId,
  memberId,
  type PatientId,
  patientId,
  type UserId,
  userId,
  uuid,
} from "../ids";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { type Asked, askedOf } from "./factor/asked";
import { type Helped, listHelped } from "./helped";
import { cookieName } from "./own-cookie";
import { OWN_RECORD } from "./own-record";
import { tokenHash } from "./token";
import { noteUse } from "./use";

/** A clinic that somebody is a member of. */
const workplace = z.object({ memberId, clinicName: column.text });
export type Workplace = z.infer<typeof workplace>;

/** Who is asking, with what the page's chrome says of them. `actor` is null for a user who belongs nowhere. */
export type Current = {
  signInId: string;
  userId: UserId;
  actor: StaffActor | PhoneActor | null;
  name: string;
  /** The given name of whom a helper helps; null for everybody else. */
  helps: string | null;
  /** The leave that the sign-in acts under, whether it stands or not; null for everybody else. */
  helperId: HelperId | null;
  /** The records that a clinic took this sign-in off, and of which its device removes what it keeps, whatever it acts as. */
  unlinkedFrom: PatientId[];
  clinicName: string;
  /** Where a member is at work, this clinic among them, by name; none for everybody else. */
  workplaces: Workplace[];
  clinicPhone: string | null;
  /** The record that a phone is about, as it is named on paper. */
  record: { name: string; dateOfBirth: LocalDate } | null;
  locale: string;
  zone: string;
  /** A reset of the password that was not acknowledged yet. */
  resetUnseen: boolean;
  /** What all members are told, and this one has not read yet. */
  noticesUnseen: boolean;
  /** What became of their second factor, and they have not read yet. */
  factorUnseen: boolean;
  /** Signing in asks them for a code as well. */
  hasFactor: boolean;
  /** What the clinic they are at work in asks of them and they haven't got; where it is withheld from them, they are nobody there. */
  asked: Asked | null;
};

const signIn = z.object({
  id: uuid,
  userId,
  locale: column.text,
  memberId: memberId.nullable(),
  memberName: column.text.nullable(),
  roles: z.array(z.enum(ROLES)).nullable(),
  activePatientId: patientId.nullable(),
  activeHelperId: helperId.nullable(),
  unlinkedFrom: z.array(patientId),
  clinicId: clinicId.nullable(),
  clinicName: column.text.nullable(),
  clinicPhone: column.text.nullable(),
  zone: column.text.nullable(),
  usedAt: column.timestamp.nullable(),
  workplaces: z.array(workplace).nullable(),
  resetUnseen: column.bool,
  noticesUnseen: column.bool,
  factorUnseen: column.bool,
  hasFactor: column.bool,
  factorFrom: column.date.nullable(),
});
type Row = z.infer<typeof signIn>;

/** What the cookie stands for; null without one, or one that is not ours. */
export async function tokenFromCookie(): Promise<string | null> {
  const cookie = (await cookies()).get(cookieName("sign-in"))?.value;
  if (!cookie || !process.env.NEXTAUTH_SECRET) return null;
  const claims = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET }).catch(() => null);
  return typeof claims?.signIn === "string" ? claims.signIn : null;
}

/** One statement for the row, its user, clinic and memberships: a member who left is nobody at once. */
async function findSignIn(db: Db, token: string): Promise<Row | undefined> {
  const present = instantColumn(realNow());
  const [row] = await rows(db, signIn)`
    SELECT s."id", s."userId", u."locale", m."id" AS "memberId", m."name" AS "memberName", m."roles",
           s."activePatientId", s."activeHelperId", s."unlinkedFrom", c."id" AS "clinicId", c."name" AS "clinicName", c."phone" AS "clinicPhone", c."zone",
           c."factorFrom"::text AS "factorFrom",
           EXISTS (SELECT 1 FROM "SecondFactor" f WHERE f."userId" = s."userId") AS "hasFactor",
           s."usedAt",
           CASE WHEN m."id" IS NOT NULL THEN (SELECT json_agg(json_build_object('memberId', w."id", 'clinicName', wc."name")
             ORDER BY wc."name", w."id") FROM "Member" w JOIN "Clinic" wc ON wc."id" = w."clinicId"
             WHERE w."userId" = s."userId" AND w."leftAt" IS NULL) END AS "workplaces",
           EXISTS (SELECT 1 FROM "PasswordReset" r
             WHERE r."userId" = s."userId" AND r."usedAt" IS NOT NULL AND r."seenAt" IS NULL) AS "resetUnseen",
           EXISTS (SELECT 1 FROM "Notice" n WHERE n."clinicId" = m."clinicId" AND n."toId" = m."id"
             AND n."seenAt" IS NULL) AS "noticesUnseen",
           EXISTS (SELECT 1 FROM "FactorChange" f WHERE f."userId" = s."userId" AND f."seenAt" IS NULL) AS "factorUnseen"
    FROM "SignIn" s
    JOIN "User" u ON u."id" = s."userId"
    LEFT JOIN "Clinic" c ON c."id" = s."activeClinicId"
    LEFT JOIN "Member" m ON m."id" = s."activeMemberId" AND m."userId" = s."userId"
      AND m."clinicId" = s."activeClinicId" AND m."leftAt" IS NULL
    WHERE s."tokenHash" = ${tokenHash(token)} AND s."revokedAt" IS NULL AND s."expiresAt" > ${present}`;
  return row;
}

/**
 * A user's one record in a clinic: the one that was merged into it may be what the sign-in was opened with. It must still
 * be linked to this user.
 */
async function findOwnPatient(db: Db, row: Row) {
  if (!row.activePatientId || !row.clinicId) return null;
  const own = await rescope(db, { kind: "auth", userId: row.userId });
  const found = await own.tx.patient.findFirst({
    where: { clinicId: row.clinicId, userId: row.userId, ...OWN_RECORD },
    select: { id: true, givenName: true, familyName: true, dateOfBirth: true },
  });
  return found && { ...found, dateOfBirth: isoDate(found.dateOfBirth) };
}

/** Whom the sign-in helps: nobody from the moment at which leave has ended, or the record can be acted as no longer. */
async function findHelped(db: Db, row: Row): Promise<Helped | null> {
  if (!row.activeHelperId) return null;
  return (await listHelped(db, row.userId, row.activeHelperId))[0] ?? null;
}

function actorOf(row: Row, patientId: string | undefined): Current["actor"] {
  const { userId, clinicId, memberId } = row;
  if (!clinicId) return null;
  if (memberId) {
    const roles = row.roles ?? [];
    return { kind: staffKind(roles), userId, clinicId, memberId, roles };
  }
  return patientId ? { kind: "patient", userId, clinicId, patientId: patientId as PatientId } : null;
}

/** Whom a sign-in's token stands for at this moment; null when it is unknown, revoked or over. */
export async function resolveSignIn(token: string): Promise<Current | null> {
  const found = await asAuth(null, async (db) => {
    const row = await findSignIn(db, token);
    if (row) await noteUse(db, row);
    if (!row) return null;
    const patient = await findOwnPatient(db, row);
    return { row, patient, helped: await findHelped(db, row) };
  });
  if (!found) return null;
  const { row, helped } = found;
  const patient = found.patient ?? helped?.patient;
  const zone = row.zone ?? "UTC";
  const asked = askedOf({ ...row, zone }, realNow());
  return {
    signInId: row.id,
    userId: row.userId,
    actor: helped?.actor ?? (asked?.withheld ? null : actorOf(row, found.patient?.id)),
    name: row.memberName ?? helped?.name ?? patient?.givenName ?? "",
    helps: helped?.patient.givenName ?? null,
    helperId: row.activeHelperId,
    unlinkedFrom: row.unlinkedFrom,
    clinicName: row.clinicName ?? "",
    workplaces: row.workplaces ?? [],
    clinicPhone: row.clinicPhone,
    record: patient
      ? { name: `${patient.givenName} ${patient.familyName}`, dateOfBirth: patient.dateOfBirth }
      : null,
    locale: row.locale,
    zone,
    resetUnseen: row.resetUnseen,
    noticesUnseen: row.noticesUnseen,
    factorUnseen: row.factorUnseen,
    hasFactor: row.hasFactor,
    asked,
  };
}

/** Resolved once a request, against Postgres, never from the cookie alone. Null when nobody is signed in. */
export const getCurrent = cache(async (): Promise<Current | null> => {
  const token = await tokenFromCookie();
  return token ? resolveSignIn(token) : null;
});
