"use server";

import { staffAction } from "../auth/action";
import { recordStaffChart } from "./mutations";
import { staffChartSchema } from "./schema";

export const recordStaffChartAction = staffAction(staffChartSchema, recordStaffChart);
