import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { PatientActor } from "../db/actor";
import { countRows } from "../db/counts";
import { instantOf } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type ConsentId, consentId, type PatientId } from "../ids";
import { column } from "../stored";
import { type ConsentState, consentOf, type Withheld, withheldBy } from "./consent";
import {
  CONSENT_KINDS,
  CONSENT_SOURCES,
  CONSENT_WORDING,
  type ConsentKind,
  type ConsentSource,
} from "./vocabulary";

/** Which of these ids are taken, with the hash of what they hold. */
export async function findStored(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await db.tx.consent.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true },
  });
  return new Map(found.map((row) => [row.id, row.bodyHash]));
}

/** The day of a decision, near enough for counting how many a day has. */
export const keyOf = (kind: ConsentKind, at: Temporal.Instant): string =>
  `${kind} ${at.toString().slice(0, 10)}`;

/** How many decisions of the phone stand under each key. */
export const countByKey = (db: Db<PatientActor>, keys: readonly string[]): Promise<Map<string, number>> =>
  countRows(
    db,
    Prisma.sql`
      SELECT "key", count(*)::int AS "count" FROM (
        SELECT "kind" || ' ' || ("decidedAt" AT TIME ZONE 'UTC')::date::text AS "key" FROM "Consent"
        WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "patientId" = ${db.actor.patientId}::uuid AND "source" = 'phone') k
      WHERE "key" = ANY(${[...keys]}::text[]) GROUP BY "key"`,
  );

/** Where a patient's consent stands, and what is kept back for it. */
export type ConsentNow = {
  state: ConsentState;
  withheld: Withheld;
  /** Instant of the latest decision; null for none. */
  at: string | null;
  /** Staff recorded it for the patient. */
  byStaff: boolean;
};

const latestRow = z.object({
  kind: z.enum(CONSENT_KINDS).nullable(),
  wording: column.text.nullable(),
  decidedAt: column.timestamp.nullable(),
  source: z.enum(CONSENT_SOURCES).nullable(),
  begun: column.bool,
});

/** One statement, which looks at the latest decision and, where there is none, for one exercise that was logged. */
export async function getConsentNow(db: Db, patientId: PatientId): Promise<ConsentNow> {
  const [row] = await rows(db, latestRow)`
    SELECT c."kind", c."wording", c."decidedAt", c."source",
      c."kind" IS NULL AND EXISTS (SELECT 1 FROM "DoseLog" l JOIN "Prescription" r ON r."clinicId" = l."clinicId"
        AND r."patientId" = l."patientId" AND r."prescriptionId" = l."prescriptionId" AND r."kind" <> 'medication'
        AND r."kind" <> 'education' WHERE l."patientId" = ${patientId}::uuid) AS "begun"
    FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT "kind", "wording", "decidedAt", "source" FROM "Consent"
      WHERE "patientId" = ${patientId}::uuid ORDER BY "decidedAt" DESC, "kind" DESC, "id" LIMIT 1) c ON true`;
  const events =
    row?.kind && row.wording && row.decidedAt
      ? [{ kind: row.kind, wording: row.wording, at: instantOf(row.decidedAt) }]
      : [];
  const state = consentOf(events, CONSENT_WORDING);
  return {
    state,
    withheld: withheldBy(state, row?.begun ?? false),
    at: events[0]?.at.toString() ?? null,
    byStaff: row?.source === "paper" || row?.source === "word",
  };
}

/** Within a statement about the patient `p`: since when their consent is withdrawn; null where the last decision was a yes. */
export const withdrewAtOf = Prisma.sql`
  (SELECT CASE WHEN c."kind" = 'withdrawn' THEN to_json(c."decidedAt") #>> '{}' END FROM "Consent" c
    WHERE c."clinicId" = p."clinicId" AND c."patientId" = p."id"
    ORDER BY c."decidedAt" DESC, c."kind" DESC, c."id" LIMIT 1)`;

export type Consent = {
  id: ConsentId;
  kind: ConsentKind;
  source: ConsentSource;
  wording: string;
  /** Instant. */
  at: string;
  /** The member of the clinic who recorded it; null on the phone, and for a member who is gone. */
  recordedBy: string | null;
};

const consentRow = z.object({
  id: consentId,
  kind: z.enum(CONSENT_KINDS),
  source: z.enum(CONSENT_SOURCES),
  wording: column.text,
  decidedAt: column.timestamp,
  recordedBy: column.text.nullable(),
});

const LISTED = 20;

/** The latest decisions, the newest first, as they count. */
export async function listConsents(db: Db, patientId: PatientId): Promise<Consent[]> {
  const found = await rows(db, consentRow)`
    SELECT c."id", c."kind", c."source", c."wording", c."decidedAt",
      (SELECT m."name" FROM "Member" m WHERE c."source" <> 'phone' AND m."clinicId" = c."clinicId"
        AND m."userId" = c."authorId" LIMIT 1) AS "recordedBy"
    FROM "Consent" c WHERE c."patientId" = ${patientId}::uuid
    ORDER BY c."decidedAt" DESC, c."kind" DESC, c."id" LIMIT ${LISTED}`;
  return found.map(({ decidedAt, ...row }) => ({ ...row, at: instantOf(decidedAt).toString() }));
}
