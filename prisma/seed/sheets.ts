import type { DoseLogId, PlanVersionId, PrescriptionId, SheetId } from "../../lib/ids";
import type { Phase, Schedule } from "../../lib/plans/schema";
import { tickId } from "../../lib/sheets/log-id";
import type { SheetRow } from "../../lib/sheets/stored";
import { SHEET_DAYS } from "../../lib/sheets/vocabulary";
import { toStoredList } from "../../lib/stored";
import { addDays, dayNumber, isoWeekday, type LocalDate } from "../../lib/time/calendar-date";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row, Rows } from "../factories/rows";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  /** What was prescribed on a date. */
  phaseOn: (date: LocalDate) => Phase | null;
  random: Random;
  /** All that is the person's so far: logs of the sheets' days become the sheets' own. */
  rows: Rows;
};

/** The last sheet that came back, and the one that is at home. */
const WEEKS: readonly Ago[] = [13, 6];

const boxesOn = ({ days, timesPerDay }: Schedule, date: LocalDate): number =>
  days.type === "flexible" || days.weekdays.includes(isoWeekday(dayNumber(date))) ? timesPerDay : 0;

const linesOf = (phase: Phase, dates: readonly LocalDate[]): SheetRow[] =>
  phase.prescriptions
    .filter(({ kind }) => kind !== "education")
    .map(({ id, schedule }) => ({
      prescriptionId: id,
      boxes: dates.map((date) => boxesOn(schedule, date)),
    }));

/** What was entered of the sheet's days is known by it: each tick by where it stands. */
function tick(sheet: SheetId, dates: readonly LocalDate[], rows: Rows): void {
  const counted = new Map<string, number>();
  const renamed = new Map<string, DoseLogId>();
  for (const log of rows.DoseLog ?? []) {
    const date = String(log.localDate);
    if (!dates.includes(date)) continue;
    const cell = `${log.prescriptionId} ${date}`;
    const nth = (counted.get(cell) ?? 0) + 1;
    counted.set(cell, nth);
    const id = tickId(sheet, log.prescriptionId as PrescriptionId, date, nth);
    renamed.set(log.id, id);
    log.id = id;
  }
  for (const correction of rows.LogCorrection ?? [])
    correction.logId = renamed.get(correction.logId) ?? correction.logId;
}

/** Two sheets of whoever has no phone, each printed the day before its week. */
export function sheetRows({ patient, story, on, phaseOn, random, rows }: Given): Rows {
  if (story.logging !== "paper") return {};
  const versions = rows.PlanVersion ?? [];
  return {
    Sheet: WEEKS.flatMap((ago, at): Row<"Sheet">[] => {
      const fromDate = on(ago);
      const dates = Array.from({ length: SHEET_DAYS }, (_, day) => addDays(fromDate, day));
      const phase = phaseOn(fromDate);
      const version = versions.findLast((one) => String(one.effectiveFrom) <= fromDate && !one.lighterDays);
      if (!phase || !version) return [];
      const id = random.uuid<SheetId>();
      tick(id, dates, rows);
      return [
        {
          ...{ id, clinicId: patient.clinicId, patientId: patient.id, fromDate, number: at + 1 },
          versionId: version.id as PlanVersionId,
          rows: toStoredList(linesOf(phase, dates)),
          ...{ size: "a4", large: true, printedBy: patient.lead.id },
          printedAt: `${addDays(fromDate, -1)}T14:50:00Z`,
        },
      ];
    }),
  };
}
