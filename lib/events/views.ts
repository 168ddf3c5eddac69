import { z } from "zod";
import { dateColumn, instantColumn } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { patientId } from "../ids";
import { column } from "../stored";
import type { Seen } from "./vocabulary";

const zoneRow = z.object({ patientId, zone: column.text });

/**
 * Writes down that a member looked at these patients' records: one row a member, patient and day of the patient's,
 * however often they look. What somebody who is no member reads is their own.
 */
export async function keepViews(db: Db, { patientIds, place }: Seen): Promise<void> {
  if (!("memberId" in db.actor) || patientIds.length === 0) return;
  const { clinicId, memberId, kind: role } = db.actor;
  const zones = await rows(db, zoneRow)`
    SELECT DISTINCT ON (z."patientId") z."patientId", z."zone" FROM "PatientZone" z
    WHERE z."clinicId" = ${clinicId}::uuid AND z."patientId" = ANY(${[...patientIds]}::uuid[])
    ORDER BY z."patientId", z."fromDate" DESC, z."recordedAt" DESC`;
  await db.tx.recordView.createMany({
    data: zones.map(({ patientId, zone }) => ({
      ...{ clinicId, patientId, memberId, role, place, at: instantColumn(db.now) },
      localDate: dateColumn(db.now.toZonedDateTimeISO(zone).toPlainDate().toString()),
    })),
    skipDuplicates: true,
  });
}
