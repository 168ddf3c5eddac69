import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { instantColumn, instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import {
  type PlanVersionId,
  type TemplateId,
  type TemplateVersionId,
  templateId,
  templateVersionId,
} from "../../ids";
import { column } from "../../stored";
import { type TemplateVersion, VISIBLE } from "../shelf/queries";
import { storedPlan } from "../stored";

/**
 * Versions that this member may read: those of the clinic's templates and of their own, and any that a plan stands on of
 * somebody they look after or gave a reason for that has not run out. `visible` of the template itself, which of a colleague's it never is.
 */
const readable = ({ actor, now }: Db<StaffActor>) => Prisma.sql`
  SELECT x.*, t."id" IS NOT NULL AS "visible", t."archivedAt" IS NOT NULL AS "archived",
    coalesce(t."name", x."name") AS "title", m."name" AS "publisherName"
  FROM "PlanTemplateVersion" x
  LEFT JOIN "PlanTemplate" t ON t."clinicId" = x."clinicId" AND t."id" = x."templateId"
    AND ${VISIBLE(actor)}
  LEFT JOIN "Member" m ON m."clinicId" = x."clinicId" AND m."id" = x."publishedBy"
  WHERE x."clinicId" = ${actor.clinicId}::uuid AND (t."id" IS NOT NULL OR EXISTS (
    SELECT FROM "PlanVersion" v WHERE v."clinicId" = x."clinicId" AND v."templateVersionId" = x."id"
      AND (EXISTS (SELECT FROM "CareTeam" c WHERE c."clinicId" = v."clinicId" AND c."patientId" = v."patientId"
          AND c."memberId" = ${actor.memberId}::uuid)
        OR EXISTS (SELECT FROM "AccessReason" a WHERE a."clinicId" = v."clinicId" AND a."patientId" = v."patientId"
          AND a."memberId" = ${actor.memberId}::uuid AND a."until" > ${instantColumn(now)}))))`;

const originRow = z.object({
  templateId: templateId.nullable(),
  name: column.text.nullable(),
  number: column.int.nullable(),
  visible: column.bool,
  archived: column.bool,
  publisherName: column.text.nullable(),
});

/** Which template a plan was made from, or was brought up to last. */
export type PlanOrigin =
  /** A colleague's own, of a patient whom this member doesn't look after. */
  | { readable: false }
  | {
      readable: true;
      templateId: TemplateId;
      name: string;
      number: number;
      /** Whose own it is; null for the clinic's and for one's own. */
      colleague: string | null;
      archived: boolean;
    };

/** Null where the plan version stands on no template. */
export async function getPlanOrigin(db: Db<StaffActor>, id: PlanVersionId): Promise<PlanOrigin | null> {
  const [row] = await rows(db, originRow)`
    SELECT r."templateId", r."title" AS "name", r."number", coalesce(r."visible", false) AS "visible",
      coalesce(r."archived", false) AS "archived", r."publisherName"
    FROM "PlanVersion" v LEFT JOIN (${readable(db)}) r ON r."id" = v."templateVersionId"
    WHERE v."clinicId" = ${db.actor.clinicId}::uuid AND v."id" = ${id}::uuid AND v."templateVersionId" IS NOT NULL`;
  if (!row) return null;
  const { templateId: template, name, number, visible, archived, publisherName } = row;
  if (template === null || name === null || number === null) return { readable: false };
  const colleague = visible ? null : (publisherName ?? "");
  return { readable: true, templateId: template, name, number, colleague, archived };
}

const versionRow = z.object({
  id: templateVersionId,
  number: column.int,
  title: column.text,
  content: storedPlan,
  reason: column.text,
  publishedAt: column.timestamp,
  publisherName: column.text.nullable(),
});

/** A colleague's template as far as one may read it: the versions that plans of one's own patients stand on. */
export type ColleaguesTemplate = { name: string; ownerName: string; versions: TemplateVersion[] };

/** The newest first. Null for what is unknown, foreign, the clinic's, one's own, or followed by none of one's patients. */
export async function getColleaguesTemplate(
  db: Db<StaffActor>,
  id: TemplateId,
): Promise<ColleaguesTemplate | null> {
  const found = await rows(db, versionRow)`
    SELECT r."id", r."number", r."title", r."content", r."reason", r."publishedAt", r."publisherName"
    FROM (${readable(db)}) r WHERE r."templateId" = ${id}::uuid AND NOT r."visible" ORDER BY r."number" DESC`;
  const [newest] = found;
  if (!newest) return null;
  return {
    name: newest.title,
    ownerName: newest.publisherName ?? "",
    versions: found.map(({ title: _, publishedAt, publisherName, ...version }) => ({
      ...version,
      publishedAt: instantOf(publishedAt).toString(),
      publisherName: publisherName ?? "",
    })),
  };
}

const copiedRow = z.object({ content: storedPlan });

/** What a version holds, for whoever may read it; null otherwise. */
export async function getReadableContent(db: Db<StaffActor>, id: TemplateVersionId) {
  const [row] = await rows(db, copiedRow)`
    SELECT r."content" FROM (${readable(db)}) r WHERE r."id" = ${id}::uuid`;
  return row?.content ?? null;
}
