import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { getRevisions } from "../../exercises/queries";
import type { TemplateId, TemplateVersionId } from "../../ids";
import { newId } from "../../new-id";
import { done, fail, ok, type Result } from "../../result";
import { toStored } from "../../stored";
import { templateContent } from "../draft-sources";
import { isFromLibrary } from "../from-library";
import { getReadableContent } from "../origins/queries";
import type {
  ArchiveTemplate,
  CopyTemplate,
  GiveTemplate,
  PlanContent,
  RenameTemplate,
  SaveTemplate,
  SaveTemplateVersion,
} from "../schema";
import { mayChangeTemplate, mayWriteTemplates } from "./policy";
import { getOwnership, getTemplate, listTemplateVersions } from "./queries";

/** Every exercise is one of the library, in an edition it has. */
async function isKnown(db: Db, content: PlanContent): Promise<boolean> {
  const exercises = content.phases.flatMap((phase) => phase.prescriptions).filter(isFromLibrary);
  const known = await getRevisions(
    db,
    exercises.map((entry) => entry.exerciseRevisionId),
  );
  const ids = new Set<string>(known.map((exercise) => exercise.revisionId));
  return exercises.every((entry) => ids.has(entry.exerciseRevisionId));
}

const unknownExercise = () => fail("invalid", { content: "plan.errors.unknown-exercise" });

type NewVersion = {
  templateId: TemplateId;
  number: number;
  name: string;
  content: PlanContent;
  reason: string;
};

/** Without anything of the person whose plan it was. @returns how many rows were added: none where the number is taken */
async function addVersion(db: Db<StaffActor>, { content, ...version }: NewVersion): Promise<number> {
  const { clinicId, memberId } = db.actor;
  const { count } = await db.tx.planTemplateVersion.createMany({
    data: {
      ...{ id: newId(), clinicId, ...version, content: toStored(templateContent(content, newId)) },
      ...{ publishedAt: instantColumn(db.now), publishedBy: memberId },
    },
    skipDuplicates: true,
  });
  return count;
}

type NewTemplate = Omit<SaveTemplate, "content"> & { copiedFromId?: TemplateVersionId };

/**
 * Adds it, and says so. An answer may be lost: the same, sent again under its id, is there once and told once.
 * `already-done` where the id is another's, or of a template that is called otherwise.
 */
async function addTemplate(
  db: Db<StaffActor>,
  { templateId: id, name, scope, copiedFromId }: NewTemplate,
  content: PlanContent,
  kind: "template.save" | "template.copy",
): Promise<Result<TemplateId>> {
  const { clinicId, memberId: createdBy } = db.actor;
  const memberId = scope === "personal" ? createdBy : null;
  const row = { id, clinicId, memberId, name, copiedFromId: copiedFromId ?? null, createdBy };
  const { count } = await db.tx.planTemplate.createMany({
    data: { ...row, createdAt: instantColumn(db.now) },
    skipDuplicates: true,
  });
  if (count === 0)
    return (await db.tx.planTemplate.count({ where: row })) > 0 ? ok(id) : fail("already-done");
  await addVersion(db, { templateId: id, number: 1, name, content, reason: "" });
  await emit(db, { kind, templateId: id });
  return ok(id);
}

/** Keeps a plan as a template of the clinic or of one's own, without anything of the person. */
export async function saveTemplate(
  db: Db<StaffActor>,
  { content, ...template }: SaveTemplate,
): Promise<Result<TemplateId>> {
  if (!mayWriteTemplates(db.actor)) return fail("forbidden");
  if (!(await isKnown(db, content))) return unknownExercise();
  return addTemplate(db, template, content, "template.save");
}

/**
 * Copies a version as a template of one's own, which goes its own way from then on: of the clinic's, of one's own, or of a
 * colleague's where one's own patient's plan stands on it. Plans go on following what they followed.
 */
export async function copyTemplate(
  db: Db<StaffActor>,
  { templateId, versionId, name }: CopyTemplate,
): Promise<Result<TemplateId>> {
  if (!mayWriteTemplates(db.actor)) return fail("forbidden");
  const content = await getReadableContent(db, versionId);
  if (!content) return fail("not-found");
  const copy: NewTemplate = { templateId, name, scope: "personal", copiedFromId: versionId };
  return addTemplate(db, copy, content, "template.copy");
}

/**
 * Keeps a plan as the next version of a template that one may change. Plans that were made from it stay as they are until somebody updates them.
 * `conflict` where somebody saved one since: `fields` say which, who and when.
 */
export async function saveTemplateVersion(
  db: Db<StaffActor>,
  { templateId, content, reason, over }: SaveTemplateVersion,
): Promise<Result<{ number: number }>> {
  if (!(await isKnown(db, content))) return unknownExercise();
  const found = await getTemplate(db, templateId);
  if (!found) return fail("not-found");
  if (!mayChangeTemplate(db.actor, found)) return fail("forbidden");
  const number = over + 1;
  const { name } = found;
  const added =
    found.number === over ? await addVersion(db, { templateId, number, name, content, reason }) : 0;
  if (added === 0) {
    const [newest] = await listTemplateVersions(db, templateId);
    if (!newest) return fail("not-found");
    const { publisherName, publishedAt } = newest;
    return fail("conflict", { number: String(newest.number), publisherName, publishedAt });
  }
  await emit(db, { kind: "template.revise", templateId, codes: { number } });
  return ok({ number });
}

type Changes = { name: string } | { archivedAt: Date | null };

async function changeTemplate(
  db: Db<StaffActor>,
  id: TemplateId,
  data: Changes,
  kind: "template.rename" | "template.archive" | "template.restore",
): Promise<Result> {
  const found = await getOwnership(db, id);
  if (!found) return fail("not-found");
  if (!mayChangeTemplate(db.actor, found)) return fail("forbidden");
  const { clinicId } = db.actor;
  const changed = await db.tx.planTemplate.updateMany({ where: { id, clinicId, ...found }, data });
  if (changed.count === 0) return fail("not-found");
  await emit(db, { kind, templateId: id });
  return done;
}

/**
 * Makes a template of one's own the clinic's, with all its versions; plans that follow it go on following it. Who gave it is in
 * the audit. It isn't taken back.
 */
export async function giveTemplate(db: Db<StaffActor>, { templateId: id }: GiveTemplate): Promise<Result> {
  const found = await getOwnership(db, id);
  if (!found) return fail("not-found");
  if (found.memberId === null) return fail("already-done");
  if (!mayChangeTemplate(db.actor, found)) return fail("forbidden");
  const { clinicId } = db.actor;
  const { count } = await db.tx.planTemplate.updateMany({
    where: { id, clinicId, ...found },
    data: { memberId: null },
  });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "template.give", templateId: id });
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
