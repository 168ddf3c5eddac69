import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { OWN_RECORD } from "../../identity/own-record";
import { type PatientId, patientId, prescriptionId } from "../../ids";
import { getCare } from "../../patients/queries";
import type { ErrorCode } from "../../result";
import { column } from "../../stored";
import { answeringRefused } from "../policy";
import { markOf } from "../queries";
import type { ListFilter } from "../schema";
import { LIST, MESSAGE_SOURCES, type MessageView } from "../vocabulary";

/** The records that a thread may be of, by the one that stays: `o` is the thread's own. Out of use and dead ones are left out. */
const FROM = Prisma.sql`"MessageThread" t
  JOIN "Patient" o ON o."clinicId" = t."clinicId" AND o."id" = t."patientId"
  JOIN "Patient" p ON p."clinicId" = o."clinicId" AND p."id" = coalesce(o."mergedIntoId", o."id")
    AND p."diedOn" IS NULL AND p."enteredInErrorAt" IS NULL`;

const isMine = ({ actor }: Db<StaffActor>) => Prisma.sql`(
  EXISTS (SELECT 1 FROM "CareTeam" c WHERE c."patientId" = p."id" AND c."memberId" = ${actor.memberId}::uuid)
  OR EXISTS (SELECT 1 FROM "MessageStep" s WHERE s."clinicId" = t."clinicId" AND s."patientId" = t."patientId"
    AND s."number" = t."waitingNumber" AND ${actor.memberId}::uuid = ANY(s."memberIds")))`;

/** Nobody has answered it, and the signed-in member has not opened it. */
const isUnread = ({ actor }: Db<StaffActor>) => Prisma.sql`(t."waitingNumber" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "MessageRead" r WHERE r."clinicId" = t."clinicId" AND r."patientId" = t."patientId"
    AND r."userId" = ${actor.userId}::uuid AND r."number" >= t."patientNumber"))`;

const isIn = (db: Db<StaffActor>): Readonly<Record<MessageView, Prisma.Sql>> => ({
  answer: Prisma.sql`t."waitingNumber" IS NOT NULL`,
  unread: isUnread(db),
  waiting: Prisma.sql`t."waitingNumber" IS NULL AND t."doneAt" IS NULL`,
  done: Prisma.sql`t."doneAt" IS NOT NULL`,
});

const threadRow = z.object({
  patientId,
  givenName: column.text,
  familyName: column.text,
  text: column.text,
  source: z.enum(MESSAGE_SOURCES),
  prescriptionId: prescriptionId.nullable(),
  /** Whether it came while the clinic was closed. */
  closed: column.bool,
  lastAt: column.timestamp,
  waitingSince: column.timestamp.nullable(),
  answerBy: column.timestamp.nullable(),
  unread: column.bool,
  /** Whom the program reminded of it, by name, and when the last of them. */
  reminded: z.array(column.text),
  remindedAt: column.timestamp.nullable(),
});
/** A row of the list. `patientId`: of the record that stays. */
export type ThreadRow = z.infer<typeof threadRow>;

const markRow = z.object({ ...threadRow.shape, own: patientId });
export type ThreadList = { threads: ThreadRow[]; next: string | null };

/** A page of the threads in one view: what waits by the time that was promised, all else the latest first. */
export async function listThreads(db: Db<StaffActor>, { view, of, after }: ListFilter): Promise<ThreadList> {
  const byPromise = view === "answer" || view === "unread";
  const from = markOf(after);
  const key = byPromise ? Prisma.sql`t."answerBy"` : Prisma.sql`t."lastAt"`;
  const beyond = from
    ? Prisma.sql`AND (${key}, t."patientId") ${byPromise ? Prisma.sql`>` : Prisma.sql`<`} (${from.at}, ${from.id}::uuid)`
    : Prisma.empty;
  const order = byPromise
    ? Prisma.sql`t."answerBy", t."patientId"`
    : Prisma.sql`t."lastAt" DESC, t."patientId" DESC`;
  const found = await rows(db, markRow)`
    SELECT p."id" AS "patientId", t."patientId" AS "own", p."givenName", p."familyName", m."text", m."source", m."prescriptionId",
      m."opensAt" IS NOT NULL AS "closed", t."lastAt", t."waitingSince", t."answerBy", ${isUnread(db)} AS "unread",
      ARRAY(SELECT w."name" FROM "MessageStep" s JOIN "Member" w ON w."clinicId" = s."clinicId" AND w."id" = ANY(s."memberIds")
        WHERE s."clinicId" = t."clinicId" AND s."patientId" = t."patientId" AND s."number" = t."waitingNumber"
        ORDER BY s."takenAt", w."name") AS "reminded",
      (SELECT max(s."takenAt") FROM "MessageStep" s WHERE s."clinicId" = t."clinicId" AND s."patientId" = t."patientId"
        AND s."number" = t."waitingNumber" AND cardinality(s."memberIds") > 0) AS "remindedAt"
    FROM ${FROM} JOIN "Message" m ON m."clinicId" = t."clinicId" AND m."patientId" = t."patientId" AND m."number" = t."lastNumber"
    WHERE t."clinicId" = ${db.actor.clinicId}::uuid AND ${isIn(db)[view]}
      ${of === "mine" ? Prisma.sql`AND ${isMine(db)}` : Prisma.empty} ${beyond}
    ORDER BY ${order} LIMIT ${LIST + 1}`;
  const shown = found.slice(0, LIST);
  const last = shown.at(-1);
  const at = last && (byPromise ? last.answerBy : last.lastAt);
  const next = found.length > LIST && last && at ? `${at.getTime()}_${last.own}` : null;
  return { threads: shown.map(({ own: _, ...row }) => row), next };
}

const countRow = z.object({ answer: column.int, unread: column.int, waiting: column.int });
export type ThreadCounts = z.infer<typeof countRow>;

/** How many threads each view has. What is done is not counted. */
export async function countThreads(db: Db<StaffActor>, of: ListFilter["of"]): Promise<ThreadCounts> {
  const { answer, unread, waiting } = isIn(db);
  const [row] = await rows(db, countRow)`
    SELECT count(*) FILTER (WHERE ${answer})::int AS "answer", count(*) FILTER (WHERE ${unread})::int AS "unread",
      count(*) FILTER (WHERE ${waiting})::int AS "waiting"
    FROM ${FROM} WHERE t."clinicId" = ${db.actor.clinicId}::uuid AND t."doneAt" IS NULL
      ${of === "mine" ? Prisma.sql`AND ${isMine(db)}` : Prisma.empty}`;
  return row ?? { answer: 0, unread: 0, waiting: 0 };
}

const unreadRow = z.object({ unread: column.int, newest: column.timestamp.nullable() });

/** How many messages that wait the member has not opened, of those they look after; and when the last came (ISO). */
export async function countUnread(db: Db<StaffActor>): Promise<{ unread: number; newest: string | null }> {
  if (db.actor.kind === "owner") return { unread: 0, newest: null };
  const [row] = await rows(db, unreadRow)`
    SELECT count(*) FILTER (WHERE ${isUnread(db)})::int AS "unread", max(t."lastAt") AS "newest"
    FROM ${FROM} WHERE t."clinicId" = ${db.actor.clinicId}::uuid AND t."waitingNumber" IS NOT NULL AND ${isMine(db)}`;
  return { unread: row?.unread ?? 0, newest: row?.newest?.toISOString() ?? null };
}

/** Is it a record whose patient can still be written to: neither of the dead, nor entered in error, nor merged? */
export const isInUse = async (db: Db<StaffActor>, id: PatientId): Promise<boolean> =>
  (await db.tx.patient.count({ where: { id, clinicId: db.actor.clinicId, ...OWN_RECORD } })) > 0;

const remindedRow = z.object({ reminded: column.bool });

/** Did the program remind the member of what this patient waits for? */
export async function isReminded(db: Db<StaffActor>, id: PatientId): Promise<boolean> {
  const [row] = await rows(db, remindedRow)`
    SELECT EXISTS (SELECT 1 FROM "MessageThread" t JOIN "MessageStep" s ON s."clinicId" = t."clinicId"
      AND s."patientId" = t."patientId" AND s."number" = t."waitingNumber" AND ${db.actor.memberId}::uuid = ANY(s."memberIds")
      WHERE t."clinicId" = ${db.actor.clinicId}::uuid AND t."patientId" IN (SELECT p."id" FROM "Patient" p
        WHERE p."clinicId" = t."clinicId" AND (p."id" = ${id}::uuid OR p."mergedIntoId" = ${id}::uuid))) AS "reminded"`;
  return row?.reminded ?? false;
}

/** Why the signed-in member may not answer this patient; null when they may. */
export const whyNotAnswer = async (db: Db<StaffActor>, id: PatientId): Promise<ErrorCode | null> =>
  answeringRefused(db.actor, await getCare(db, id), db.now, await isReminded(db, id));
