import { dateColumn, isoDate } from "../db/dates";
import type { Db } from "../db/scope";
import type { PatientId, PauseId } from "../ids";
import { getZones } from "../patients/queries";
import { localDateAt } from "../time/local-day";

/** A pause that runs or is to come; `to` is the first day that is due again. */
export type StandingPause = {
  id: PauseId;
  from: string;
  to: string;
  reason: string;
  author: "patient" | "therapist";
};

/** The patient's local date with the pauses that run or are to come, the earliest first; one that was called off is none. */
export async function listStandingPauses(
  db: Db,
  patientId: PatientId,
): Promise<{ today: string; pauses: StandingPause[] }> {
  const today = localDateAt(await getZones(db, patientId), db.now);
  const rows = await db.tx.pause.findMany({
    where: { patientId, toDate: { gt: dateColumn(today) } },
    orderBy: { fromDate: "asc" },
  });
  const pauses = rows.map(
    (row): StandingPause => ({
      id: row.id as PauseId,
      from: isoDate(row.fromDate),
      to: isoDate(row.toDate),
      reason: row.reason,
      author: row.authorKind === "patient" ? "patient" : "therapist",
    }),
  );
  return { today, pauses: pauses.filter((pause) => pause.from < pause.to) };
}
