"use server";

import { phoneAction, staffAction, therapistAction } from "@/lib/gates/action";
import { recordBackground } from "@/lib/patients/background/mutations";
import { recordBackgroundSchema } from "@/lib/patients/background/schema";
import { correctRecord, unlinkSignIn } from "@/lib/patients/correct/mutations";
import { correctRecordSchema, unlinkSchema } from "@/lib/patients/correct/schema";
import { enterPatient } from "@/lib/patients/duplicates/mutations";
import { enterPatientSchema } from "@/lib/patients/duplicates/schema";
import { discharge, startEpisode, undoDischarge } from "@/lib/patients/episode/mutations";
import { dischargeSchema, startEpisodeSchema, undoSchema } from "@/lib/patients/episode/schema";
import { mergeRecords, undoMerge } from "@/lib/patients/merge/mutations";
import { mergeSchema, undoMergeSchema } from "@/lib/patients/merge/schema";
import { correctZone, giveReason, moveDay, setCareTeam } from "@/lib/patients/mutations";
import { previewReassign, reassign } from "@/lib/patients/reassign/mutations";
import { reassignSchema, whomToReassignSchema } from "@/lib/patients/reassign/schema";
import { enterInError, recordDeath, restoreRecord, undoDeath } from "@/lib/patients/retire/mutations";
import { recordDeathSchema, retireSchema } from "@/lib/patients/retire/schema";
import { accessReasonSchema, careTeamSchema, correctZoneSchema, moveDaySchema } from "@/lib/patients/schema";

export const enterPatientAction = staffAction(enterPatientSchema, enterPatient);
export const giveReasonAction = therapistAction(accessReasonSchema, giveReason);
export const setCareTeamAction = staffAction(careTeamSchema, setCareTeam);
export const moveDayAction = phoneAction("moveDay")(moveDaySchema, moveDay);
export const correctZoneAction = therapistAction(correctZoneSchema, correctZone);

export const correctRecordAction = staffAction(correctRecordSchema, correctRecord);
export const recordBackgroundAction = staffAction(recordBackgroundSchema, recordBackground);
export const unlinkSignInAction = staffAction(unlinkSchema, unlinkSignIn);

export const dischargeAction = therapistAction(dischargeSchema, discharge);
export const undoDischargeAction = therapistAction(undoSchema, undoDischarge);
export const startEpisodeAction = therapistAction(startEpisodeSchema, startEpisode);

export const recordDeathAction = therapistAction(recordDeathSchema, recordDeath);
export const undoDeathAction = therapistAction(retireSchema, undoDeath);
export const enterInErrorAction = therapistAction(retireSchema, enterInError);
export const mergeRecordsAction = therapistAction(mergeSchema, mergeRecords);
export const undoMergeAction = therapistAction(undoMergeSchema, undoMerge);
export const restoreRecordAction = therapistAction(retireSchema, restoreRecord);

export const previewReassignAction = staffAction(whomToReassignSchema, previewReassign, { changes: false });
export const reassignAction = staffAction(reassignSchema, reassign);
