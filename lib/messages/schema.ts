import { z } from "zod";
import { counted } from "../counted";
import { doseLogId, messageId, messagePictureId, messageTemplateId, patientId, prescriptionId } from "../ids";
import { nameOf, text, wordsOf } from "../text";
import { instant } from "../time/schema";
import { MOST_PICTURES } from "./pictures/vocabulary";
import { MESSAGE_SCOPES, MESSAGE_VIEWS, MOST_NAME, MOST_TEXT } from "./vocabulary";

const words = wordsOf(MOST_TEXT, 1, "required");

/** Pictures that were sent before it, in their order, each once. */
const pictures = z
  .array(messagePictureId)
  .min(1)
  .max(MOST_PICTURES)
  .refine((ids) => new Set(ids).size === ids.length, "invalid")
  .optional();

/** One message as a phone sends it. The clock is the phone's word. */
export const messageItem = z.object({
  type: z.literal("message"),
  id: messageId,
  text: words,
  /** What of the plan it is about. */
  prescriptionId: prescriptionId.optional(),
  pictures,
  deviceAt: instant,
  zone: text.min(1).max(64),
});

/** The envelope of `POST /api/v1/messages`. Items are parsed one by one, so that a bad one loses only itself. */
export const messageEnvelope = z.object({ sentAt: instant, items: z.array(z.unknown()).min(1).max(50) });
export type MessageEnvelope = z.infer<typeof messageEnvelope>;

/** Up to which message the thread was open on the phone. */
export const openedSchema = z.object({ number: counted.min(1) });
export type Opened = z.infer<typeof openedSchema>;

/** What staff write. `id` is made by the page: sent twice, it is there once. */
export const sendMessageSchema = z.object({
  id: messageId,
  patientId,
  text: words,
  prescriptionId: prescriptionId.nullable(),
  /** The log whose note it answers. */
  logId: doseLogId.nullable(),
  pictures,
  /** The last message that the page shows: where another has come since, nothing is sent. */
  seen: counted,
  done: z.boolean(),
});
export type SendMessage = z.infer<typeof sendMessageSchema>;

export const threadSchema = z.object({ patientId, seen: counted });
export type ThreadInput = z.infer<typeof threadSchema>;

export const templateSchema = z.object({ id: messageTemplateId, name: nameOf(MOST_NAME), text: words });
export type TemplateInput = z.infer<typeof templateSchema>;

export const removeTemplateSchema = z.object({ id: messageTemplateId });
export type RemoveTemplate = z.infer<typeof removeTemplateSchema>;

/** What the address of the list says. What is malformed counts as not said. */
export const listFilter = z.object({
  view: z.enum(MESSAGE_VIEWS).catch("answer"),
  of: z.enum(MESSAGE_SCOPES).catch("mine"),
  /** Where the page begins: after the last thread of the one before. */
  after: text
    .regex(/^\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type ListFilter = z.infer<typeof listFilter>;

/** Where an older page of a thread ends: an instant in milliseconds, and the message there. */
export const beforeMark = listFilter.shape.after;
