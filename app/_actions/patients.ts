"use server";

import { patientAction, staffAction, therapistAction } from "@/lib/gates/action";
import {
  correctZone,
  createPatient,
  discharge,
  giveReason,
  moveDay,
  setCareTeam,
} from "@/lib/patients/mutations";
import {
  accessReasonSchema,
  careTeamSchema,
  correctZoneSchema,
  createPatientSchema,
  dischargeSchema,
  moveDaySchema,
} from "@/lib/patients/schema";

export const createPatientAction = staffAction(createPatientSchema, createPatient);
export const giveReasonAction = therapistAction(accessReasonSchema, giveReason);
export const setCareTeamAction = staffAction(careTeamSchema, setCareTeam);
export const moveDayAction = patientAction(moveDaySchema, moveDay);
export const correctZoneAction = therapistAction(correctZoneSchema, correctZone);
export const dischargeAction = therapistAction(dischargeSchema, discharge);
