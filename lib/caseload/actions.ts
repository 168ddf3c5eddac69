"use server";

import { staffAction } from "../auth/action";
import { searchPatients } from "./mutations";
import { findPatientSchema } from "./schema";

export const findPatientsAction = staffAction(findPatientSchema, searchPatients, { changes: false });
