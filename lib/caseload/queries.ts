import { z } from "zod";
import { instantColumn } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { SIDES } from "../exercises/vocabulary";
import { type PatientId, patientId } from "../ids";
import { column } from "../stored";
import { assignedTo, handledOf, handledRows } from "./handling/queries";
import type { CaseloadFilter } from "./schema";
import { storedReasons } from "./stored-reasons";
import { PAGE_SIZE, REASON_CHANGES } from "./vocabulary";

const reasonChanges = z.array(z.object({ flag: column.text, change: z.enum(REASON_CHANGES) }));

export const caseloadRow = z.object({
  patientId,
  givenName: column.text,
  familyName: column.text,
  dateOfBirth: column.date,
  phone: column.text.nullable(),
  side: z.enum(SIDES),
  lead: column.text.nullable(),
  lastDay: column.date,
  alertRank: column.int,
  reds: column.int,
  ambers: column.int,
  need: z.enum(["act", "week", "steady"]),
  percent: column.int.nullable(),
  band: z.enum(["on-track", "partial", "low"]).nullable(),
  provisional: column.bool,
  /** Exercises that the percentage is the mean of; 0 where there is none. */
  meanOf: column.int,
  doneCount: column.text,
  dueCount: column.text,
  trend: z.array(column.int.nullable()),
  flags: storedReasons,
  /** Those of the flags that are quiet, by name. */
  quiet: z.array(column.text),
  handled: handledRows,
  changes: reasonChanges,
  painNow: column.int.nullable(),
  painBefore: column.int.nullable(),
  lastLogAt: column.timestamp.nullable(),
  phase: column.text.nullable(),
  phaseNumber: column.int.nullable(),
  planNumber: column.int.nullable(),
  planName: column.text.nullable(),
  paused: column.bool,
  inFlare: column.bool,
  flareFrom: column.date.nullable(),
  flareUntil: column.date.nullable(),
  planSince: column.date.nullable(),
  /** Its figures are out of date, because the job is later than the whole horizon. */
  stale: column.bool,
  total: column.int,
});
export type CaseloadRow = z.infer<typeof caseloadRow>;

/** The status rows that hold now; `validFrom`/`validUntil` are instants, so no zone is needed here. */
export const present = (db: Db): Prisma.Sql => {
  const at = instantColumn(db.now);
  return Prisma.sql`s."validFrom" <= ${at} AND s."validUntil" > ${at}`;
};

const byTherapist = (db: Db, therapist: string): Prisma.Sql => {
  const member = therapist === "me" ? ("memberId" in db.actor ? db.actor.memberId : null) : therapist;
  if (therapist === "all" || member === null) return Prisma.sql`true`;
  return Prisma.sql`(EXISTS (SELECT 1 FROM "CareTeam" t WHERE t."clinicId" = s."clinicId" AND t."patientId" = s."patientId"
    AND t."memberId" = ${member}::uuid) OR ${assignedTo(member)})`;
};

/** A reason of this kind stands, and nobody has made it quiet. */
const raised = (flag: string): Prisma.Sql =>
  Prisma.sql`(s."flags" @> ${JSON.stringify([{ flag }])}::jsonb AND NOT (${flag} = ANY(s."quiet")))`;

const VIEW: Record<CaseloadFilter["view"], Prisma.Sql> = {
  open: Prisma.sql`true`,
  needs: Prisma.sql`s."need" <> 'steady'`,
  flare: Prisma.sql`s."inFlare"`,
  silent: raised("silence"),
  new: Prisma.sql`s."planSince" IS NOT NULL AND s."planSince" > s."lastDay" - 14`,
  paused: Prisma.sql`s."paused"`,
  "no-plan": Prisma.sql`s."planNumber" IS NULL`,
  "no-lead": Prisma.sql`NOT EXISTS (SELECT 1 FROM "CareTeam" t
    JOIN "Member" m ON m."clinicId" = t."clinicId" AND m."id" = t."memberId" WHERE t."clinicId" = s."clinicId"
      AND t."patientId" = s."patientId" AND t."lead" AND m."leftAt" IS NULL AND 'therapist' = ANY(m."roles"))`,
};

/** As the clinic's language orders names, not by bytes; the id comes last, so that two of the same name keep their places. */
export const BY_NAME = Prisma.sql`p."familyName" COLLATE "en-x-icu", p."givenName" COLLATE "en-x-icu", p."id"`;

/** Symptoms lead, before anything that adherence raises. */
const HURTS_AT_REST = raised("rest-pain");

/** A change of the plan that the rules propose: less before more. */
const LESS = Prisma.sql`s."flags" @> '[{"flag":"progression","inputs":{"outcome":"regress"}}]'`;
const PROPOSED = Prisma.sql`s."flags" @> '[{"flag":"progression"}]'`;

const ORDER: Record<CaseloadFilter["sort"], Prisma.Sql> = {
  need: Prisma.sql`s."alertRank" DESC, ${HURTS_AT_REST} DESC, s."reds" DESC, s."ambers" DESC,
    (${LESS}) DESC, (${PROPOSED}) DESC, s."lastLogAt" ASC NULLS FIRST, ${BY_NAME}`,
  name: BY_NAME,
  adherence: Prisma.sql`s."percent" ASC NULLS LAST, ${BY_NAME}`,
  "last-log": Prisma.sql`s."lastLogAt" ASC NULLS FIRST, ${BY_NAME}`,
  pain: Prisma.sql`s."painNow" DESC NULLS LAST, ${BY_NAME}`,
};

/** Something is different from the day before. */
const CHANGED = Prisma.sql`s."changes" <> '[]'`;

const NOBODY = Prisma.sql`false`;

function matching(db: Db, clinicId: string, filter: CaseloadFilter): Prisma.Sql {
  const parts = [
    Prisma.sql`s."clinicId" = ${clinicId}::uuid`,
    present(db),
    // Who has no lead is on nobody's own caseload, and so on everybody's.
    filter.view === "no-lead" ? Prisma.sql`true` : byTherapist(db, filter.therapist),
    VIEW[filter.view],
  ];
  if (filter.phase) parts.push(Prisma.sql`s."phaseNumber" = ${filter.phase}`);
  if (filter.flag) parts.push(raised(filter.flag));
  if (filter.since) parts.push(CHANGED);
  if (filter.handled === "quiet") parts.push(Prisma.sql`cardinality(s."quiet") > 0`);
  if (filter.handled === "mine") parts.push("memberId" in db.actor ? assignedTo(db.actor.memberId) : NOBODY);
  if (filter.band)
    parts.push(filter.band === "none" ? Prisma.sql`s."band" IS NULL` : Prisma.sql`s."band" = ${filter.band}`);
  return Prisma.join(parts, " AND ");
}

/**
 * One page of the caseload, ranked by need unless another order is asked for; `total` counts all pages. A page beyond the
 * last is the last one, and `page` says which it is.
 */
export async function listCaseload(
  db: Db,
  filter: CaseloadFilter,
): Promise<{ rows: CaseloadRow[]; total: number; page: number }> {
  if (db.actor.kind === "auth") return { rows: [], total: 0, page: 1 };
  const found = await rows(db, caseloadRow)`
    SELECT s."patientId", p."givenName", p."familyName", p."dateOfBirth"::text, p."phone", s."lastDay"::text, s."alertRank",
      s."reds", s."ambers", s."need", s."percent", s."band", s."provisional", s."meanOf", s."doneCount", s."dueCount", s."trend", s."flags",
      s."quiet", s."changes", ${handledOf} AS "handled",
      s."painNow", s."painBefore", s."lastLogAt", s."phase", s."phaseNumber", s."planNumber", s."planName", s."paused",
      s."inFlare", s."flareFrom"::text, s."flareUntil"::text, s."planSince"::text, coalesce(s."staleFrom" <= ${instantColumn(db.now)}, false) AS "stale", count(*) OVER ()::int AS "total",
      (SELECT e."side" FROM "Episode" e WHERE e."clinicId" = s."clinicId" AND e."patientId" = s."patientId"
        AND e."endDate" IS NULL) AS "side",
      (SELECT m."name" FROM "CareTeam" t JOIN "Member" m ON m."id" = t."memberId" AND m."leftAt" IS NULL
        WHERE t."clinicId" = s."clinicId" AND t."patientId" = s."patientId" ORDER BY t."lead" DESC, t."since" LIMIT 1) AS "lead"
    FROM "CaseloadStatus" s JOIN "Patient" p ON p."clinicId" = s."clinicId" AND p."id" = s."patientId"
    WHERE ${matching(db, db.actor.clinicId, filter)}
    ORDER BY ${ORDER[filter.sort]} LIMIT ${PAGE_SIZE} OFFSET least(${(filter.page - 1) * PAGE_SIZE}::bigint,
      (SELECT (greatest(count(*), 1) - 1) / ${PAGE_SIZE}::bigint * ${PAGE_SIZE}::bigint FROM "CaseloadStatus" s
        WHERE ${matching(db, db.actor.clinicId, filter)}))`;
  const total = found[0]?.total ?? 0;
  return { rows: found, total, page: Math.min(filter.page, Math.max(1, Math.ceil(total / PAGE_SIZE))) };
}

const reasonsRow = caseloadRow
  .pick({ patientId: true, givenName: true, familyName: true, phone: true, planName: true, lastDay: true })
  .extend({ flags: storedReasons, quiet: z.array(column.text), handled: handledRows });
export type PatientReasons = z.infer<typeof reasonsRow>;

/** Why one patient stands where they stand, and how each reason was handled; null for whoever is on no caseload. */
export async function getReasons(db: Db, id: PatientId): Promise<PatientReasons | null> {
  if (db.actor.kind === "auth") return null;
  const [found] = await rows(db, reasonsRow)`
    SELECT s."patientId", p."givenName", p."familyName", p."phone", s."planName", s."lastDay"::text, s."flags", s."quiet",
      ${handledOf} AS "handled"
    FROM "CaseloadStatus" s JOIN "Patient" p ON p."clinicId" = s."clinicId" AND p."id" = s."patientId"
    WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."patientId" = ${id}::uuid AND ${present(db)}`;
  return found ?? null;
}

const orderRow = z.object({ patientId });
/** More nobody goes through one by one. */
const MOST_IN_ORDER = 300;

/** All patients of a view in its order, whatever page they stand on, for going from one record to the next. */
export async function listOrder(db: Db, filter: CaseloadFilter): Promise<PatientId[]> {
  if (db.actor.kind === "auth") return [];
  const found = await rows(db, orderRow)`
    SELECT s."patientId" FROM "CaseloadStatus" s JOIN "Patient" p ON p."clinicId" = s."clinicId" AND p."id" = s."patientId"
    WHERE ${matching(db, db.actor.clinicId, filter)} ORDER BY ${ORDER[filter.sort]} LIMIT ${MOST_IN_ORDER}`;
  return found.map((row) => row.patientId);
}

const caseloadCounts = z.object({
  open: column.int,
  needs: column.int,
  flare: column.int,
  silent: column.int,
  new: column.int,
  paused: column.int,
  "no-plan": column.int,
  "no-lead": column.int,
  act: column.int,
  week: column.int,
  steady: column.int,
  /** To act on, and not in the view that was asked for. */
  unseen: column.int,
  /** Of whom something is different from the day before. */
  changed: column.int,
  /** Patients of the whole clinic whose row is out of date or was never written. */
  waiting: column.int,
} satisfies Record<
  CaseloadFilter["view"] | "act" | "week" | "steady" | "unseen" | "changed" | "waiting",
  z.ZodNumber
>);
export type CaseloadCounts = z.infer<typeof caseloadCounts>;

/** How many patients each view holds, for one therapist's or the whole clinic's caseload, and how many this one hides. */
export async function countCaseload(db: Db, filter: CaseloadFilter): Promise<CaseloadCounts> {
  const none = {
    ...{ open: 0, needs: 0, flare: 0, silent: 0, new: 0, paused: 0 },
    "no-plan": 0,
    "no-lead": 0,
    ...{ act: 0, week: 0, steady: 0, unseen: 0 },
    changed: 0,
    waiting: 0,
  };
  if (db.actor.kind === "auth") return none;
  const [counts] = await rows(db, caseloadCounts)`
    SELECT count(*)::int AS "open", count(*) FILTER (WHERE ${VIEW.needs})::int AS "needs",
      count(*) FILTER (WHERE ${VIEW.flare})::int AS "flare", count(*) FILTER (WHERE ${VIEW.silent})::int AS "silent",
      count(*) FILTER (WHERE ${VIEW.new})::int AS "new", count(*) FILTER (WHERE ${VIEW.paused})::int AS "paused",
      count(*) FILTER (WHERE ${VIEW["no-plan"]})::int AS "no-plan",
      count(*) FILTER (WHERE s."need" = 'act')::int AS "act", count(*) FILTER (WHERE s."need" = 'week')::int AS "week",
      count(*) FILTER (WHERE s."need" = 'steady')::int AS "steady",
      count(*) FILTER (WHERE s."need" = 'act' AND (${matching(db, db.actor.clinicId, filter)}) IS NOT TRUE)::int AS "unseen",
      count(*) FILTER (WHERE ${CHANGED})::int AS "changed",
      (SELECT count(*)::int FROM "CaseloadStatus" s WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND ${present(db)}
        AND ${VIEW["no-lead"]}) AS "no-lead",
      (SELECT count(*)::int FROM "Episode" e LEFT JOIN "CaseloadStatus" s ON s."clinicId" = e."clinicId"
          AND s."patientId" = e."patientId" AND ${present(db)}
        WHERE e."clinicId" = ${db.actor.clinicId}::uuid AND e."endDate" IS NULL
          AND (s."patientId" IS NULL OR s."staleFrom" <= ${instantColumn(db.now)})) AS "waiting"
    FROM "CaseloadStatus" s
    WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND ${present(db)} AND ${byTherapist(db, filter.therapist)}`;
  return counts ?? none;
}
