import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { instantColumn, instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type LibraryExercise, listExercises } from "../../exercises/queries";
import { type PatientId, type PlanVersionId, patientId, planVersionId, type TemplateId } from "../../ids";
import { newId } from "../../new-id";
import { listMergedIds } from "../../patients/merge/queries";
import { getZones } from "../../patients/queries";
import { column } from "../../stored";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { shelfFrom } from "../draft-sources";
import { type LighterHeads, listLighterHeads, listSwaps } from "../lighter/queries";
import { lighterOn, preparedLast } from "../lighter/spans";
import { getStanding } from "../progression/queries";
import { isProposed } from "../progression/vocabulary";
import { checkContent } from "../publishing/queries";
import { getOpenPlan, getVersionContent, listIdentities, type OpenPlan } from "../queries";
import type { PlanContent } from "../schema";
import { listTemplateVersions, type TemplateVersion } from "../shelf/queries";
import { type Comparison, compared, refusedExercises } from "./compare";
import { type MergeChange, mergeTemplate, templateChanges } from "./merge";
import { FOLLOWERS_A_PAGE, type LeftOut, type Look } from "./vocabulary";

const followerRow = z.object({
  patientId,
  name: column.text,
  versionId: planVersionId,
  own: column.bool,
});
type FollowerRow = z.infer<typeof followerRow>;

/** Open plans whose newest version stands on an earlier version of the template than its newest. */
const behind = (clinicId: string, memberId: string, templateId: TemplateId) => Prisma.sql`
  SELECT p."id" AS "patientId", p."givenName" || ' ' || p."familyName" AS "name", v."id" AS "versionId",
    p."familyName", p."givenName", EXISTS (SELECT 1 FROM "CareTeam" c WHERE c."clinicId" = p."clinicId"
      AND c."patientId" = p."id" AND c."memberId" = ${memberId}::uuid) AS "own"
  FROM "PlanTemplateVersion" t
  JOIN "PlanVersion" v ON v."clinicId" = t."clinicId" AND v."templateVersionId" = t."id" AND v."lighterDays" IS NULL
  JOIN "Plan" l ON l."clinicId" = v."clinicId" AND l."patientId" = v."patientId" AND l."id" = v."planId"
  JOIN "Episode" e ON e."clinicId" = l."clinicId" AND e."patientId" = l."patientId" AND e."id" = l."episodeId"
    AND e."endDate" IS NULL
  JOIN "Patient" p ON p."clinicId" = v."clinicId" AND p."id" = v."patientId" AND p."mergedIntoId" IS NULL
    AND p."enteredInErrorAt" IS NULL
  WHERE t."clinicId" = ${clinicId}::uuid AND t."templateId" = ${templateId}::uuid
    AND t."number" < (SELECT max(n."number") FROM "PlanTemplateVersion" n
      WHERE n."clinicId" = ${clinicId}::uuid AND n."templateId" = ${templateId}::uuid)
    AND NOT EXISTS (SELECT 1 FROM "PlanVersion" n WHERE n."planId" = v."planId" AND n."number" > v."number"
      AND n."lighterDays" IS NULL)`;

const countRow = z.object({ own: column.int, others: column.int });

/** How many plans follow an earlier version of a template: of this member's patients, and of others'. */
export async function countFollowers(db: Db<StaffActor>, id: TemplateId): Promise<z.infer<typeof countRow>> {
  const { clinicId, memberId } = db.actor;
  const [found] = await rows(db, countRow)`
    SELECT count(*) FILTER (WHERE f."own")::int AS "own", count(*) FILTER (WHERE NOT f."own")::int AS "others"
    FROM (${behind(clinicId, memberId, id)}) f`;
  return found ?? { own: 0, others: 0 };
}

const listOwn = (db: Db<StaffActor>, id: TemplateId, page: number): Promise<FollowerRow[]> => {
  const { clinicId, memberId } = db.actor;
  return rows(db, followerRow)`
    SELECT f."patientId", f."name", f."versionId", f."own" FROM (${behind(clinicId, memberId, id)}) f WHERE f."own"
    ORDER BY f."familyName", f."givenName", f."patientId"
    LIMIT ${FOLLOWERS_A_PAGE} OFFSET ${(page - 1) * FOLLOWERS_A_PAGE}`;
};

type Beside = { latest: NonNullable<OpenPlan["latest"]>; lighter: LighterHeads; today: LocalDate };

/** What waits on this patient's plan already, so that nothing is put over it unseen. */
async function standsAgainst(
  db: Db<StaffActor>,
  id: PatientId,
  { latest, lighter, today }: Beside,
): Promise<{ why: LeftOut; by?: string; at?: string } | null> {
  const { clinicId } = db.actor;
  const records = [id, ...(await listMergedIds(db, id))];
  const open = await db.tx.alert.count({
    where: { clinicId, patientId: { in: records }, acknowledgedAt: null },
  });
  if (open > 0) return { why: "alert" };
  if (latest.endsOn !== null || latest.kind !== "ordinary") return { why: "temporary" };
  if (latest.effectiveFrom > today) return { why: "later" };
  const draft = await db.tx.planDraft.findFirst({
    where: { clinicId, patientId: id, publishedAt: null, lighterDays: null, baseVersionId: latest.id },
    orderBy: { updatedAt: "desc" },
  });
  if (draft) {
    const member = await db.tx.member.findFirst({ where: { id: draft.memberId }, select: { name: true } });
    return { why: "draft", by: member?.name ?? "", at: instantOf(draft.updatedAt).toString() };
  }
  const swaps = await listSwaps(db, id, today);
  return lighterOn({ ...lighter, swaps }, today) ? { why: "swapped" } : null;
}

const isPaused = async (db: Db<StaffActor>, id: PatientId): Promise<boolean> => {
  const at = instantColumn(db.now);
  const standing = await db.tx.caseloadStatus.findFirst({
    where: { clinicId: db.actor.clinicId, patientId: id, validFrom: { lte: at }, validUntil: { gt: at } },
    select: { paused: true },
  });
  return standing?.paused ?? false;
};

/** What stands beside the plan and is to be seen first: a pause, a lighter plan that would end, what the rules propose. */
async function standsBeside(db: Db<StaffActor>, id: PatientId, lighter: LighterHeads): Promise<Look[]> {
  const standing = await getStanding(db, id);
  const found: [Look, boolean][] = [
    ["paused", await isPaused(db, id)],
    ["lighter", preparedLast(lighter) !== null],
    ["proposal", Boolean(standing?.progression && isProposed(standing.progression.outcome))],
    ["stale", standing === null],
  ];
  return found.filter(([, stands]) => stands).map(([look]) => look);
}

export type Template = { newest: TemplateVersion; versions: TemplateVersion[]; library: LibraryExercise[] };

/** The versions of a template and the library they are of; null where it has only one. */
export async function loadTemplate(db: Db<StaffActor>, id: TemplateId): Promise<Template | null> {
  const versions = await listTemplateVersions(db, id);
  const [newest] = versions;
  return newest && versions.length > 1 ? { newest, versions, library: await listExercises(db) } : null;
}

/** What the newest version changed of the one before it; null where its phases are others. */
export function ownChanges({ newest, versions, library }: Template): MergeChange[] | null {
  const before = versions.find(({ number }) => number === newest.number - 1);
  const context = { side: "both" as const, shelf: shelfFrom(library), newId };
  return (before && templateChanges(before.content, newest.content, context)?.changes) ?? null;
}

type Asked = {
  patientId: PatientId;
  template: Template;
  take?: readonly string[];
  effectiveFrom?: LocalDate;
};

export type Compared = Comparison & {
  versionId: PlanVersionId;
  /** The plan's version, and the template's that it stands on. */
  number: number;
  follows: number;
  /** The number that the next version gets: lighter plans are counted too. */
  next: number;
  planName: string;
  content: PlanContent | null;
};

/**
 * What would become of one plan: the same for the page that shows it and the mutation that does it. Null where the patient has
 * no plan that follows an earlier version of this template any more.
 */
export async function compareFollower(
  db: Db<StaffActor>,
  { patientId: id, template, take = [], effectiveFrom }: Asked,
): Promise<Compared | null> {
  const open = await getOpenPlan(db, id);
  const latest = open?.latest;
  const from = template.versions.find((version) => version.id === latest?.templateVersionId);
  if (!open || !latest || !from || from.number >= template.newest.number) return null;
  const plan = await getVersionContent(db, latest.id);
  if (!plan) return null;
  const today = localDateAt(await getZones(db, id), db.now);
  const common = {
    ...{ versionId: latest.id, number: latest.number, follows: from.number, planName: latest.planName },
    next: open.nextNumber,
  };
  const context = {
    ...{ side: open.side, shelf: shelfFrom(template.library), newId },
    identities: await listIdentities(db, id),
  };
  const versions = { from: from.content, to: template.newest.content };
  const merging = (all: readonly string[]) => mergeTemplate(plan, versions, { ...context, take: all });
  const merged = merging(take);
  const lighter = await listLighterHeads(db, id);
  const against = await standsAgainst(db, id, { latest, lighter, today });
  const begins = effectiveFrom ?? addDays(today, 1);
  const refusal =
    merged && merged.changes.length > 0
      ? await checkContent(db, { patientId: id, content: merged.content, effectiveFrom: begins })
      : null;
  return {
    ...common,
    ...compared({
      ...{ plan, merged, against, library: template.library },
      taking: (key) => merging([...take, key]),
      refused: merged && refusal && refusedExercises(merged.content, refusal),
      beside: await standsBeside(db, id, lighter),
    }),
    content: merged?.content ?? null,
  };
}

export type Follower = Omit<Compared, "content"> & { patientId: PatientId; name: string };

/** This member's patients whose plans follow an earlier version, each with what would become of the plan; a page of them. */
export async function listFollowers(
  db: Db<StaffActor>,
  { templateId, template, page }: { templateId: TemplateId; template: Template; page: number },
): Promise<Follower[]> {
  const found: Follower[] = [];
  for (const { patientId: id, name } of await listOwn(db, templateId, page)) {
    const made = await compareFollower(db, { patientId: id, template });
    if (!made) continue;
    const { content: _, ...shown } = made;
    found.push({ patientId: id, name, ...shown });
  }
  return found;
}
