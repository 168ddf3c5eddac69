"use server";

import { recordStaffLogs } from "@/lib/dose-logs/mutations";
import { staffAction } from "@/lib/gates/action";
import { enterSheet, printSheet } from "@/lib/sheets/mutations";
import { enterSheetSchema, printSheetSchema } from "@/lib/sheets/schema";

export const printSheetAction = staffAction(printSheetSchema, printSheet);
export const enterSheetAction = staffAction(enterSheetSchema, (db, input) =>
  enterSheet(db, input, recordStaffLogs),
);
