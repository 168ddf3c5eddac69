import { getClinic } from "@/lib/clinics/queries";
import { emit } from "@/lib/events/emit";
import { staffFile } from "@/lib/gates/staff-file";
import { letterId, patientId } from "@/lib/ids";
import { getLetter } from "@/lib/letters/queries";
import { listMergedIds } from "@/lib/patients/merge/queries";
import { pageSizeIn } from "@/lib/sheets/vocabulary";
import { printLetter } from "../../_letter/document";
import { printingOf, speech } from "../../_letter/wording";

type Params = { params: Promise<{ patientId: string; letterId: string }> };

/** An issued letter as a PDF, on the paper that the clinic's country uses. A draft leads to the page where it is written. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const asked = await params;
  const [patient, id] = [patientId.safeParse(asked.patientId), letterId.safeParse(asked.letterId)];
  const says = await speech();
  return staffFile(request, async (db) => {
    if (!patient.success || !id.success) return null;
    const [letter, clinic] = [await getLetter(db, id.data), await getClinic(db)];
    const records = [patient.data, ...(await listMergedIds(db, patient.data))];
    if (!letter || !clinic || !records.includes(letter.patientId)) return null;
    await emit(db, { kind: "letter.read", patientId: patient.data, letterId: id.data });
    const { content } = letter;
    if (!content) return { goTo: `/patients/${patient.data}/letters/${id.data}` };
    const size = pageSizeIn(clinic.country);
    const printing = printingOf(says, { size, zone: clinic.zone, at: db.now.toString() });
    return { name: "letter.pdf", make: () => printLetter(content, printing) };
  });
}
