import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { messageTemplateId } from "../../ids";
import { column } from "../../stored";
import { MOST_TEMPLATES } from "../vocabulary";

const templateRow = z.object({ id: messageTemplateId, name: column.text, text: column.text });
export type Template = z.infer<typeof templateRow>;

/** The signed-in member's own templates, in the order of their names. */
export const listTemplates = (db: Db<StaffActor>): Promise<Template[]> =>
  rows(db, templateRow)`
    SELECT "id", "name", "text" FROM "MessageTemplate"
    WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "memberId" = ${db.actor.memberId}::uuid
    ORDER BY lower("name"), "id" LIMIT ${MOST_TEMPLATES}`;
