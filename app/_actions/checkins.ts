"use server";

import { chooseMorningHour } from "@/lib/checkins/mutations";
import { morningHourSchema } from "@/lib/checkins/schema";
import { patientAction } from "@/lib/gates/action";

export const chooseMorningHourAction = patientAction(morningHourSchema, chooseMorningHour);
