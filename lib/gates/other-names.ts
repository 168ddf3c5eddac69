import { z } from "zod";
import { type ItemResult, refused } from "../batch";
import type { PatientActor } from "../db/actor";
import { asProgram } from "../db/program";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type PatientId, uuid } from "../ids";
import { column } from "../stored";

/** What an item is, and what it is about: a prescription, a log, a screening, a goal. */
const named = z.object({
  id: uuid,
  prescriptionId: uuid.optional().catch(undefined),
  logId: uuid.optional().catch(undefined),
  screeningId: uuid.optional().catch(undefined),
  body: z.object({ goalId: uuid.optional() }).optional().catch(undefined),
});
type Named = z.infer<typeof named>;

const aboutOf = ({ prescriptionId, logId, screeningId, body }: Named): string[] =>
  [prescriptionId, logId, screeningId, body?.goalId].filter((id) => id !== undefined);

const known = z.object({ id: column.text });

/** Which of these ids are of something in this record. */
async function findThere(db: Db<PatientActor>, patientId: PatientId, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await asProgram(db, (program) => {
    const { clinicId } = program.actor;
    return rows(program, known)`
      WITH there AS (
        SELECT "clinicId", "patientId", "id" FROM "DoseLog" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "LogCorrection" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "BodyChart" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "Screening" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "ScreeningMistake" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "Checkin" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "PlanSwap" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "CardRead" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "Consent" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "Message" UNION ALL
        SELECT "clinicId", "patientId", "id" FROM "Goal" UNION ALL
        SELECT "clinicId", "patientId", "prescriptionId" FROM "Prescription")
      SELECT DISTINCT "id"::text FROM there
      WHERE "clinicId" = ${clinicId}::uuid AND "patientId" = ${patientId}::uuid AND "id" = ANY(${ids}::uuid[])`;
  });
  return new Set(found.map(({ id }) => id));
}

type Under = {
  /** The record under whose name the items stood on the phone. */
  name: PatientId;
  /** It is one with the patient's own still. */
  merged: boolean;
};

/**
 * Takes items that a phone kept under the name of another record of its patient: one that is merged with theirs, or was until
 * that was undone. What had arrived there before is there, and is not stored again. Where the two are two people after all,
 * what is about something of the other one's (their plan, a log in their record) is refused with `other-record`; all else
 * is of whoever tapped it.
 */
export async function takeUnderName(
  db: Db<PatientActor>,
  items: readonly unknown[],
  { name, merged }: Under,
  take: (rest: unknown[]) => Promise<ItemResult[]>,
): Promise<ItemResult[]> {
  const about = items.map((item) => named.safeParse(item).data);
  const ids = about.flatMap((one) => (one ? [one.id, ...aboutOf(one)] : []));
  const there = await findThere(db, name, [...new Set(ids)]);
  const answered = about.map((one): ItemResult | null => {
    if (!one) return null;
    if (there.has(one.id)) return { id: one.id, status: 200 };
    return !merged && aboutOf(one).some((id) => there.has(id)) ? refused(one.id, "other-record") : null;
  });
  const rest = items.filter((_, at) => answered[at] === null);
  const taken = rest.length > 0 ? await take(rest) : [];
  let next = 0;
  return answered.flatMap((one) => one ?? taken[next++] ?? []);
}
