import { getPatientWhy } from "@/lib/adherence/explain/queries";
import { readReasons } from "@/lib/caseload/handling/mutations";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import type { PatientId } from "@/lib/ids";
import { getPatient } from "@/lib/patients/queries";
import { listNamedPrescriptions } from "@/lib/plans/queries";
import { ReasonsPanel } from "./triage/reasons-panel";
import { WhyPanel } from "./why-panel";

type Section = { id: PatientId; closeHref: string };

/** Read apart from the table, so that the table never waits for it. */
export async function WhySection({ id, closeHref }: Section) {
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id);
    const why = await getPatientWhy(db, id, { window: "28" });
    if (!patient || typeof why === "string") return null;
    const ids = why.figures.prescriptions.map((p) => p.prescriptionId);
    await emit(db, { kind: "adherence.read", patientId: id });
    return { patient, why, names: await listNamedPrescriptions(db, id, ids) };
  });
  return found && <WhyPanel {...found} closeHref={closeHref} />;
}

/** A row that is dealt with may leave the view: its reasons stay open. */
export async function ReasonsSection({ id, closeHref }: Section) {
  const read = await asStaff((db) => readReasons(db, id));
  return read && <ReasonsPanel read={read} closeHref={closeHref} />;
}
