"use server";

import { therapistAction } from "@/lib/gates/action";
import { decideStop } from "@/lib/plans/decisions/mutations";
import { decideStopSchema } from "@/lib/plans/decisions/schema";
import { updateFollower } from "@/lib/plans/following/mutations";
import { updateFollowerSchema } from "@/lib/plans/following/schema";
import { prepareLighter, withdrawLighter } from "@/lib/plans/lighter/mutations";
import { discardDraft, publishPlan, saveDraft, startDraft } from "@/lib/plans/mutations";
import { decideProgression } from "@/lib/plans/progression/mutations";
import { decideProgressionSchema } from "@/lib/plans/progression/schema";
import {
  archiveTemplateSchema,
  copyTemplateSchema,
  discardDraftSchema,
  giveTemplateSchema,
  prepareLighterSchema,
  publishPlanSchema,
  renameTemplateSchema,
  saveDraftSchema,
  saveTemplateSchema,
  saveTemplateVersionSchema,
  startDraftSchema,
  withdrawLighterSchema,
} from "@/lib/plans/schema";
import {
  archiveTemplate,
  copyTemplate,
  giveTemplate,
  renameTemplate,
  saveTemplate,
  saveTemplateVersion,
} from "@/lib/plans/shelf/mutations";

export const startDraftAction = therapistAction(startDraftSchema, startDraft);
export const saveDraftAction = therapistAction(saveDraftSchema, saveDraft, { changes: false });
export const discardDraftAction = therapistAction(discardDraftSchema, discardDraft);
export const decideStopAction = therapistAction(decideStopSchema, decideStop);
export const decideProgressionAction = therapistAction(decideProgressionSchema, decideProgression);
export const publishPlanAction = therapistAction(publishPlanSchema, publishPlan);
export const prepareLighterAction = therapistAction(prepareLighterSchema, prepareLighter);
export const withdrawLighterAction = therapistAction(withdrawLighterSchema, withdrawLighter);
export const saveTemplateAction = therapistAction(saveTemplateSchema, saveTemplate);
export const saveTemplateVersionAction = therapistAction(saveTemplateVersionSchema, saveTemplateVersion);
/** The page is read anew once, after the last of them. */
export const updateFollowerAction = therapistAction(updateFollowerSchema, updateFollower, { changes: false });
export const renameTemplateAction = therapistAction(renameTemplateSchema, renameTemplate);
export const archiveTemplateAction = therapistAction(archiveTemplateSchema, archiveTemplate);
export const copyTemplateAction = therapistAction(copyTemplateSchema, copyTemplate);
export const giveTemplateAction = therapistAction(giveTemplateSchema, giveTemplate);
