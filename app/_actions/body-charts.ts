"use server";

import { endKnownSigns, recordKnownSigns } from "@/lib/body-charts/known/mutations";
import { endKnownSignsSchema, recordKnownSignsSchema } from "@/lib/body-charts/known/schema";
import { recordStaffChart } from "@/lib/body-charts/mutations";
import { staffChartSchema } from "@/lib/body-charts/schema";
import { staffAction, therapistAction } from "@/lib/gates/action";

export const recordStaffChartAction = staffAction(staffChartSchema, recordStaffChart);
export const recordKnownSignsAction = therapistAction(recordKnownSignsSchema, recordKnownSigns);
export const endKnownSignsAction = therapistAction(endKnownSignsSchema, endKnownSigns);
