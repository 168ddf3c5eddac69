import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { done, fail, type Result } from "../../result";
import type { RemoveNoteTemplate, SaveNoteTemplate } from "../schema";
import { MOST_TEMPLATES } from "../vocabulary";

/** Keeps what a member begins notes with under a name of theirs; the same id again changes it. */
export async function saveNoteTemplate(db: Db<StaffActor>, input: SaveNoteTemplate): Promise<Result> {
  const { templateId: id, ...content } = input;
  const { clinicId, memberId } = db.actor;
  if (db.actor.kind !== "clinician") return fail("forbidden");
  const own = { clinicId, memberId };
  const data = { ...content, savedAt: instantColumn(db.now) };
  const { count } = await db.tx.noteTemplate.updateMany({ where: { id, ...own }, data });
  if (count === 0) {
    if ((await db.tx.noteTemplate.count({ where: own })) >= MOST_TEMPLATES)
      return fail("invalid", { name: "visits.errors.manyTemplates" });
    const made = await db.tx.noteTemplate.createMany({ data: { id, ...own, ...data }, skipDuplicates: true });
    // Its id is taken by somebody else's.
    if (made.count === 0) return fail("not-found");
  }
  await emit(db, { kind: "note-template.save", noteTemplateId: id });
  return done;
}

export async function removeNoteTemplate(
  db: Db<StaffActor>,
  { templateId: id }: RemoveNoteTemplate,
): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  const { count } = await db.tx.noteTemplate.deleteMany({ where: { id, clinicId, memberId } });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "note-template.remove", noteTemplateId: id });
  return done;
}
