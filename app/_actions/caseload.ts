"use server";

import { readGlance } from "@/lib/caseload/glance/mutations";
import { glanceSchema } from "@/lib/caseload/glance/schema";
import { acknowledgeReason, assignReason, snoozeReason, wakeReason } from "@/lib/caseload/handling/mutations";
import { acknowledgeSchema, assignSchema, snoozeSchema, wakeSchema } from "@/lib/caseload/handling/schema";
import { nameRecent, searchPatients } from "@/lib/caseload/mutations";
import { findPatientSchema, recentPatientsSchema } from "@/lib/caseload/schema";
import { arrangeViews, removeView, saveView, saveWidth } from "@/lib/caseload/views/mutations";
import {
  arrangeViewsSchema,
  removeViewSchema,
  saveViewSchema,
  saveWidthSchema,
} from "@/lib/caseload/views/schema";
import { staffAction, therapistAction } from "@/lib/gates/action";

export const findPatientsAction = staffAction(findPatientSchema, searchPatients, { changes: false });
export const acknowledgeReasonAction = therapistAction(acknowledgeSchema, acknowledgeReason);
export const snoozeReasonAction = therapistAction(snoozeSchema, snoozeReason);
export const assignReasonAction = therapistAction(assignSchema, assignReason);
export const wakeReasonAction = therapistAction(wakeSchema, wakeReason);
export const saveViewAction = staffAction(saveViewSchema, saveView);
export const removeViewAction = staffAction(removeViewSchema, removeView);
export const arrangeViewsAction = staffAction(arrangeViewsSchema, arrangeViews);
/** The page shows it already. */
export const saveWidthAction = staffAction(saveWidthSchema, saveWidth, { changes: false });
export const recentPatientsAction = staffAction(recentPatientsSchema, nameRecent, { changes: false });
export const glanceAction = staffAction(glanceSchema, readGlance, { changes: false });
