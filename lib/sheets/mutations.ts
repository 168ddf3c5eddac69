import type { ItemResult } from "../batch";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import type { BatchItem, StaffLogs } from "../dose-logs/schema";
import { emit } from "../events/emit";
import type { DoseLogId, PatientId, PrescriptionId, SheetId } from "../ids";
import { newId } from "../new-id";
import { recordingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { listPrescriptionsOf } from "../plans/queries";
import type { Prescription } from "../plans/schema";
import { fail, ok, type Result } from "../result";
import { toStoredList } from "../stored";
import { dayNumber, type LocalDate } from "../time/calendar-date";
import { localDateAt, presentZone } from "../time/local-day";
import { daysOf, printable } from "./boxes";
import { type Change, changesFor, isSame, isTimedDose, settled, writtenIn } from "./entry";
import { tickId } from "./log-id";
import { getSheet, getWithheld, listWeekLogs, type SheetHead, sheetHistory } from "./queries";
import type { ChangedCell, EnterSheet, PrintSheet, Written } from "./schema";
import { PRINT_DAYS } from "./vocabulary";
import { type FoundCell, type Last, storedCells } from "./week";

const refuse = (why: string) => fail("invalid", { fromDate: `sheets.refused.${why}` });

async function nextNumber(db: Db<StaffActor>, patientId: PatientId): Promise<number> {
  const { clinicId } = db.actor;
  const last = await db.tx.sheet.aggregate({ where: { clinicId, patientId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/**
 * Prints a week of the plan for a patient to tick on paper. Refused beside the date: days too far off, days without
 * anything to tick, and whatever keeps exercises back on the phone as well. Printing the same again changes nothing.
 */
export async function printSheet(
  db: Db<StaffActor>,
  { sheetId: id, patientId, fromDate, size, large }: PrintSheet,
): Promise<Result<{ sheetId: SheetId }>> {
  const why = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (why) return fail(why);
  await lockPatients(db, [patientId]);
  if (await getSheet(db, patientId, id)) return ok({ sheetId: id });
  const today = localDateAt(await getZones(db, patientId), db.now);
  const ahead = dayNumber(fromDate) - dayNumber(today);
  if (ahead < -PRINT_DAYS.back || ahead > PRINT_DAYS.ahead) return refuse("far");
  const withheld = await getWithheld(db, patientId, today);
  if (withheld) return refuse(withheld);
  const history = await sheetHistory(db, patientId, fromDate);
  const found = history && printable(history, fromDate);
  if (!found) return refuse("nothing");
  const { clinicId, memberId } = db.actor;
  await db.tx.sheet.createMany({
    data: {
      ...{ id, clinicId, patientId, versionId: found.version.id, size, large },
      number: await nextNumber(db, patientId),
      fromDate: dateColumn(fromDate),
      rows: toStoredList(found.rows),
      printedAt: instantColumn(db.now),
      printedBy: memberId,
    },
  });
  await emit(db, { kind: "sheet.print", patientId, sheetId: id, codes: { size, large } });
  return ok({ sheetId: id });
}

/** How logs are recorded that staff enter: `recordStaffLogs`, which the action brings along. */
type Record = (db: Db<StaffActor>, logs: StaffLogs) => Promise<Result<ItemResult[]>>;

type Cell = Pick<ChangedCell, "prescriptionId" | "date">;
/** What somebody else had entered in a cell meanwhile. */
export type Conflict = Cell & { current: Written; last: Last | null };
export type Entered = {
  /** Logs and corrections that were stored. */
  stored: number;
  /** Where these are, nothing at all was stored. */
  conflicts: Conflict[];
  refused: (Cell & { error: string })[];
};

type Asked = ChangedCell & { prescription: Prescription; stored: FoundCell };

/** The cells of the sheet that are asked for, each with what is stored in it; null where one is not on the sheet. */
async function askedCells(db: Db<StaffActor>, sheet: SheetHead, given: EnterSheet): Promise<Asked[] | null> {
  const prescriptions = new Map<string, Prescription>(
    (await listPrescriptionsOf(db, sheet.versionId)).map(({ prescription }) => [
      prescription.id,
      prescription,
    ]),
  );
  const cellOf = storedCells(sheet, await listWeekLogs(db, given.patientId, sheet));
  const days = daysOf(sheet.fromDate);
  const asked = given.cells.flatMap((cell): Asked[] => {
    const boxes = sheet.rows.find((row) => row.prescriptionId === cell.prescriptionId)?.boxes;
    const prescription = prescriptions.get(cell.prescriptionId);
    const day = days.indexOf(cell.date);
    if (!boxes || !prescription || day < 0) return [];
    if ((cell.now.amount ?? 0) > (isTimedDose(prescription) ? 7200 : 500)) return [];
    const stored = cellOf(cell.prescriptionId, cell.date, boxes[day] ?? 0);
    return [{ ...cell, now: settled(prescription, cell.now), prescription, stored }];
  });
  return asked.length === given.cells.length ? asked : null;
}

/** Stored otherwise than the sender saw it, and not as they want it either. */
function conflictIn({ prescriptionId, date, was, now, stored }: Asked): Conflict[] {
  const current = writtenIn(stored);
  if (isSame(current, was) || isSame(current, now)) return [];
  return [{ prescriptionId, date, current, last: stored.last }];
}

type Reading = { deviceAt: string; zone: string };

function itemFor(
  sheet: SheetId,
  { prescriptionId, date }: { prescriptionId: PrescriptionId; date: LocalDate },
  change: Change,
  reading: Reading,
): BatchItem {
  const id = tickId(sheet, prescriptionId, date, change.nth);
  if (change.type === "log") {
    const { slot, body } = change;
    const place = slot === undefined ? {} : { slot };
    return { type: "log", id, prescriptionId, localDate: date, ...place, ...reading, body };
  }
  const correction = { type: "correction", id: newId<DoseLogId>(), logId: id, ...reading } as const;
  return change.type === "edit"
    ? { ...correction, kind: "edit", body: change.body }
    : { ...correction, kind: "undo" };
}

/** So many items go into one batch. */
const BATCH = 200;

/**
 * Enters a sheet that came back. Its ticks have ids of their own, so that entering it twice stores it once, and a cell
 * that is entered anew is a correction. Where a cell was changed since the sender read it, nothing is stored and they are
 * told what it says now: sent again with that, it stands as they want it, and both are on record.
 */
export async function enterSheet(
  db: Db<StaffActor>,
  given: EnterSheet,
  record: Record,
): Promise<Result<Entered>> {
  const { patientId, sheetId } = given;
  const why = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (why) return fail(why);
  await lockPatients(db, [patientId]);
  const sheet = await getSheet(db, patientId, sheetId);
  if (!sheet) return fail("not-found");
  const asked = await askedCells(db, sheet, given);
  if (!asked) return fail("invalid");
  const conflicts = asked.flatMap(conflictIn);
  if (conflicts.length > 0) return ok({ stored: 0, conflicts, refused: [] });
  const reading = { deviceAt: db.now.toString(), zone: presentZone(await getZones(db, patientId)) };
  const changes = asked.flatMap((cell) =>
    changesFor(cell.prescription, cell.stored, cell.now).map((change) => ({
      cell,
      item: itemFor(sheetId, cell, change, reading),
    })),
  );
  const entered: Entered = { stored: 0, conflicts: [], refused: [] };
  for (let at = 0; at < changes.length; at += BATCH) {
    const part = changes.slice(at, at + BATCH);
    const batch = { patientId, source: "paper" as const, sentAt: reading.deviceAt };
    const results = await record(db, { ...batch, items: part.map(({ item }) => item) });
    if (!results.ok) return results;
    results.data.forEach((result, index) => {
      const cell = part[index]?.cell;
      if (!("error" in result)) entered.stored += 1;
      else if (cell)
        entered.refused.push({
          prescriptionId: cell.prescriptionId,
          date: cell.date,
          error: result.error,
        });
    });
  }
  return ok(entered);
}
