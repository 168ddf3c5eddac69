import { z } from "zod";
import { realNow } from "../clock";
import type { AuthActor } from "../db/actor";
import { instantColumn, instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type HelperId, helperId, type PatientId } from "../ids";
import { column } from "../stored";
import { LEAVE_SOURCES, type LeaveSource } from "./vocabulary";

/** Instants are ISO strings. */
export type HelperRecord = {
  id: HelperId;
  name: string;
  relation: string;
  source: LeaveSource;
  leaveAt: string;
  /** The member who wrote the leave down; null where the patient gave it on the phone, or for a member who is gone. */
  recordedBy: string | null;
  /** `expired`: the link was not used in time, and opens nothing. */
  state: "invited" | "expired" | "joined" | "ended";
  /** Until when the link is good; null where there is none that is open. */
  linkUntil: string | null;
  joinedAt: string | null;
  endedAt: string | null;
};

const helperRow = z.object({
  id: helperId,
  name: column.text,
  relation: column.text,
  source: z.enum(LEAVE_SOURCES),
  leaveAt: column.timestamp,
  recordedBy: column.text.nullable(),
  linkUntil: column.timestamp.nullable(),
  joinedAt: column.timestamp.nullable(),
  endedAt: column.timestamp.nullable(),
});

/** Ended ones that are listed beside those who stand. */
const ENDED_LISTED = 10;

const iso = (at: Date | null) => at && instantOf(at).toString();

/** The patient's helpers: those with leave, then those who had it last. One statement. */
export async function listHelpers(db: Db, patientId: PatientId): Promise<HelperRecord[]> {
  const present = instantColumn(realNow());
  const found = await rows(db, helperRow)`
    SELECT h."id", h."name", h."relation", h."source", h."leaveAt", h."joinedAt", h."endedAt",
      (SELECT m."name" FROM "Member" m WHERE h."source" <> 'phone' AND m."clinicId" = h."clinicId"
        AND m."userId" = h."leaveBy" LIMIT 1) AS "recordedBy",
      (SELECT i."expiresAt" FROM "Invite" i WHERE i."clinicId" = h."clinicId" AND i."patientId" = h."patientId"
        AND i."helperId" = h."id" AND i."usedAt" IS NULL AND i."revokedAt" IS NULL AND i."tries" < 5
        AND i."expiresAt" > ${present} LIMIT 1) AS "linkUntil"
    FROM "Helper" h WHERE h."patientId" = ${patientId}::uuid
    ORDER BY h."endedAt" DESC NULLS FIRST, h."leaveAt", h."id" LIMIT ${ENDED_LISTED}`;
  return found.map(({ leaveAt, linkUntil, joinedAt, endedAt, ...helper }) => ({
    ...helper,
    state: endedAt ? "ended" : joinedAt ? "joined" : linkUntil ? "invited" : "expired",
    leaveAt: instantOf(leaveAt).toString(),
    linkUntil: iso(linkUntil),
    joinedAt: iso(joinedAt),
    endedAt: iso(endedAt),
  }));
}

/** Whether leave was ended for good, and not only the record can't be acted as at present. For its helper alone. */
export const hasEnded = async (db: Db<AuthActor>, helperId: HelperId): Promise<boolean> =>
  (await db.tx.helper.findFirst({
    where: { id: helperId, userId: db.actor.userId, endedAt: { not: null } },
    select: { id: true },
  })) !== null;
