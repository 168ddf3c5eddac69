import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { PhoneActor, StaffActor } from "../db/actor";
import { instantOf } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { helperOf } from "../db/helper-of";
import { rows } from "../db/rows";
import { type Db, rescope } from "../db/scope";
import { doseLogId, messageId, messagePictureId, type PatientId, patientId, prescriptionId } from "../ids";
import { listMergedIds } from "../patients/merge/queries";
import { listNamedPrescriptions, type NamedPrescription } from "../plans/queries";
import { column } from "../stored";
import type { MessagePicture } from "./pictures/vocabulary";
import { MESSAGE_SOURCES, PAGE } from "./vocabulary";

/** Which of these ids are taken, with the hash of what they hold. */
export async function findStored(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await db.tx.message.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true },
  });
  return new Map(found.map((row) => [row.id, row.bodyHash]));
}

const standingRow = z.object({
  lastNumber: column.int,
  lastSource: z.enum(MESSAGE_SOURCES),
  lastAt: column.timestamp,
  patientNumber: column.int,
  waitingNumber: column.int.nullable(),
  waitingSince: column.timestamp.nullable(),
  answerBy: column.timestamp.nullable(),
  doneAt: column.timestamp.nullable(),
});
export type Standing = z.infer<typeof standingRow>;

/** Where the messages of one record stand; null before the first. */
export async function getStanding(db: Db, patientId: PatientId): Promise<Standing | null> {
  const [row] = await rows(db, standingRow)`
    SELECT "lastNumber", "lastSource", "lastAt", "patientNumber", "waitingNumber", "waitingSince", "answerBy", "doneAt" FROM "MessageThread"
    WHERE "patientId" = ${patientId}::uuid`;
  return row ?? null;
}

/** Counted in its thread; when it arrived. */
export type Place = { number: number; at: Temporal.Instant };

/** Where a message stands that arrives now: after every earlier one, whatever the server's clocks say. */
export async function nextPlace(db: Db, patientId: PatientId): Promise<Place> {
  const standing = await getStanding(db, patientId);
  const after = standing ? instantOf(standing.lastAt).add({ milliseconds: 1 }) : db.now;
  const at = Temporal.Instant.compare(after, db.now) > 0 ? after : db.now;
  return { number: (standing?.lastNumber ?? 0) + 1, at };
}

const pictureRow = z.object({ id: messagePictureId, width: column.int, height: column.int });

const messageRow = z.object({
  id: messageId,
  patientId,
  number: column.int,
  source: z.enum(MESSAGE_SOURCES),
  text: column.text,
  prescriptionId: prescriptionId.nullable(),
  logId: doseLogId.nullable(),
  /** What the patient had written beside the log that it answers. */
  note: column.text.nullable(),
  pictures: z.array(pictureRow),
  /** The member who wrote it, or the helper in the patient's stead; null for the patient. */
  author: column.text.nullable(),
  writtenAt: column.timestamp,
  receivedAt: column.timestamp,
  answerBy: column.timestamp.nullable(),
  opensAt: column.timestamp.nullable(),
  /** When the other side had it open first, and who: a member, a helper, or null for the patient. */
  readAt: column.timestamp.nullable(),
  reader: column.text.nullable(),
});
type MessageRow = z.infer<typeof messageRow>;

/** Two messages of one instant stand in the order of their ids, so that no page leaves one out. */
export type Mark = { at: Date; id: string };

/** So many reads after a message are looked at for the first of them: of the patient and three helpers, or of a team. */
const READS = 8;

/** The latest messages of these records up to a mark, the newest first. */
const listRows = (db: Db, ids: readonly PatientId[], before: Mark | null): Promise<MessageRow[]> =>
  rows(db, messageRow)`
    SELECT m."id", m."patientId", m."number", m."source", m."text", m."prescriptionId", m."logId",
      (SELECT coalesce((SELECT c."body" FROM "LogCorrection" c WHERE c."clinicId" = l."clinicId" AND c."patientId" = l."patientId"
          AND c."logId" = l."id" ORDER BY c."correctedAt" DESC, c."id" DESC LIMIT 1), l."body") ->> 'note'
        FROM "DoseLog" l WHERE l."patientId" = m."patientId" AND l."id" = m."logId") AS "note",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i."id", 'width', i."width", 'height', i."height") ORDER BY i."place"), '[]')
        FROM "MessagePicture" i WHERE i."patientId" = m."patientId" AND i."messageId" = m."id") AS "pictures",
      CASE m."source" WHEN 'staff' THEN (SELECT w."name" FROM "Member" w WHERE w."clinicId" = m."clinicId"
        AND w."userId" = m."authorId") ELSE ${helperOf(Prisma.sql`m`)} END AS "author",
      m."writtenAt", m."receivedAt", m."answerBy", m."opensAt", r."at" AS "readAt",
      CASE m."source" WHEN 'patient' THEN (SELECT w."name" FROM "Member" w WHERE w."clinicId" = m."clinicId"
        AND w."userId" = r."userId") ELSE (SELECT h."name" FROM "Helper" h WHERE h."clinicId" = m."clinicId"
        AND h."patientId" = m."patientId" AND h."userId" = r."userId" ORDER BY h."leaveAt" DESC LIMIT 1) END AS "reader"
    FROM "Message" m LEFT JOIN LATERAL (
      SELECT n."at", n."userId" FROM (SELECT k."at", k."userId" FROM "MessageRead" k
        WHERE k."clinicId" = m."clinicId" AND k."patientId" = m."patientId"
          AND k."source" = CASE m."source" WHEN 'staff' THEN 'patient' ELSE 'staff' END AND k."number" >= m."number"
        ORDER BY k."number" LIMIT ${READS}) n ORDER BY n."at" LIMIT 1) r ON true
    WHERE m."patientId" = ANY(${[...ids]}::uuid[])
      AND (${before === null} OR (m."receivedAt", m."id") < (${before?.at ?? new Date(0)}, ${before?.id ?? ids[0]}::uuid))
    ORDER BY m."receivedAt" DESC, m."id" DESC LIMIT ${PAGE + 1}`;

/** A message as a page shows it. Instants. */
export type Message = {
  id: string;
  number: number;
  source: MessageRow["source"];
  text: string;
  prescriptionId: string | null;
  logId: string | null;
  note: string | null;
  pictures: MessagePicture[];
  author: string | null;
  writtenAt: string;
  receivedAt: string;
  answerBy: string | null;
  opensAt: string | null;
  readAt: string | null;
  reader: string | null;
};

const toMessage = ({ patientId: _, ...row }: MessageRow): Message => ({
  ...row,
  writtenAt: row.writtenAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
  answerBy: row.answerBy?.toISOString() ?? null,
  opensAt: row.opensAt?.toISOString() ?? null,
  readAt: row.readAt?.toISOString() ?? null,
});

/** A page of a thread, the oldest first. `older`: the mark of the page before it; null where this is the first. */
export type Page = { messages: Message[]; older: string | null; names: NamedPrescription[] };

const byArrival = (a: MessageRow, b: MessageRow): number =>
  b.receivedAt.getTime() - a.receivedAt.getTime() || (a.id < b.id ? 1 : -1);

const pageOf = (found: readonly MessageRow[], names: NamedPrescription[]): Page => {
  const shown = [...found].sort(byArrival).slice(0, PAGE);
  const first = shown.at(-1);
  const older = found.length > PAGE && first ? `${first.receivedAt.getTime()}_${first.id}` : null;
  return { messages: shown.reverse().map(toMessage), older, names };
};

/** The mark that an address names. */
export function markOf(written: string | undefined): Mark | null {
  const [ms, id] = written?.split("_") ?? [];
  return ms && id ? { at: new Date(Number(ms)), id } : null;
}

const aboutIn = (found: readonly MessageRow[]): string[] =>
  found.flatMap(({ prescriptionId }) => prescriptionId ?? []);

/** A page of a patient's thread, with what stands in records that were merged into theirs. */
export async function getPage(db: Db<StaffActor>, id: PatientId, before: Mark | null): Promise<Page> {
  const ids = [id, ...(await listMergedIds(db, id))];
  const found = await listRows(db, ids, before);
  const names: NamedPrescription[] = [];
  for (const one of ids) {
    const about = aboutIn(found.filter((row) => row.patientId === one));
    if (about.length > 0) names.push(...(await listNamedPrescriptions(db, one, about)));
  }
  return pageOf(found, names);
}

/** The records of whoever holds the phone, each read as its own: theirs, and those that were merged into it. */
export async function inEachRecord<T>(
  db: Db<PhoneActor>,
  work: (then: Db<PhoneActor>, id: PatientId) => Promise<T>,
): Promise<T[]> {
  const own = db.actor.patientId;
  const merged = await listMergedIds(db, own);
  const results = [await work(db, own)];
  for (const id of merged) results.push(await work(await rescope(db, { ...db.actor, patientId: id }), id));
  if (merged.length > 0) await rescope(db, db.actor);
  return results;
}

/** A page of the own thread of whoever holds the phone. */
export async function getOwnPage(db: Db<PhoneActor>, before: Mark | null): Promise<Page> {
  const parts = await inEachRecord(db, async (then, id) => {
    const found = await listRows(then, [id], before);
    const about = aboutIn(found);
    return { found, names: about.length > 0 ? await listNamedPrescriptions(then, id, about) : [] };
  });
  return pageOf(
    parts.flatMap((part) => part.found),
    parts.flatMap((part) => part.names),
  );
}

const countRow = z.object({ count: column.int });

/** How many messages of the clinic whoever holds the phone has not opened. */
export async function countOwnUnread(db: Db<PhoneActor>): Promise<number> {
  const { patientId: id, userId } = db.actor;
  const [row] = await rows(db, countRow)`
    SELECT count(*)::int AS "count" FROM "Message" m
    WHERE m."clinicId" = ${db.actor.clinicId}::uuid AND m."patientId" = ${id}::uuid AND m."source" = 'staff'
      AND m."number" > coalesce((SELECT max(r."number") FROM "MessageRead" r WHERE r."clinicId" = m."clinicId"
        AND r."patientId" = m."patientId" AND r."userId" = ${userId}::uuid), 0)`;
  return row?.count ?? 0;
}
