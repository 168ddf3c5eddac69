"use server";

import { staffAction } from "../auth/action";
import { recordStaffLogs } from "./mutations";
import { staffLogsSchema } from "./schema";

export const recordStaffLogsAction = staffAction(staffLogsSchema, recordStaffLogs);
