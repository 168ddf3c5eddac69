import { mayBeQuiet } from "../../lib/caseload/handling/vocabulary";
import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import { getReasons } from "../../lib/caseload/queries";
import { dateColumn, instantColumn } from "../../lib/db/dates";
import { asSystem, type Db } from "../../lib/db/scope";
import type { ClinicId, PatientId } from "../../lib/ids";
import { toStored } from "../../lib/stored";
import { addDays } from "../../lib/time/calendar-date";
import type { MadeMember } from "../factories/people";
import { insertRows, type Row } from "../factories/rows";
import type { Person } from "./person";

type Deed = { how: "acknowledged" | "snoozed"; days: number } | { to: MadeMember };

type Handled = { patient: PatientId; deed: Deed; by: MadeMember };

/** What was done about the first reason that somebody has, as it stands; nothing where they have none. */
async function rowOf(db: Db, { patient, deed, by }: Handled): Promise<Row<"ReasonHandling"> | null> {
  const read = await getReasons(db, patient);
  const reason = read?.flags.find(mayBeQuiet);
  if (!read || !reason) return null;
  const today = addDays(read.lastDay, 1);
  const given =
    "to" in deed
      ? { assigneeId: deed.to.id, assignedOn: dateColumn(today) }
      : {
          ...{ how: deed.how, onDate: dateColumn(today), until: dateColumn(addDays(today, deed.days)) },
          seen: toStored({ reason }),
        };
  return {
    ...{ clinicId: by.clinicId, patientId: patient, flag: reason.flag, version: 1, ...given },
    ...{ handledAt: instantColumn(db.now), handledBy: by.id },
  };
}

/**
 * How the demo's therapists have gone through the caseload this morning: one put off, one dealt with, one given away. Each patient is
 * kept as they stood a day ago as well, so that there is something to compare the day with.
 */
export async function handleSome(
  clinicId: ClinicId,
  people: readonly Person[],
  [hanna, tom]: readonly [MadeMember, MadeMember, ...MadeMember[]],
): Promise<void> {
  const deeds: Record<string, Deed> = {
    peter: { how: "snoozed", days: 5 },
    georg: { how: "acknowledged", days: 14 },
    tomasz: { to: tom },
  };
  for (const { persona, patient } of people)
    await asSystem(clinicId, async (db) => {
      await refreshCaseload({ ...db, now: db.now.subtract({ hours: 24 }) }, [patient.id]);
      await refreshCaseload(db, [patient.id]);
      const deed = deeds[persona.key];
      const row = deed && (await rowOf(db, { patient: patient.id, deed, by: hanna }));
      if (!row) return;
      await insertRows(db, { ReasonHandling: [row] });
      await refreshCaseload(db, [patient.id]);
    });
}
