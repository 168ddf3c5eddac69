"use server";

import { searchPatients } from "@/lib/caseload/mutations";
import { findPatientSchema } from "@/lib/caseload/schema";
import { staffAction } from "@/lib/gates/action";

export const findPatientsAction = staffAction(findPatientSchema, searchPatients, { changes: false });
