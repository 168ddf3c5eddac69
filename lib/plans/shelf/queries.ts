import { z } from "zod";
import { byName } from "../../by-name";
import type { StaffActor } from "../../db/actor";
import { instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import {
  type MemberId,
  type PlanVersionId,
  type TemplateId,
  type TemplateVersionId,
  templateId as templateIdSchema,
  templateVersionId,
} from "../../ids";
import { column, readStored } from "../../stored";
import type { PlanContent } from "../schema";
import { storedPlan } from "../stored";

const copiedRow = z.object({
  versionId: templateVersionId,
  templateId: templateIdSchema,
  name: column.text,
  number: column.int,
  newest: column.int,
  newestAt: column.timestamp,
  archived: column.bool,
});
type Copied = z.infer<typeof copiedRow>;

/** The version that a template began as a copy of, and the newest there is of that other template. */
export type CopiedFrom = Omit<Copied, "newestAt"> & {
  /** It has changed since, and the copy was not saved again after that. */
  behind: boolean;
};

/** A template as its newest version has it. */
export type SavedTemplate = {
  id: TemplateId;
  name: string;
  /** Who alone has it; null: the clinic's. */
  memberId: MemberId | null;
  /** Null where it is no copy, or what it was copied from can't be read any more. */
  copiedFrom: CopiedFrom | null;
  content: PlanContent;
  versionId: TemplateVersionId;
  number: number;
  /** When that version was saved. Instant. */
  savedAt: string;
};

/** The clinic's templates and this member's own. */
const visibleTo = ({ clinicId, memberId }: StaffActor) => ({
  clinicId,
  OR: [{ memberId: null }, { memberId }],
});
/** The same of `t`, a template, in a statement. */
export const VISIBLE = ({ memberId }: StaffActor): Prisma.Sql =>
  Prisma.sql`(t."memberId" IS NULL OR t."memberId" = ${memberId}::uuid)`;

const listCopied = ({ tx, actor }: Db<StaffActor>, ids: readonly string[]): Promise<Copied[]> =>
  rows({ tx }, copiedRow)`
    SELECT v."id" AS "versionId", t."id" AS "templateId", t."name", v."number", t."archivedAt" IS NOT NULL AS "archived",
      n."number" AS "newest", n."publishedAt" AS "newestAt"
    FROM "PlanTemplateVersion" v
    JOIN "PlanTemplate" t ON t."clinicId" = v."clinicId" AND t."id" = v."templateId"
      AND ${VISIBLE(actor)}
    CROSS JOIN LATERAL (SELECT n."number", n."publishedAt" FROM "PlanTemplateVersion" n
      WHERE n."clinicId" = t."clinicId" AND n."templateId" = t."id" ORDER BY n."number" DESC LIMIT 1) n
    WHERE v."clinicId" = ${actor.clinicId}::uuid AND v."id" = ANY(${ids}::uuid[])`;

/** @param savedAt when the copy's newest version was saved */
function copiedFromFor(copied: Copied | "" | null | undefined, savedAt: Date): CopiedFrom | null {
  if (!copied) return null;
  const { newestAt, ...origin } = copied;
  return { ...origin, behind: origin.newest > origin.number && savedAt < newestAt };
}

/** The plan templates of the clinic and of this member, by name; those in use, or those put away. */
export async function listTemplates(db: Db<StaffActor>, archived = false): Promise<SavedTemplate[]> {
  const templates = await db.tx.planTemplate.findMany({
    where: { ...visibleTo(db.actor), archivedAt: archived ? { not: null } : null },
    include: { versions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const origins = templates.flatMap(({ copiedFromId }) => copiedFromId ?? []);
  const copied = origins.length > 0 ? await listCopied(db, origins) : [];
  const from = new Map<string, Copied>(copied.map((one) => [one.versionId, one]));
  return templates.sort(byName).flatMap(({ id, name, memberId, copiedFromId, versions: [newest] }) =>
    newest
      ? [
          {
            ...{ id: id as TemplateId, name, memberId: memberId as MemberId | null, number: newest.number },
            copiedFrom: copiedFromFor(copiedFromId && from.get(copiedFromId), newest.publishedAt),
            versionId: newest.id as TemplateVersionId,
            content: readStored("content", storedPlan, newest.content),
            savedAt: instantOf(newest.publishedAt).toString(),
          },
        ]
      : [],
  );
}

/** A template of the clinic or of one's own; null for an unknown, foreign or put-away id. */
export async function getTemplate(db: Db<StaffActor>, id: TemplateId): Promise<SavedTemplate | null> {
  return (await listTemplates(db)).find((template) => template.id === id) ?? null;
}

/** Whose it is, put away or not; null for an unknown or foreign id. */
export async function getOwnership(
  db: Db<StaffActor>,
  id: TemplateId,
): Promise<{ memberId: MemberId | null } | null> {
  const row = await db.tx.planTemplate.findFirst({
    where: { id, ...visibleTo(db.actor) },
    select: { memberId: true },
  });
  return row && { memberId: row.memberId as MemberId | null };
}

export type TemplateVersion = {
  id: TemplateVersionId;
  number: number;
  content: PlanContent;
  /** Why it changed; nothing is said of the first. */
  reason: string;
  /** Instant. */
  publishedAt: string;
  publisherName: string;
};

/** Every version of a template of the clinic or of one's own, the newest first. */
export async function listTemplateVersions(
  db: Db<StaffActor>,
  templateId: TemplateId,
): Promise<TemplateVersion[]> {
  const { clinicId } = db.actor;
  const found = await db.tx.planTemplateVersion.findMany({
    where: { clinicId, templateId, template: visibleTo(db.actor) },
    orderBy: { number: "desc" },
  });
  const members = await db.tx.member.findMany({
    where: { clinicId, id: { in: found.map(({ publishedBy }) => publishedBy) } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return found.map(({ id, number, content, reason, publishedAt, publishedBy }) => ({
    ...{ id: id as TemplateVersionId, number, reason },
    content: readStored("content", storedPlan, content),
    publishedAt: instantOf(publishedAt).toString(),
    publisherName: names.get(publishedBy) ?? "",
  }));
}

/** The template that a version belongs to, of the clinic or of one's own; null for an unknown or foreign id. */
export async function getTemplateOf(db: Db<StaffActor>, id: TemplateVersionId): Promise<TemplateId | null> {
  const row = await db.tx.planTemplateVersion.findFirst({
    where: { clinicId: db.actor.clinicId, id, template: visibleTo(db.actor) },
    select: { templateId: true },
  });
  return (row?.templateId ?? null) as TemplateId | null;
}

/** The version of a template that a plan version stands on; null where it stands on none. */
export async function getFollowed(db: Db, id: PlanVersionId | null): Promise<TemplateVersionId | null> {
  const row =
    id && (await db.tx.planVersion.findFirst({ where: { id }, select: { templateVersionId: true } }));
  return (row?.templateVersionId ?? null) as TemplateVersionId | null;
}
