import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { instantOf } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { uuid } from "../../ids";
import { column } from "../../stored";
import { NOTICE_KINDS, type NoticeKind } from "./tell";

/** `at` is an ISO instant; `by` is null for whoever runs the installation. */
export type NoticeRecord = {
  id: string;
  kind: NoticeKind;
  at: string;
  name: string;
  by: string | null;
};

const noticeRow = z.object({
  id: uuid,
  kind: z.enum(NOTICE_KINDS),
  at: column.timestamp,
  name: column.text,
  by: column.text.nullable(),
});

/** More than these are read after the first have been. */
const SHOWN = 20;

/** What a member has been told and has not read yet, the oldest first. */
export async function listNotices(db: Db<StaffActor>): Promise<NoticeRecord[]> {
  const { clinicId, memberId } = db.actor;
  const found = await rows(db, noticeRow)`
    SELECT n."id", n."kind", n."at", m."name", b."name" AS "by"
    FROM "Notice" n
    JOIN "Member" m ON m."clinicId" = n."clinicId" AND m."id" = n."memberId"
    LEFT JOIN "Member" b ON b."clinicId" = n."clinicId" AND b."id" = n."byId"
    WHERE n."clinicId" = ${clinicId}::uuid AND n."toId" = ${memberId}::uuid AND n."seenAt" IS NULL
    ORDER BY n."at", n."id" LIMIT ${SHOWN}`;
  return found.map(({ at, ...notice }) => ({ ...notice, at: instantOf(at).toString() }));
}
