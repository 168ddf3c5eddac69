import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { loadHistory, roughToday, spanFor } from "../adherence/history/queries";
import { listAlerts, type OpenAlert, type PastAlert } from "../alerts/queries";
import { storedReasons } from "../caseload/stored-reasons";
import { withdrewAtOf } from "../consents/queries";
import type { StaffActor } from "../db/actor";
import { instantColumn, instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { STAFF_SOURCES } from "../dose-logs/vocabulary";
import { SIDES } from "../exercises/vocabulary";
import { type MemberId, memberId, type PatientId, prescriptionId, uuid } from "../ids";
import { backgroundColumns, backgroundHead } from "../patients/background/queries";
import { correctionList, correctionsOf } from "../patients/correct/queries";
import { type RecordState, startRefused, undoDischargeRefused } from "../patients/episode/policy";
import { END_REASONS } from "../patients/episode/vocabulary";
import { undoMergeRefused } from "../patients/merge/policy";
import { mergedHere, mergedHereOf, mergedInto, mergedIntoOf } from "../patients/merge/queries";
import { type Care, mayEnterLogs, mayPrescribe } from "../patients/policy";
import { listClinicians } from "../patients/queries";
import {
  type DrawnPrescription,
  listNamedPrescriptions,
  listPrescriptionsOf,
  type NamedPrescription,
} from "../plans/queries";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import { isInLogWindow, localDateAt, presentZone, type ZoneFrom } from "../time/local-day";
import { LOG_WINDOW_DAYS } from "../time/log-window";
import { chartCondition } from "./condition";
import { batchesOf, type EntryRow, entryGrid, type StaffBatch, type StaffEntry } from "./entry-grid";
import { type AlertAbout, aboutAlert, type Measures, measuresOf } from "./measures";
import { type AskedTimeline, getTimeline, loadPerson, type Timeline } from "./timeline/queries";

const standing = z.object({
  flags: storedReasons,
  lastLogAt: column.instant.nullable(),
  painNow: column.int.nullable(),
  painBefore: column.int.nullable(),
  phase: column.text.nullable(),
  phaseNumber: column.int.nullable(),
  planName: column.text.nullable(),
});
/** The part of the read model that a patient's page shows, as it holds now. */
export type Standing = z.infer<typeof standing>;

const chartHead = z.object({
  givenName: column.text,
  familyName: column.text,
  dateOfBirth: column.date,
  pronouns: column.text.nullable(),
  phone: column.text.nullable(),
  hasSignIn: column.bool,
  diedOn: column.date.nullable(),
  /** Since when the patient's consent is withdrawn; null where it stands, or nobody was asked. */
  withdrewAt: column.instant.nullable(),
  /** Since when the record is out of use. */
  enteredInErrorAt: column.instant.nullable(),
  /** The record of the same person that stays, for one that was merged into it. */
  mergedInto: mergedInto.nullable(),
  /** The records of the same person that were merged into this one. */
  mergedHere,
  episode: z
    .object({
      startDate: column.date,
      endDate: column.date.nullable(),
      endReason: z.enum(END_REASONS).nullable(),
      endedAt: column.instant.nullable(),
      side: z.enum(SIDES),
      /** When the plan is to be looked at again; null where nobody said. */
      reviewOn: column.date.nullable(),
    })
    .nullable(),
  careTeam: z.array(z.object({ memberId, name: column.text, lead: column.bool })),
  conditions: z.array(chartCondition),
  ...backgroundHead,
  corrections: correctionList,
  /** Null where the episode is over, or the read model has to be made anew. */
  standing: standing.nullable(),
});
export type ChartHead = z.infer<typeof chartHead>;

const headRow = chartHead.extend({ reasonUntil: column.timestamp.nullable() });
type Head = z.infer<typeof headRow>;

/** What the signed-in member may do here; `reason`: a clinician who has to write why first. */
export type Allowed = { prescribe: boolean; enter: boolean; reason: boolean; undoMerge: boolean };

/** One statement, however many conditions and clinicians there are. */
async function loadHead(db: Db<StaffActor>, id: PatientId): Promise<Head | undefined> {
  const { clinicId, memberId } = db.actor;
  const now = instantColumn(db.now);
  const [head] = await rows(db, headRow)`
    SELECT p."givenName", p."familyName", p."dateOfBirth"::text, p."pronouns", p."phone", p."userId" IS NOT NULL AS "hasSignIn",
      p."diedOn"::text, to_json(p."enteredInErrorAt") #>> '{}' AS "enteredInErrorAt", ${withdrewAtOf} AS "withdrewAt",
      (SELECT json_build_object('startDate', e."startDate", 'endDate', e."endDate", 'side', e."side",
          'reviewOn', e."reviewOn", 'endReason', e."endReason", 'endedAt', e."endedAt") FROM "Episode" e
        WHERE e."clinicId" = p."clinicId" AND e."patientId" = p."id" ORDER BY e."endDate" DESC NULLS FIRST, e."startDate" DESC, e."id" DESC LIMIT 1) AS "episode",
      (SELECT coalesce(json_agg(json_build_object('memberId', t."memberId", 'name', m."name", 'lead', t."lead")
          ORDER BY t."lead" DESC, t."since"), '[]')
        FROM "CareTeam" t JOIN "Member" m ON m."clinicId" = t."clinicId" AND m."id" = t."memberId" AND m."leftAt" IS NULL
        WHERE t."clinicId" = p."clinicId" AND t."patientId" = p."id") AS "careTeam",
      (SELECT coalesce(json_agg(json_build_object('id', c."id", 'code', c."code", 'note', c."note",
          'side', c."side", 'onDate', c."onDate", 'limits', c."limits", 'recordedAt', c."recordedAt", 'recordedBy', m."name", 'clearedAt', c."clearedAt", 'clearedNote', c."clearedNote")
          ORDER BY c."recordedAt"), '[]')
        FROM "Condition" c LEFT JOIN "Member" m ON m."clinicId" = c."clinicId" AND m."id" = c."recordedBy"
        WHERE c."clinicId" = p."clinicId" AND c."patientId" = p."id" AND c."endedAt" IS NULL) AS "conditions",
      ${backgroundColumns},
      ${correctionsOf} AS "corrections", ${mergedIntoOf} AS "mergedInto", ${mergedHereOf} AS "mergedHere",
      (SELECT max(a."until") FROM "AccessReason" a WHERE a."clinicId" = p."clinicId" AND a."patientId" = p."id"
        AND a."memberId" = ${memberId}::uuid AND a."until" > ${now}) AS "reasonUntil",
      (SELECT json_build_object('flags', s."flags", 'lastLogAt', s."lastLogAt", 'painNow', s."painNow",
          'painBefore', s."painBefore", 'phase', s."phase", 'phaseNumber', s."phaseNumber", 'planName', s."planName")
        FROM "CaseloadStatus" s WHERE s."clinicId" = p."clinicId" AND s."patientId" = p."id"
          AND s."validFrom" <= ${now} AND s."validUntil" > ${now} LIMIT 1) AS "standing"
    FROM "Patient" p WHERE p."clinicId" = ${clinicId}::uuid AND p."id" = ${id}::uuid`;
  return head;
}

const stateOf = ({ diedOn, enteredInErrorAt, mergedInto, episode }: ChartHead): RecordState => ({
  diedOn,
  enteredInError: enteredInErrorAt !== null,
  merged: mergedInto !== null,
  episode: episode && {
    open: episode.endDate === null,
    endReason: episode.endReason,
    endedAt: episode.endedAt === null ? null : Temporal.Instant.from(episode.endedAt),
  },
});

function allowedFor(db: Db<StaffActor>, head: Head): Allowed {
  const care: Care = {
    memberIds: head.careTeam.map((c) => c.memberId),
    reasonUntil: head.reasonUntil && instantOf(head.reasonUntil),
    merged: head.mergedInto !== null,
  };
  const undo = mayPrescribe(db.actor, { ...care, merged: false }, db.now);
  return {
    prescribe: mayPrescribe(db.actor, care, db.now),
    enter: mayEnterLogs(db.actor, care, db.now),
    reason: db.actor.kind === "clinician" && !undo,
    undoMerge:
      undo && undoMergeRefused(head.mergedInto && Temporal.Instant.from(head.mergedInto.at), db.now) === null,
  };
}

const span = z.object({
  id: uuid,
  type: z.enum(["pause", "excuse"]),
  from: column.date,
  to: column.date,
  reason: column.text,
  by: z.enum(["patient", "therapist"]),
});
/** A pause or an excuse; half-open. */
export type Span = z.infer<typeof span>;

/** Pauses and excuses that reach past a date, the latest first; what was called off before it began is left out. */
const listSpans = (db: Db, id: PatientId, since: LocalDate): Promise<Span[]> =>
  rows(db, span)`
    SELECT * FROM (
      SELECT "id", 'pause' AS "type", "fromDate"::text AS "from", "toDate"::text AS "to", "reason", "authorKind" AS "by"
        FROM "Pause" WHERE "patientId" = ${id}::uuid AND "toDate" > ${since}::date AND "toDate" > "fromDate"
      UNION ALL
      SELECT "id", 'excuse', "fromDate"::text, "toDate"::text, "reason", 'therapist'
        FROM "Excuse" WHERE "patientId" = ${id}::uuid AND "toDate" > ${since}::date
    ) spans ORDER BY "from" DESC`;

export type ChartAlert = Omit<OpenAlert, "facts"> & { about: AlertAbout };

export type Chart = ChartHead &
  Measures & {
    id: PatientId;
    allowed: Allowed;
    zone: string;
    alerts: ChartAlert[];
    pastAlerts: PastAlert[];
    spans: Span[];
    names: NamedPrescription[];
    /** Of the version in force; empty without one. */
    prescriptions: DrawnPrescription[];
    clinicians: { id: MemberId; name: string }[];
    /** What is open to a record whose episode is over. */
    mayUndoDischarge: boolean;
    mayStart: boolean;
    /** The read model of an open episode is missing: make it anew and ask again. */
    stale: boolean;
    /** Null where nobody asked for it, and before the first episode. */
    timeline: Timeline | null;
  };

const SPANS_BACK_DAYS = 56;
/** Everything on a patient's page; null for an unknown or foreign id. A fixed number of statements. */
export async function getChart(
  db: Db<StaffActor>,
  id: PatientId,
  asked?: AskedTimeline,
): Promise<Chart | null> {
  const head = await loadHead(db, id);
  const person = head && (await loadPerson(db, { ...head, id }, asked));
  if (!head || !person) return null;
  const { history } = person;
  const measures = measuresOf(history);
  const ids = new Set([
    ...history.versions.flatMap((v) => v.prescriptions.map((p) => p.id)),
    ...history.logs.map((log) => log.prescriptionId),
  ]);
  const alerts = await listAlerts(db, id);
  return {
    ...head,
    ...measures,
    id,
    timeline: asked ? await getTimeline(db, { ...person, today: measures.today }, asked) : null,
    allowed: allowedFor(db, head),
    zone: presentZone(history.zones),
    alerts: alerts.open.map(({ facts, ...alert }) => ({ ...alert, about: aboutAlert(facts, history) })),
    pastAlerts: alerts.past,
    spans: await listSpans(db, id, addDays(measures.today, -SPANS_BACK_DAYS)),
    names: await listNamedPrescriptions(db, id, [...ids]),
    prescriptions: measures.version ? await listPrescriptionsOf(db, measures.version.id) : [],
    clinicians: await listClinicians(db),
    mayUndoDischarge: undoDischargeRefused(stateOf(head), db.now) === null,
    mayStart: startRefused(stateOf(head)) === null,
    stale: head.standing === null && head.episode !== null && head.episode.endDate === null,
  };
}

export type EntryPage = Pick<ChartHead, "givenName" | "familyName" | "episode"> & {
  id: PatientId;
  allowed: Allowed;
  today: LocalDate;
  zone: string;
  rows: EntryRow[];
  names: NamedPrescription[];
  batches: StaffBatch[];
};

const staffEntry = z.object({
  id: uuid,
  prescriptionId,
  localDate: column.date,
  source: z.enum(STAFF_SOURCES),
  sentAt: column.timestamp,
  by: column.text.nullable(),
  note: column.text,
});

/** What staff entered for the days since a date and did not take back. */
async function listStaffEntries(
  db: Db<StaffActor>,
  id: PatientId,
  since: LocalDate,
  zones: readonly ZoneFrom[],
): Promise<StaffEntry[]> {
  const found = await rows(db, staffEntry)`
    SELECT l."id", l."prescriptionId", l."localDate"::text, l."source", l."sentAt", m."name" AS "by",
      coalesce(l."body" ->> 'note', '') AS "note"
    FROM "DoseLog" l LEFT JOIN "Member" m ON m."clinicId" = l."clinicId" AND m."userId" = l."authorId"
    WHERE l."clinicId" = ${db.actor.clinicId}::uuid AND l."patientId" = ${id}::uuid AND l."source" <> 'patient'
      AND l."localDate" >= ${since}::date
      AND (SELECT c."kind" FROM "LogCorrection" c WHERE c."clinicId" = l."clinicId" AND c."patientId" = l."patientId"
        AND c."logId" = l."id" AND c."source" <> 'patient' ORDER BY c."correctedAt" DESC, c."id" DESC LIMIT 1) IS DISTINCT FROM 'undo'
    ORDER BY l."localDate", l."slot" NULLS LAST, l."id"`;
  return found.map((row) => ({
    ...row,
    sentAt: row.sentAt.toISOString(),
    open:
      (row.source === "paper" || db.actor.kind === "clinician") &&
      isInLogWindow(zones, row.localDate, row.source, db.now),
  }));
}

/** What is needed to enter logs for the days of the paper window; null for an unknown or foreign id. */
export async function getEntryPage(db: Db<StaffActor>, id: PatientId): Promise<EntryPage | null> {
  const head = await loadHead(db, id);
  const history = head && (await loadHistory(db, id, spanFor(roughToday(db))));
  if (!head || !history) return null;
  const today = localDateAt(history.zones, history.now);
  const first = addDays(today, 1 - LOG_WINDOW_DAYS.paper);
  const grid = entryGrid(history, first, today);
  const entries = await listStaffEntries(db, id, first, history.zones);
  const { givenName, familyName, episode } = head;
  return {
    id,
    givenName,
    familyName,
    episode,
    allowed: allowedFor(db, head),
    today,
    zone: presentZone(history.zones),
    rows: grid,
    names: await listNamedPrescriptions(db, id, [
      ...grid.map((row) => row.prescriptionId),
      ...entries.map((entry) => entry.prescriptionId),
    ]),
    batches: batchesOf(entries),
  };
}
