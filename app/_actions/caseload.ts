"use server";

import { acknowledgeReason, assignReason, snoozeReason, wakeReason } from "@/lib/caseload/handling/mutations";
import { acknowledgeSchema, assignSchema, snoozeSchema, wakeSchema } from "@/lib/caseload/handling/schema";
import { nameRecent, searchPatients } from "@/lib/caseload/mutations";
import { findPatientSchema, recentPatientsSchema } from "@/lib/caseload/schema";
import { staffAction, therapistAction } from "@/lib/gates/action";

export const findPatientsAction = staffAction(findPatientSchema, searchPatients, { changes: false });
export const acknowledgeReasonAction = therapistAction(acknowledgeSchema, acknowledgeReason);
export const snoozeReasonAction = therapistAction(snoozeSchema, snoozeReason);
export const assignReasonAction = therapistAction(assignSchema, assignReason);
export const wakeReasonAction = therapistAction(wakeSchema, wakeReason);
export const recentPatientsAction = staffAction(recentPatientsSchema, nameRecent, { changes: false });
