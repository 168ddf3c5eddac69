import { emit } from "@/lib/events/emit";
import { addressOf, staffFile } from "@/lib/gates/staff-file";
import { patientId, sheetId } from "@/lib/ids";
import { getHandout } from "@/lib/sheets/queries";
import { leafletOf, speech } from "../../_pdf/contents";
import { printLeaflet } from "../../_pdf/document";

type Params = { params: Promise<{ patientId: string; sheetId: string }> };

/** A sheet as it is handed out: a PDF. While exercises are kept back it leads to the page that says why. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const asked = await params;
  const patient = patientId.safeParse(asked.patientId);
  const sheet = sheetId.safeParse(asked.sheetId);
  const says = await speech();
  return staffFile(request, async (db) => {
    if (!patient.success || !sheet.success) return null;
    const found = await getHandout(db, patient.data, sheet.data);
    if (!found) return null;
    await emit(db, { kind: "sheet.read", patientId: patient.data, sheetId: sheet.data });
    const { handout, withheld } = found;
    if (withheld) return { goTo: `/patients/${patient.data}/sheets/${sheet.data}` };
    const leaflet = leafletOf(says, handout, `${addressOf(request)}/sign-in`);
    return { name: `sheet-${handout.number}.pdf`, make: () => printLeaflet(leaflet) };
  });
}
