import type { AlertId, ConditionId, PrescriptionId } from "../../lib/ids";
import type { Prescription } from "../../lib/plans/schema";
import type { LocalDate } from "../../lib/time/calendar-date";
import type { MadePatient } from "../factories/people";
import { type Library, reasonsAgainst } from "../factories/plans";
import type { Random } from "../factories/random";
import type { Rows } from "../factories/rows";
import type { Story } from "./story";

type Given = {
  found: Story["foundLater"];
  from: LocalDate;
  /** The current phase of the version in force. */
  current: readonly Prescription[];
  patient: MadePatient;
  library: Library;
  random: Random;
};

/** A condition that came up after publishing: what it blocks is taken off Today, and an open alert says so. */
export function foundLaterRows({ found, from, current, patient, library, random }: Given): {
  held: ReadonlySet<PrescriptionId>;
  rows: Rows;
} {
  if (!found) return { held: new Set(), rows: {} };
  const own = { clinicId: patient.clinicId, patientId: patient.id };
  const at = `${from}T09:20:00Z`;
  const conditionId = random.uuid<ConditionId>();
  const blocks = (p: Prescription) => reasonsAgainst(library, p, [found.code])[0]?.effect === "block";
  const ids = current.filter(blocks).map((p) => p.id);
  const hold = { ...own, conditionId, fromDate: from, toDate: null };
  const facts = { conditionId, code: found.code, prescriptionIds: ids };
  return {
    held: new Set(ids),
    rows: {
      Condition: [
        { id: conditionId, ...own, code: found.code, note: "", recordedAt: at, recordedBy: patient.lead.id },
      ],
      PrescriptionHold: ids.map((prescriptionId) => ({ id: random.uuid<string>(), ...hold, prescriptionId })),
      Alert: [{ id: random.uuid<AlertId>(), ...own, kind: "contraindication", at, facts }],
    },
  };
}
