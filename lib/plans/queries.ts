import { instantOf, isoDate, isoDateOrNull } from "../db/dates";
import type { Prisma } from "../db/generated/client";
import type { Db } from "../db/scope";
import type { DraftId, MemberId, PatientId, PlanVersionId } from "../ids";
import { type PlanContent, planContent } from "./schema";

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
};

const head = {
  id: true,
  number: true,
  kind: true,
  effectiveFrom: true,
  endsOn: true,
  publishedAt: true,
  publishedBy: true,
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
});

/** The latest versions of a patient in order of publication, the newest last; at most 60. */
export async function listVersions(db: Db, patientId: PatientId): Promise<VersionHead[]> {
  const rows = await db.tx.planVersion.findMany({
    where: { patientId },
    select: head,
    orderBy: [{ publishedAt: "desc" }, { number: "desc" }],
    take: 60,
  });
  return rows.map(toHead).reverse();
}

/** The whole content of a version; null for an unknown or foreign id. */
export async function getVersionContent(db: Db, id: PlanVersionId): Promise<PlanContent | null> {
  const phases = await db.tx.phase.findMany({
    where: { versionId: id },
    orderBy: { position: "asc" },
    include: { prescriptions: { orderBy: { position: "asc" } } },
  });
  if (phases.length === 0) return null;
  return planContent.parse({
    currentPhaseId: phases.find((p) => p.current)?.phaseId,
    phases: phases.map((p) => ({
      id: p.phaseId,
      name: p.name,
      weeks: p.weekFrom === null || p.weekTo === null ? null : { from: p.weekFrom, to: p.weekTo },
      effortCeiling: p.effortCeiling,
      prescriptions: p.prescriptions.map((row) => ({
        id: row.prescriptionId,
        kind: row.kind,
        exerciseId: row.exerciseId ?? undefined,
        exerciseRevisionId: row.exerciseRevisionId ?? undefined,
        side: row.side,
        dose: row.dose,
        schedule: row.schedule,
        note: row.note,
        modifyNotes: row.modifyNotes,
      })),
    })),
  });
}

export type Draft = {
  id: DraftId;
  memberId: MemberId;
  name: string;
  baseVersionId: PlanVersionId | null;
  content: PlanContent;
  revision: number;
  updatedAt: string;
  publishedAt: string | null;
};

/** This member's unpublished draft for a patient, the latest; null when there is none. */
export async function getOpenDraft(db: Db, patientId: PatientId, memberId: MemberId): Promise<Draft | null> {
  const row = await db.tx.planDraft.findFirst({
    where: { patientId, memberId, publishedAt: null },
    orderBy: { updatedAt: "desc" },
  });
  return row ? toDraft(row) : null;
}

export const toDraft = (row: Prisma.PlanDraftGetPayload<object>): Draft => ({
  id: row.id as DraftId,
  memberId: row.memberId as MemberId,
  name: row.name,
  baseVersionId: row.baseVersionId as PlanVersionId | null,
  content: planContent.parse(row.content),
  revision: row.revision,
  updatedAt: instantOf(row.updatedAt).toString(),
  publishedAt: row.publishedAt && instantOf(row.publishedAt).toString(),
});

/** A plan template that the clinic saved. */
export async function listClinicTemplates(
  db: Db,
): Promise<{ id: string; name: string; content: PlanContent; createdAt: string }[]> {
  if (db.actor.kind === "auth") return [];
  const rows = await db.tx.planTemplate.findMany({
    where: { clinicId: db.actor.clinicId, archivedAt: null },
    orderBy: { name: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    content: planContent.parse(row.content),
    createdAt: instantOf(row.createdAt).toString(),
  }));
}
