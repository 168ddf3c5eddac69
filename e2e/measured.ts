import { asSystem } from "../lib/db/scope";
import type { MeasureResultId } from "../lib/ids";
import { CATALOGUE_VERSION } from "../lib/measures/catalogue.data";
import { newId } from "../lib/new-id";
import type { MadePatient } from "../prisma/factories";
import { insertRows } from "../prisma/factories/rows";
import { localDay } from "./days";

/** Values of so many days ago, by their measure or their goal. */
export async function measured(
  patient: MadePatient,
  days: number,
  values: Record<string, number>,
): Promise<void> {
  const date = localDay(days);
  const rows = Object.entries(values).map(([subject, value]) => ({
    ...{ id: newId<MeasureResultId>(), clinicId: patient.clinicId, patientId: patient.id },
    ...{ episodeId: patient.episodeId, authorId: patient.lead.id, value, localDate: date },
    ...{ catalogue: CATALOGUE_VERSION, recordedAt: `${date}T12:00:00Z` },
    ...(subject.includes("-") && subject.length > 30 ? { goalId: subject } : { measure: subject }),
  }));
  await asSystem(patient.clinicId, (db) => insertRows(db, { MeasureResult: rows }));
}
