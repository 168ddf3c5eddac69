"use server";

import { therapistAction } from "@/lib/gates/action";
import {
  archiveTemplate,
  discardDraft,
  publishPlan,
  renameTemplate,
  saveDraft,
  saveTemplate,
  startDraft,
} from "@/lib/plans/mutations";
import {
  archiveTemplateSchema,
  discardDraftSchema,
  publishPlanSchema,
  renameTemplateSchema,
  saveDraftSchema,
  saveTemplateSchema,
  startDraftSchema,
} from "@/lib/plans/schema";

export const startDraftAction = therapistAction(startDraftSchema, startDraft);
export const saveDraftAction = therapistAction(saveDraftSchema, saveDraft, { changes: false });
export const discardDraftAction = therapistAction(discardDraftSchema, discardDraft);
export const publishPlanAction = therapistAction(publishPlanSchema, publishPlan);
export const saveTemplateAction = therapistAction(saveTemplateSchema, saveTemplate);
export const renameTemplateAction = therapistAction(renameTemplateSchema, renameTemplate);
export const archiveTemplateAction = therapistAction(archiveTemplateSchema, archiveTemplate);
