import { givePicture } from "@/lib/gates/pictures/give";
import { takePicture } from "@/lib/gates/pictures/take";
import { notFoundAnswer, routeGate } from "@/lib/gates/route";
import { messagePictureId, patientId } from "@/lib/ids";
import { whyNotAnswer } from "@/lib/messages/desk/queries";
import { keepPicture, readPicture } from "@/lib/messages/pictures/mutations";
import { sizeIn } from "@/lib/messages/pictures/schema";

const gate = routeGate("clinician", "assistant");

type Params = { params: Promise<{ patientId: string; pictureId: string }> };

async function idsOf({ params }: Params) {
  const asked = await params;
  const [patient, id] = [patientId.safeParse(asked.patientId), messagePictureId.safeParse(asked.pictureId)];
  return patient.success && id.success ? { patientId: patient.data, id: id.data } : null;
}

/** A picture of a patient's thread, for staff. */
export async function GET(request: Request, params: Params): Promise<Response> {
  const ids = await idsOf(params);
  const size = sizeIn(request.url);
  return gate(request, async (db) => givePicture(ids && (await readPicture(db, { ...ids, size }))));
}

/** A picture that staff are about to send to this patient. */
export async function PUT(request: Request, params: Params): Promise<Response> {
  const ids = await idsOf(params);
  if (!ids) return notFoundAnswer();
  return takePicture(request, gate, {
    refused: (db) => whyNotAnswer(db, ids.patientId),
    keep: (db, sent) => keepPicture(db, { ...ids, ...sent }),
  });
}
