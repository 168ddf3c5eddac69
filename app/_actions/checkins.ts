"use server";

import { chooseMorningHour } from "@/lib/checkins/mutations";
import { morningHourSchema } from "@/lib/checkins/schema";
import { phoneAction } from "@/lib/gates/action";

export const chooseMorningHourAction = phoneAction("chooseTimes")(morningHourSchema, chooseMorningHour);
