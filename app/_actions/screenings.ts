"use server";

import { phoneAction, staffAction } from "@/lib/gates/action";
import { chooseWeekday, recordStaffScreening } from "@/lib/screenings/mutations";
import { staffScreeningSchema, weekdaySchema } from "@/lib/screenings/schema";

export const recordStaffScreeningAction = staffAction(staffScreeningSchema, recordStaffScreening);
export const chooseWeekdayAction = phoneAction("chooseTimes")(weekdaySchema, chooseWeekday);
