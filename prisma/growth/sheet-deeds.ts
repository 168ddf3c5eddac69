import { recordStaffLogs } from "../../lib/dose-logs/mutations";
import type { PrescriptionId, SheetId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { enterSheet, printSheet } from "../../lib/sheets/mutations";
import { type Cast, staff, today } from "./cast";

const NOTHING = { times: 0, pain: null, amount: null, load: null };

export const SHEET_DEEDS = {
  printSheet: (c: Cast) => {
    const sheetId = newId<SheetId>();
    c.kept.sheet = sheetId;
    const how = { fromDate: today(), size: "a4" as const, large: false };
    return staff(c, (db) => printSheet(db, { sheetId, patientId: c.patient.id, ...how }));
  },
  enterSheet: (c: Cast) => {
    const cell = { prescriptionId: c.kept.item as PrescriptionId, date: today() };
    const cells = [{ ...cell, was: NOTHING, now: { ...NOTHING, times: 1, pain: 2 } }];
    const given = { patientId: c.patient.id, sheetId: c.kept.sheet as SheetId, cells };
    return staff(c, (db) => enterSheet(db, given, recordStaffLogs));
  },
};
