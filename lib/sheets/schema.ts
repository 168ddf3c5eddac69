import { z } from "zod";
import { patientId, prescriptionId, sheetId } from "../ids";
import { doseLoad } from "../plans/schema";
import { localDate } from "../time/schema";
import { MOST_TIMES, PAGE_SIZES } from "./vocabulary";

export const printSheetSchema = z.object({
  /** Made by the client: pressing twice prints one. */
  sheetId,
  patientId,
  fromDate: localDate,
  size: z.enum(PAGE_SIZES),
  large: z.boolean(),
});
export type PrintSheet = z.infer<typeof printSheetSchema>;

/** What stands in a cell: how often, and what was written beside it; `amount`: repetitions or seconds of a set. */
const written = z.object({
  times: z.int().min(0).max(MOST_TIMES),
  pain: z.int().min(0).max(10).nullable(),
  amount: z.int().min(0).max(7200).nullable(),
  load: doseLoad.nullable(),
});
export type Written = z.infer<typeof written>;

/** A cell that was changed: what it said when the page was read, and what it is to say. */
const changedCell = z.object({ prescriptionId, date: localDate, was: written, now: written });
export type ChangedCell = z.infer<typeof changedCell>;

export const enterSheetSchema = z.object({ patientId, sheetId, cells: z.array(changedCell).min(1).max(400) });
export type EnterSheet = z.infer<typeof enterSheetSchema>;
