"use server";

import { staffAction } from "@/lib/gates/action";
import { previewMessage, sendToAll } from "@/lib/messages/bulk/mutations";
import { sendToAllSchema, whomSchema } from "@/lib/messages/bulk/schema";
import { markDone, markRead, sendMessage, undoDone } from "@/lib/messages/desk/mutations";
import { removeTemplateSchema, sendMessageSchema, templateSchema, threadSchema } from "@/lib/messages/schema";
import { removeMessageTemplate, saveMessageTemplate } from "@/lib/messages/templates/mutations";

export const sendMessageAction = staffAction(sendMessageSchema, sendMessage);
export const markDoneAction = staffAction(threadSchema, markDone);
export const undoDoneAction = staffAction(threadSchema, undoDone);
export const markReadAction = staffAction(threadSchema, markRead, { changes: false });
export const saveMessageTemplateAction = staffAction(templateSchema, saveMessageTemplate);
export const removeMessageTemplateAction = staffAction(removeTemplateSchema, removeMessageTemplate);
export const previewMessageAction = staffAction(whomSchema, previewMessage, { changes: false });
export const sendToAllAction = staffAction(sendToAllSchema, sendToAll);
