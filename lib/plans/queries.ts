import { z } from "zod";
import { instantOf, isoDate, isoDateOrNull } from "../db/dates";
import type { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import type { Drawing, LocalizedText } from "../exercises/schema";
import { storedDrawing, storedText } from "../exercises/stored";
import type { Side } from "../exercises/vocabulary";
import {
  type DraftId,
  type EpisodeId,
  exerciseId,
  type MemberId,
  type PatientId,
  type PlanVersionId,
  prescriptionId,
  type TemplateVersionId,
} from "../ids";
import { column, readStored } from "../stored";
import type { KnownIdentity } from "./draft-identities";
import type { PlanContent, Prescription } from "./schema";
import { prescriptionWith, storedPlan } from "./stored";
import { NAMED_KINDS } from "./vocabulary";

export type VersionKind = "ordinary" | "flare";

/** A published version without its content, in order of publication. */
export type VersionHead = {
  id: PlanVersionId;
  number: number;
  kind: VersionKind;
  planName: string;
  effectiveFrom: string;
  endsOn: string | null;
  publishedAt: string;
  publishedBy: MemberId;
  /** The version of a template that it stands on. */
  templateVersionId: TemplateVersionId | null;
};

const head = {
  id: true,
  number: true,
  kind: true,
  effectiveFrom: true,
  endsOn: true,
  publishedAt: true,
  publishedBy: true,
  templateVersionId: true,
  plan: { select: { name: true } },
} as const;

type HeadRow = Prisma.PlanVersionGetPayload<{ select: typeof head }>;

const toHead = (row: HeadRow): VersionHead => ({
  id: row.id as PlanVersionId,
  number: row.number,
  kind: row.kind as VersionKind,
  planName: row.plan.name,
  effectiveFrom: isoDate(row.effectiveFrom),
  endsOn: isoDateOrNull(row.endsOn),
  publishedAt: instantOf(row.publishedAt).toString(),
  publishedBy: row.publishedBy as MemberId,
  templateVersionId: row.templateVersionId as TemplateVersionId | null,
});

/** The latest versions of a patient in order of publication, the newest last, without those for bad days; at most 60. */
export async function listVersions(db: Db, patientId: PatientId): Promise<VersionHead[]> {
  const versions = await db.tx.planVersion.findMany({
    where: { patientId, lighterDays: null },
    select: head,
    orderBy: [{ publishedAt: "desc" }, { number: "desc" }],
    take: 60,
  });
  return versions.map(toHead).reverse();
}

export type OpenPlan = {
  episodeId: EpisodeId;
  /** The leg with symptoms. */
  side: Side;
  planId: string | null;
  /** What was published last, with who did; a lighter plan is none. */
  latest: (VersionHead & { publisherName: string }) | null;
  /** The number of the next version, a lighter plan included. */
  nextNumber: number;
};

/** The plan of the open episode; null when none is open. */
export async function getOpenPlan(db: Db, patientId: PatientId): Promise<OpenPlan | null> {
  const episode = await db.tx.episode.findFirst({
    where: { patientId, endDate: null },
    select: {
      id: true,
      side: true,
      plans: {
        select: {
          id: true,
          versions: { where: { lighterDays: null }, select: head, orderBy: { number: "desc" }, take: 1 },
        },
        orderBy: { createdAt: "desc" },
        take: 1,
      },
    },
  });
  if (!episode) return null;
  const plan = episode.plans[0];
  const row = plan?.versions[0];
  const publisher =
    row &&
    (await db.tx.member.findFirst({
      where: { id: row.publishedBy },
      select: { name: true },
    }));
  const last =
    plan && (await db.tx.planVersion.aggregate({ where: { planId: plan.id }, _max: { number: true } }));
  return {
    episodeId: episode.id as EpisodeId,
    side: episode.side as Side,
    planId: plan?.id ?? null,
    latest: row ? { ...toHead(row), publisherName: publisher?.name ?? "" } : null,
    nextNumber: (last?._max.number ?? 0) + 1,
  };
}

const identity = z.object({
  id: prescriptionId,
  kind: z.enum(NAMED_KINDS),
  exerciseId: exerciseId.nullable(),
  card: column.text.nullable(),
});

/** Every prescription id of the patient's versions with what it stands for: those the patient followed first, newest first. */
export const listIdentities = (db: Db, patientId: PatientId): Promise<KnownIdentity[]> =>
  rows(db, identity)`
    SELECT p."prescriptionId" AS "id",
      min(CASE WHEN p."kind" = 'sitting-limit' AND p."dose" ->> 'posture' = 'standing' THEN 'standing-limit' ELSE p."kind" END)
        AS "kind", min(p."exerciseId"::text) AS "exerciseId",
      min(p."dose" ->> 'slug') FILTER (WHERE p."kind" = 'education') AS "card"
    FROM "Prescription" p
    JOIN "Phase" f ON f."id" = p."phaseRowId"
    JOIN "PlanVersion" v ON v."id" = p."versionId"
    WHERE p."patientId" = ${patientId}::uuid
    GROUP BY p."prescriptionId"
    ORDER BY max(v."publishedAt") FILTER (WHERE f."current") DESC NULLS LAST, max(v."publishedAt") DESC`;

/** The whole content of a version; null for an unknown or foreign id. */
export async function getVersionContent(db: Db, id: PlanVersionId): Promise<PlanContent | null> {
  const phases = await db.tx.phase.findMany({
    where: { versionId: id },
    orderBy: { position: "asc" },
    include: { prescriptions: { orderBy: { position: "asc" } } },
  });
  if (phases.length === 0) return null;
  return readStored("prescriptions", storedPlan, {
    currentPhaseId: phases.find((p) => p.current)?.phaseId,
    phases: phases.map((p) => ({
      id: p.phaseId,
      name: p.name,
      weeks: p.weekFrom === null || p.weekTo === null ? null : { from: p.weekFrom, to: p.weekTo },
      effortCeiling: p.effortCeiling,
      prescriptions: p.prescriptions.map((row) => ({ ...row, id: row.prescriptionId })),
    })),
  });
}

export type Draft = {
  id: DraftId;
  memberId: MemberId;
  name: string;
  baseVersionId: PlanVersionId | null;
  content: PlanContent;
  /** Of a lighter plan: the days it is to last; null for the plan itself. */
  lighterDays: number | null;
  /** The lighter plan that stood when it was begun. */
  baseLighterId: PlanVersionId | null;
  revision: number;
  updatedAt: string;
  publishedAt: string | null;
};

/** This member's unpublished draft for a patient, the latest, of the plan or of a lighter one; null when there is none. */
export async function getOpenDraft(
  db: Db,
  patientId: PatientId,
  memberId: MemberId,
  which: "plan" | "lighter" = "plan",
): Promise<Draft | null> {
  const row = await db.tx.planDraft.findFirst({
    where: { patientId, memberId, publishedAt: null, lighterDays: which === "plan" ? null : { not: null } },
    orderBy: { updatedAt: "desc" },
  });
  return row ? toDraft(row) : null;
}

export const toDraft = (row: Prisma.PlanDraftGetPayload<object>): Draft => ({
  id: row.id as DraftId,
  memberId: row.memberId as MemberId,
  name: row.name,
  baseVersionId: row.baseVersionId as PlanVersionId | null,
  content: readStored("content", storedPlan, row.content),
  lighterDays: row.lighterDays,
  baseLighterId: row.baseLighterId as PlanVersionId | null,
  revision: row.revision,
  updatedAt: instantOf(row.updatedAt).toString(),
  publishedAt: row.publishedAt && instantOf(row.publishedAt).toString(),
});

/** A version of this very patient with its name; null otherwise. */
export async function getPatientVersion(
  db: Db,
  patientId: PatientId,
  id: PlanVersionId,
): Promise<{ name: string; content: PlanContent } | null> {
  const row = await db.tx.planVersion.findFirst({ where: { id, patientId }, select: head });
  const content = row && (await getVersionContent(db, id));
  return content && { name: row.plan.name, content };
}

const namedRow = prescriptionWith({ text: storedText.nullable() });

/** A prescription as its newest version writes it, with its exercise's texts by locale (null for what is none). */
export type NamedPrescription = { prescription: Prescription; text: LocalizedText | null };

/** Every prescription of a patient that these ids name, for lists and counts that speak of them. */
export async function listNamedPrescriptions(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<NamedPrescription[]> {
  const found = await rows(db, namedRow)`
    SELECT DISTINCT ON (p."prescriptionId") p."prescriptionId" AS "id", p."kind", p."exerciseId", p."exerciseRevisionId",
      p."side", p."dose", p."schedule", p."note", p."modifyNotes", r."text"
    FROM "Prescription" p JOIN "PlanVersion" v ON v."id" = p."versionId"
    LEFT JOIN "ExerciseRevision" r ON r."id" = p."exerciseRevisionId"
    WHERE p."patientId" = ${patientId}::uuid AND p."prescriptionId" = ANY(${[...new Set(ids)]}::uuid[])
    ORDER BY p."prescriptionId", v."publishedAt" DESC`;
  return found.map(({ text, ...prescription }) => ({ prescription, text }));
}

const drawnRow = prescriptionWith({ text: storedText.nullable(), drawing: storedDrawing.nullable() });

/** A prescription as one version writes it, with what its exercise looks like (null where nothing is drawn). */
export type DrawnPrescription = NamedPrescription & { drawing: Drawing | null };

/** What the current phase of a version prescribes, in the order of the plan; empty for an unknown id. */
export async function listPrescriptionsOf(db: Db, versionId: PlanVersionId): Promise<DrawnPrescription[]> {
  const found = await rows(db, drawnRow)`
    SELECT p."prescriptionId" AS "id", p."kind", p."exerciseId", p."exerciseRevisionId", p."side", p."dose", p."schedule",
      p."note", p."modifyNotes", r."text", r."drawing"
    FROM "Prescription" p JOIN "Phase" f ON f."id" = p."phaseRowId" AND f."current"
    LEFT JOIN "ExerciseRevision" r ON r."id" = p."exerciseRevisionId"
    WHERE p."versionId" = ${versionId}::uuid ORDER BY p."position"`;
  return found.map(({ text, drawing, ...prescription }) => ({ prescription, text, drawing }));
}
