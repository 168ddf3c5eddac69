import { toStored } from "../stored";
import { isFromLibrary } from "./from-library";
import type { PlanContent } from "./schema";

type Owner = { clinicId: string; patientId: string; versionId: string };

/** The immutable rows of a version: its phases, and what is prescribed in them, in their order. */
export function publishRows(content: PlanContent, owner: Owner, newId: () => string) {
  const phases = content.phases.map((phase, position) => ({
    row: {
      id: newId(),
      ...owner,
      phaseId: phase.id,
      position,
      name: phase.name,
      weekFrom: phase.weeks?.from ?? null,
      weekTo: phase.weeks?.to ?? null,
      effortCeiling: phase.effortCeiling,
      current: phase.id === content.currentPhaseId,
    },
    entries: phase.prescriptions,
  }));
  return {
    phases: phases.map(({ row }) => row),
    prescriptions: phases.flatMap(({ row, entries }) =>
      entries.map((entry, position) => ({
        id: newId(),
        ...owner,
        phaseRowId: row.id,
        prescriptionId: entry.id,
        position,
        kind: entry.kind,
        exerciseId: isFromLibrary(entry) ? entry.exerciseId : null,
        exerciseRevisionId: isFromLibrary(entry) ? entry.exerciseRevisionId : null,
        side: isFromLibrary(entry) ? entry.side : null,
        dose: toStored(entry.dose),
        schedule: toStored(entry.schedule),
        note: entry.note,
        modifyNotes: toStored(isFromLibrary(entry) ? entry.modifyNotes : {}),
      })),
    ),
  };
}
