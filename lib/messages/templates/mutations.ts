import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { lock } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { done, fail, type Result } from "../../result";
import type { RemoveTemplate, TemplateInput } from "../schema";
import { MOST_TEMPLATES } from "../vocabulary";

/** Writes a template of the signed-in member's own, or writes one of theirs anew. */
export async function saveMessageTemplate(
  db: Db<StaffActor>,
  { id, name, text }: TemplateInput,
): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  await lock(db, "message-templates", [memberId]);
  const own = { clinicId, memberId };
  const savedAt = instantColumn(db.now);
  const changed = await db.tx.messageTemplate.updateMany({
    where: { id, ...own },
    data: { name, text, savedAt },
  });
  if (changed.count === 0) {
    if ((await db.tx.messageTemplate.count({ where: own })) >= MOST_TEMPLATES) return fail("too-many");
    const made = await db.tx.messageTemplate.createMany({
      data: { id, ...own, name, text, savedAt },
      skipDuplicates: true,
    });
    // The id is another member's.
    if (made.count === 0) return fail("not-found");
  }
  await emit(db, { kind: "message-template.save", templateId: id });
  return done;
}

export async function removeMessageTemplate(db: Db<StaffActor>, { id }: RemoveTemplate): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  const removed = await db.tx.messageTemplate.deleteMany({ where: { id, clinicId, memberId } });
  if (removed.count === 0) return fail("not-found");
  await emit(db, { kind: "message-template.remove", templateId: id });
  return done;
}
