"use server";

import { patientAction, staffAction, therapistAction } from "@/lib/gates/action";
import { correctRecord, unlinkSignIn } from "@/lib/patients/correct/mutations";
import { correctRecordSchema, unlinkSchema } from "@/lib/patients/correct/schema";
import { discharge, startEpisode, undoDischarge } from "@/lib/patients/episode/mutations";
import { dischargeSchema, startEpisodeSchema, undoSchema } from "@/lib/patients/episode/schema";
import { correctZone, createPatient, giveReason, moveDay, setCareTeam } from "@/lib/patients/mutations";
import { enterInError, recordDeath, restoreRecord, undoDeath } from "@/lib/patients/retire/mutations";
import { recordDeathSchema, retireSchema } from "@/lib/patients/retire/schema";
import {
  accessReasonSchema,
  careTeamSchema,
  correctZoneSchema,
  createPatientSchema,
  moveDaySchema,
} from "@/lib/patients/schema";

export const createPatientAction = staffAction(createPatientSchema, createPatient);
export const giveReasonAction = therapistAction(accessReasonSchema, giveReason);
export const setCareTeamAction = staffAction(careTeamSchema, setCareTeam);
export const moveDayAction = patientAction(moveDaySchema, moveDay);
export const correctZoneAction = therapistAction(correctZoneSchema, correctZone);

export const correctRecordAction = staffAction(correctRecordSchema, correctRecord);
export const unlinkSignInAction = staffAction(unlinkSchema, unlinkSignIn);

export const dischargeAction = therapistAction(dischargeSchema, discharge);
export const undoDischargeAction = therapistAction(undoSchema, undoDischarge);
export const startEpisodeAction = therapistAction(startEpisodeSchema, startEpisode);

export const recordDeathAction = therapistAction(recordDeathSchema, recordDeath);
export const undoDeathAction = therapistAction(retireSchema, undoDeath);
export const enterInErrorAction = therapistAction(retireSchema, enterInError);
export const restoreRecordAction = therapistAction(retireSchema, restoreRecord);
