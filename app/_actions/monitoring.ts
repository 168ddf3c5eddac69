"use server";

import { memberAction, staffAction } from "@/lib/gates/action";
import {
  beginMonitoring,
  counterTime,
  endMonitoring,
  recordTime,
  switchMonitoring,
  voidMonitoring,
} from "@/lib/monitoring/mutations";
import {
  beginMonitoringSchema,
  counterTimeSchema,
  endMonitoringSchema,
  recordTimeSchema,
  switchMonitoringSchema,
  voidMonitoringSchema,
} from "@/lib/monitoring/schema";

export const switchMonitoringAction = memberAction(switchMonitoringSchema, switchMonitoring);
export const beginMonitoringAction = staffAction(beginMonitoringSchema, beginMonitoring);
export const endMonitoringAction = staffAction(endMonitoringSchema, endMonitoring);
export const voidMonitoringAction = staffAction(voidMonitoringSchema, voidMonitoring);
export const recordTimeAction = staffAction(recordTimeSchema, recordTime);
export const counterTimeAction = staffAction(counterTimeSchema, counterTime);
