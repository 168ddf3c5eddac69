import { z } from "zod";
import { counted } from "../../counted";
import { messageId, patientId } from "../../ids";
import { wordsOf } from "../../text";
import { MOST_TEXT } from "../vocabulary";
import { MOST_TOGETHER } from "./vocabulary";

const distinct = (list: readonly { patientId: string }[]) =>
  new Set(list.map((one) => one.patientId)).size === list.length;

export const whomSchema = z.object({ patientIds: z.array(patientId).min(1).max(MOST_TOGETHER) });
export type Whom = z.infer<typeof whomSchema>;

/** The same words to each. An id is made by the page, so that one sent twice is there once; `seen` as of one message. */
export const sendToAllSchema = z.object({
  text: wordsOf(MOST_TEXT, 1, "required"),
  to: z
    .array(z.object({ patientId, id: messageId, seen: counted }))
    .min(1)
    .max(MOST_TOGETHER)
    .refine(distinct),
});
export type SendToAll = z.infer<typeof sendToAllSchema>;
