"use server";

import { recordStaffConsent } from "@/lib/consents/mutations";
import { staffConsentSchema } from "@/lib/consents/schema";
import { staffAction } from "@/lib/gates/action";

export const recordStaffConsentAction = staffAction(staffConsentSchema, recordStaffConsent);
