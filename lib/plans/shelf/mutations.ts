import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { getRevisions } from "../../exercises/queries";
import type { TemplateId } from "../../ids";
import { newId } from "../../new-id";
import { done, fail, ok, type Result } from "../../result";
import { toStored } from "../../stored";
import { templateContent } from "../draft-sources";
import { isFromLibrary } from "../from-library";
import type { ArchiveTemplate, RenameTemplate, SaveTemplate } from "../schema";

/** Keeps a plan as a template of the clinic, without anything of the person. */
export async function saveTemplate(db: Db<StaffActor>, input: SaveTemplate): Promise<Result<TemplateId>> {
  const { clinicId, memberId } = db.actor;
  const exercises = input.content.phases.flatMap((phase) => phase.prescriptions).filter(isFromLibrary);
  const known = await getRevisions(
    db,
    exercises.map((entry) => entry.exerciseRevisionId),
  );
  const ids = new Set<string>(known.map((exercise) => exercise.revisionId));
  if (exercises.some((entry) => !ids.has(entry.exerciseRevisionId)))
    return fail("invalid", { content: "plan.errors.unknown-exercise" });
  const written = await db.tx.planTemplate.createMany({
    data: {
      ...{ id: input.templateId, clinicId, name: input.name },
      content: toStored(templateContent(input.content, newId)),
      ...{ createdAt: instantColumn(db.now), createdBy: memberId },
    },
    skipDuplicates: true,
  });
  if (written.count === 0) return fail("already-done");
  await emit(db, { kind: "template.save", templateId: input.templateId });
  return ok(input.templateId);
}

async function changeTemplate(
  db: Db<StaffActor>,
  id: TemplateId,
  data: { name: string } | { archivedAt: Date | null },
  kind: "template.rename" | "template.archive" | "template.restore",
): Promise<Result> {
  const { clinicId } = db.actor;
  const changed = await db.tx.planTemplate.updateMany({ where: { id, clinicId }, data });
  if (changed.count === 0) return fail("not-found");
  await emit(db, { kind, templateId: id });
  return done;
}

export const renameTemplate = (db: Db<StaffActor>, { templateId, name }: RenameTemplate): Promise<Result> =>
  changeTemplate(db, templateId, { name }, "template.rename");

/** Archived, or restored. Plans that were made from it stay as they are. */
export const archiveTemplate = (db: Db<StaffActor>, input: ArchiveTemplate): Promise<Result> =>
  changeTemplate(
    db,
    input.templateId,
    { archivedAt: input.archived ? instantColumn(db.now) : null },
    input.archived ? "template.archive" : "template.restore",
  );
