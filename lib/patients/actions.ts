"use server";

import { staffAction, therapistAction } from "../auth/action";
import { createPatient, discharge, giveReason, setCareTeam } from "./mutations";
import { accessReasonSchema, careTeamSchema, createPatientSchema, dischargeSchema } from "./schema";

export const createPatientAction = staffAction(createPatientSchema, createPatient);
export const giveReasonAction = therapistAction(accessReasonSchema, giveReason);
export const setCareTeamAction = staffAction(careTeamSchema, setCareTeam);
export const dischargeAction = therapistAction(dischargeSchema, discharge);
