"use server";

import { recordStaffLogs } from "@/lib/dose-logs/mutations";
import { staffLogsSchema } from "@/lib/dose-logs/schema";
import { staffAction } from "@/lib/gates/action";

export const recordStaffLogsAction = staffAction(staffLogsSchema, recordStaffLogs);
