"use server";

import { recordStaffChart } from "@/lib/body-charts/mutations";
import { staffChartSchema } from "@/lib/body-charts/schema";
import { staffAction } from "@/lib/gates/action";

export const recordStaffChartAction = staffAction(staffChartSchema, recordStaffChart);
