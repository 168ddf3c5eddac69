import { z } from "zod";
import { ALERT_KINDS } from "../../alerts/vocabulary";
import type { StaffActor } from "../../db/actor";
import { instantOf, sinceYesterday } from "../../db/dates";
import { asProgram } from "../../db/program";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type AlertId, alertId, patientId } from "../../ids";
import { column } from "../../stored";
import { CHANNELS, OUTCOMES, STEPS, type Step } from "../vocabulary";

const LIMIT = 100;

const countRow = z.object({ open: column.int, newest: column.timestamp.nullable() });

/** How many alerts that nobody acknowledged are on the member's own list. `newest` is the ISO instant the last came on it. */
export async function countOwnAlerts(db: Db<StaffActor>): Promise<{ open: number; newest: string | null }> {
  const { clinicId, memberId } = db.actor;
  const [row] = await asProgram(
    db,
    (own) => rows(own, countRow)`
      SELECT count(*)::int AS "open", max(d."createdAt") AS "newest" FROM "Alert" a CROSS JOIN LATERAL (
        SELECT k."createdAt" FROM "Delivery" k WHERE k."clinicId" = a."clinicId" AND k."alertId" = a."id"
          AND k."memberId" = ${memberId}::uuid AND k."channel" = 'app' LIMIT 1) d
      WHERE a."clinicId" = ${clinicId}::uuid AND a."acknowledgedAt" IS NULL`,
  );
  return { open: row?.open ?? 0, newest: row?.newest ? instantOf(row.newest).toString() : null };
}

const ownRow = z.object({
  id: alertId,
  patientId,
  name: column.text,
  kind: z.enum(ALERT_KINDS),
  at: column.timestamp,
  opened: column.bool,
});
export type OwnAlert = Omit<z.infer<typeof ownRow>, "at"> & { /** Instant. */ at: string };

/** What is on the member's own list, the newest first. For those who read patients. */
export async function listOwnAlerts(db: Db<StaffActor>): Promise<OwnAlert[]> {
  const { clinicId, memberId } = db.actor;
  const found = await rows(db, ownRow)`
    SELECT a."id", a."patientId", p."givenName" || ' ' || p."familyName" AS "name", a."kind", a."at",
      d."openedAt" IS NOT NULL AS "opened"
    FROM "Alert" a JOIN "Patient" p ON p."clinicId" = a."clinicId" AND p."id" = a."patientId" CROSS JOIN LATERAL (
      SELECT k."openedAt" FROM "Delivery" k WHERE k."clinicId" = a."clinicId" AND k."alertId" = a."id"
        AND k."memberId" = ${memberId}::uuid AND k."channel" = 'app' LIMIT 1) d
    WHERE a."clinicId" = ${clinicId}::uuid AND a."acknowledgedAt" IS NULL
    ORDER BY a."at" DESC, a."id" LIMIT ${LIMIT}`;
  return found.map((row) => ({ ...row, at: instantOf(row.at).toString() }));
}

const standingRow = z.object({
  id: alertId,
  at: column.timestamp,
  names: z.array(column.text),
  nextAt: column.timestamp.nullable(),
});
/** Since when an alert stands open, on whose lists, and when it goes on (null: nobody is left to tell). */
export type OpenStanding = { id: AlertId; at: string; names: string[]; nextAt: string | null };

/** All open alerts of the clinic, the oldest first: whose list each is on, and never whose it is or why. */
export async function listOpenStandings(db: Db<StaffActor>): Promise<OpenStanding[]> {
  const found = await asProgram(
    db,
    (own) => rows(own, standingRow)`
      SELECT a."id", a."at", ARRAY(SELECT m."name" FROM "Member" m WHERE m."clinicId" = a."clinicId" AND m."leftAt" IS NULL
          AND m."id" IN (SELECT unnest(s."memberIds") FROM "AlertStep" s
            WHERE s."clinicId" = a."clinicId" AND s."alertId" = a."id") ORDER BY m."name") AS "names",
        (SELECT min(s."dueAt") FROM "AlertStep" s
          WHERE s."clinicId" = a."clinicId" AND s."alertId" = a."id" AND s."takenAt" IS NULL) AS "nextAt"
      FROM "Alert" a WHERE a."clinicId" = ${own.actor.clinicId}::uuid AND a."acknowledgedAt" IS NULL
      ORDER BY a."at", a."id" LIMIT ${LIMIT}`,
  );
  return found.map(({ id, at, names, nextAt }) => ({
    id,
    at: instantOf(at).toString(),
    names,
    nextAt: nextAt && instantOf(nextAt).toString(),
  }));
}

const ladderRow = z.object({
  alertId,
  step: z.enum(STEPS),
  dueAt: column.timestamp,
  takenAt: column.timestamp.nullable(),
  names: z.array(column.text),
  sent: z.array(
    z.object({
      name: column.text,
      channel: z.enum(CHANNELS),
      outcome: z.enum(OUTCOMES).nullable(),
      code: column.text.nullable(),
      triedAt: column.instant.nullable(),
      dueAt: column.instant,
      openedAt: column.instant.nullable(),
    }),
  ),
});
type Sent = z.infer<typeof ladderRow>["sent"][number];
export type LadderStep = { step: Step; dueAt: string; takenAt: string | null; names: string[] };
export type Ladder = { steps: LadderStep[]; sent: Sent[] };

/** Whom each of these alerts went to, by what, and what became of it. One statement. */
export async function listLadders(
  db: Db<StaffActor>,
  alertIds: readonly AlertId[],
): Promise<Map<AlertId, Ladder>> {
  if (alertIds.length === 0) return new Map();
  const found = await rows(db, ladderRow)`
    SELECT s."alertId", s."step", s."dueAt", s."takenAt",
      ARRAY(SELECT m."name" FROM "Member" m WHERE m."clinicId" = s."clinicId" AND m."id" = ANY(s."memberIds")
        ORDER BY m."name") AS "names",
      coalesce((SELECT json_agg(json_build_object('name', m."name", 'channel', d."channel", 'outcome', d."outcome",
          'code', d."code", 'triedAt', d."triedAt", 'dueAt', d."dueAt", 'openedAt', d."openedAt")
          ORDER BY d."createdAt", m."name", d."channel")
        FROM "Delivery" d JOIN "Member" m ON m."clinicId" = d."clinicId" AND m."id" = d."memberId"
        WHERE s."step" = 'lead' AND d."clinicId" = s."clinicId" AND d."alertId" = s."alertId"), '[]'::json) AS "sent"
    FROM "AlertStep" s WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."alertId" = ANY(${[...alertIds]}::uuid[])
    ORDER BY array_position(${[...STEPS]}::text[], s."step"), s."dueAt", s."id"`;
  const ladders = new Map<AlertId, Ladder>();
  for (const row of found) {
    const ladder = ladders.get(row.alertId) ?? { steps: [], sent: [] };
    ladder.steps.push({
      step: row.step,
      dueAt: instantOf(row.dueAt).toString(),
      takenAt: row.takenAt && instantOf(row.takenAt).toString(),
      names: row.names,
    });
    if (ladder.sent.length === 0) ladder.sent.push(...row.sent);
    ladders.set(row.alertId, ladder);
  }
  return ladders;
}

const healthRow = z.object({
  channel: z.enum(["push", "mail"]),
  accepted: column.int,
  waiting: column.int,
  refused: column.int,
  failingSince: column.timestamp.nullable(),
  code: column.text.nullable(),
  nextAt: column.timestamp.nullable(),
});
export type ChannelHealth = Omit<z.infer<typeof healthRow>, "failingSince" | "nextAt"> & {
  failingSince: string | null;
  nextAt: string | null;
};

/**
 * How push and mail fared in the last 24 hours. A channel fails since the first attempt after the last one that was
 * accepted; refusals for good are of one recipient, and no failure of the channel.
 */
export async function listChannelHealth(db: Db<StaffActor>): Promise<ChannelHealth[]> {
  const found = await asProgram(
    db,
    (own) => rows(own, healthRow)`
      WITH tried AS (SELECT d."channel", d."outcome", d."code", d."attempts", d."triedAt", d."dueAt",
          max(d."triedAt") FILTER (WHERE d."outcome" = 'accepted') OVER (PARTITION BY d."channel") AS "lastGood"
        FROM "Delivery" d WHERE d."clinicId" = ${own.actor.clinicId}::uuid AND d."channel" <> 'app'
          AND d."createdAt" > ${sinceYesterday(db.now)})
      SELECT "channel", count(*) FILTER (WHERE "outcome" = 'accepted')::int AS "accepted",
        count(*) FILTER (WHERE "outcome" IS NULL)::int AS "waiting",
        count(*) FILTER (WHERE "outcome" IN ('refused', 'gone'))::int AS "refused",
        min("triedAt") FILTER (WHERE "outcome" IS NULL AND "attempts" > 0 AND ("lastGood" IS NULL OR "triedAt" > "lastGood")) AS "failingSince",
        max("code") FILTER (WHERE "outcome" IS NULL AND "attempts" > 0) AS "code",
        min("dueAt") FILTER (WHERE "outcome" IS NULL) AS "nextAt"
      FROM tried GROUP BY "channel"`,
  );
  return found.map(({ failingSince, nextAt, ...rest }) => ({
    ...rest,
    failingSince: failingSince && instantOf(failingSince).toString(),
    nextAt: nextAt && instantOf(nextAt).toString(),
  }));
}

const INBOX_LIMIT = 50;

export type DemoMail = { id: string; at: string; address: string; subject: string; text: string };

/** What a demo would have mailed, the newest first. */
export async function listDemoMail(db: Db<StaffActor>): Promise<DemoMail[]> {
  const found = await db.tx.demoMail.findMany({
    where: { clinicId: db.actor.clinicId },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: INBOX_LIMIT,
  });
  return found.map(({ id, at, address, subject, text }) => ({
    ...{ id, address, subject, text },
    at: instantOf(at).toString(),
  }));
}
