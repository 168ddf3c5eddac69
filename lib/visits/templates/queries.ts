import { byName } from "../../by-name";
import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import type { NoteTemplateId } from "../../ids";
import { MOST_TEMPLATES, type NoteText } from "../vocabulary";

export type NoteTemplate = NoteText & { id: NoteTemplateId; name: string };

/** A member's own, by name. */
export async function listNoteTemplates(db: Db<StaffActor>): Promise<NoteTemplate[]> {
  const { clinicId, memberId } = db.actor;
  const found = await db.tx.noteTemplate.findMany({
    where: { clinicId, memberId },
    select: { id: true, name: true, subjective: true, objective: true, assessment: true, plan: true },
    take: MOST_TEMPLATES,
  });
  return found.map(({ id, ...rest }) => ({ ...rest, id: id as NoteTemplateId })).sort(byName);
}
