import { z } from "zod";
import { storedFacts } from "../../alerts/stored";
import { ALERT_KINDS, ALERTS, isRedFlag } from "../../alerts/vocabulary";
import { openingHours } from "../../clinics/care/care";
import { isClosed, nextOpening } from "../../clinics/care/opening";
import { careOf } from "../../clinics/care/stored";
import type { PhoneActor } from "../../db/actor";
import { instantColumn, instantOf } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type AlertId, alertId } from "../../ids";
import { column } from "../../stored";
import type { LocalDate } from "../../time/calendar-date";

const row = z.object({
  id: alertId,
  kind: z.enum(ALERT_KINDS),
  facts: storedFacts,
  mistakenAt: column.timestamp.nullable(),
  at: column.timestamp,
  acknowledgedAt: column.timestamp.nullable(),
  seenBy: column.text.nullable(),
  names: z.array(column.text),
  lead: column.text.nullable(),
  taken: column.int,
  toCome: column.int,
  openedAt: column.timestamp.nullable(),
  reached: column.bool,
  waiting: column.bool,
  tried: column.bool,
  clinicName: column.text,
  clinicPhone: column.text.nullable(),
  zone: column.text,
  care: z.unknown(),
});

/**
 * What was reported, in no more words than these: a stop, pain that was logged, a body chart, answers to questions; or what
 * was found when the patient was examined.
 */
type Report =
  | { kind: "stop" | "log" | "answers" | "examined" /** Instant. */; at: string }
  | { kind: "chart"; date: LocalDate };

/** Where what a patient reported stands, as far as the program knows it. Instants. */
export type Standing = {
  id: AlertId;
  report: Report;
  /** When the patient said that it was a mistake; null while they haven't. It changes nothing until somebody looks. */
  mistakenAt: string | null;
  /** It kept every exercise back until somebody opened the plan again. */
  locks: boolean;
  since: string;
  /** Whose lists it is on; nobody's where nobody is left. */
  names: string[];
  openedAt: string | null;
  seen: { at: string; by: string | null } | null;
  /** When the clinic is there again; null while it is open, and where its hours are not known. */
  opensAt: string | null;
  /**
   * `sent`: a message was taken by a mail server or a push service. `waiting`: one is to leave. `list`: nobody is
   * reached but by the list in the app. `failed`: none of the messages could be delivered.
   */
  message: "sent" | "waiting" | "list" | "failed";
  clinic: { name: string; phone: string | null; zone: string };
};

function reportOf({ kind, facts, at }: Pick<z.infer<typeof row>, "kind" | "facts" | "at">): Report {
  const { date, assessmentId, toldAt = instantOf(at).toString() } = facts;
  if (date !== undefined) return { kind: "chart", date };
  if (kind === "red-flag") return { kind: assessmentId ? "examined" : "answers", at: toldAt };
  return { kind: kind === "high-pain" ? "log" : "stop", at: toldAt };
}

/** What was seen is said for so long. */
const SAID_DAYS = 3;

/**
 * The patient's newest report of a symptom that stands open, else the one that was seen last; null for none of late.
 * @param only this alert, of those
 */
export async function getStanding(db: Db<PhoneActor>, only: AlertId | null = null): Promise<Standing | null> {
  const { patientId, clinicId } = db.actor;
  const symptoms = ALERT_KINDS.filter((kind) => ALERTS[kind].symptom);
  const since = instantColumn(db.now.subtract({ hours: 24 * SAID_DAYS }));
  const [found] = await rows(db, row)`
    SELECT a."id", a."kind", a."facts", coalesce((SELECT min(k."notedAt") FROM "ScreeningMistake" k
          WHERE k."clinicId" = a."clinicId" AND k."patientId" = a."patientId"
            AND k."screeningId" = (a."facts" ->> 'screeningId')::uuid), mistaken."at") AS "mistakenAt",
      a."at", a."acknowledgedAt", (SELECT m."name" FROM "Member" m WHERE m."clinicId" = a."clinicId"
        AND m."id" = a."acknowledgedBy") AS "seenBy",
      ARRAY(SELECT DISTINCT m."name" FROM "AlertStep" s JOIN "Member" m ON m."clinicId" = s."clinicId"
        AND m."id" = ANY(s."memberIds") AND m."leftAt" IS NULL
        WHERE s."clinicId" = a."clinicId" AND s."alertId" = a."id") AS "names",
      (SELECT m."name" FROM "CareTeam" t JOIN "Member" m ON m."clinicId" = t."clinicId" AND m."id" = t."memberId"
        AND m."leftAt" IS NULL WHERE t."clinicId" = a."clinicId" AND t."patientId" = a."patientId" AND t."lead") AS "lead",
      (SELECT count(*)::int FROM "AlertStep" s WHERE s."clinicId" = a."clinicId" AND s."alertId" = a."id"
        AND s."takenAt" IS NOT NULL) AS "taken",
      (SELECT count(*)::int FROM "AlertStep" s WHERE s."clinicId" = a."clinicId" AND s."alertId" = a."id"
        AND s."takenAt" IS NULL) AS "toCome",
      d."openedAt", coalesce(d."reached", false) AS "reached", coalesce(d."waiting", false) AS "waiting",
      coalesce(d."tried", false) AS "tried",
      c."name" AS "clinicName", c."phone" AS "clinicPhone", c."zone", c."care"
    FROM "Alert" a JOIN "Clinic" c ON c."id" = a."clinicId"
    LEFT JOIN LATERAL (SELECT min(d."openedAt") AS "openedAt",
        bool_or(d."channel" <> 'app' AND d."outcome" = 'accepted') AS "reached",
        bool_or(d."channel" <> 'app' AND d."outcome" IS NULL AND d."attempts" = 0) AS "waiting",
        bool_or(d."channel" <> 'app') AS "tried"
      FROM "Delivery" d WHERE d."clinicId" = a."clinicId" AND d."alertId" = a."id") d ON true
    LEFT JOIN LATERAL (SELECT k."correctedAt" AS "at", k."source" = 'patient' AND (k."kind" = 'undo'
          OR (a."facts" ? 'rule' AND k."body" ->> 'stopRule' IS DISTINCT FROM a."facts" ->> 'rule')) AS "off"
      FROM "LogCorrection" k WHERE k."clinicId" = a."clinicId" AND k."patientId" = a."patientId"
        AND k."logId" = (a."facts" ->> 'logId')::uuid
      ORDER BY k."correctedAt" DESC, k."id" DESC LIMIT 1) mistaken ON mistaken."off"
    WHERE a."clinicId" = ${clinicId}::uuid AND a."patientId" = ${patientId}::uuid AND a."kind" = ANY(${symptoms})
      AND (${only}::uuid IS NULL OR a."id" = ${only}::uuid)
      AND (a."acknowledgedAt" IS NULL OR a."acknowledgedAt" > ${since})
    ORDER BY a."acknowledgedAt" IS NOT NULL, a."at" DESC, a."id" LIMIT 1`;
  if (!found) return null;
  const { at, acknowledgedAt, seenBy, lead, taken, openedAt, clinicName, clinicPhone, zone } = found;
  const hours = openingHours(careOf(found.care), zone);
  const opens = isClosed(hours, db.now) ? nextOpening(hours, db.now) : null;
  // Until the first step is taken, within seconds, it stands on the caseload of whoever leads.
  const names = taken === 0 && lead !== null ? [lead] : found.names;
  return {
    ...{ id: found.id, report: reportOf(found), locks: isRedFlag(found.kind) },
    mistakenAt: found.mistakenAt && instantOf(found.mistakenAt).toString(),
    ...{ since: instantOf(at).toString(), names },
    openedAt: openedAt && instantOf(openedAt).toString(),
    seen: acknowledgedAt && { at: instantOf(acknowledgedAt).toString(), by: seenBy },
    opensAt: opens?.toString() ?? null,
    message: messageOf(found),
    clinic: { name: clinicName, phone: clinicPhone, zone },
  };
}

function messageOf({ reached, waiting, taken, tried }: z.infer<typeof row>): Standing["message"] {
  if (reached) return "sent";
  if (waiting || taken === 0) return "waiting";
  return tried ? "failed" : "list";
}
