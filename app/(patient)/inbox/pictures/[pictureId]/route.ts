import { givePicture } from "@/lib/gates/pictures/give";
import { takePicture } from "@/lib/gates/pictures/take";
import { notFoundAnswer, phoneRoute } from "@/lib/gates/route";
import { messagePictureId } from "@/lib/ids";
import { isInCare } from "@/lib/messages/own/queries";
import { keepPicture } from "@/lib/messages/pictures/mutations";
import { getOwnPicture } from "@/lib/messages/pictures/queries";
import { sizeIn } from "@/lib/messages/pictures/schema";

type Params = { params: Promise<{ pictureId: string }> };

const idOf = async ({ params }: Params) => messagePictureId.safeParse((await params).pictureId);

/** A picture of the own thread of whoever holds the phone. */
export async function GET(request: Request, params: Params): Promise<Response> {
  const id = await idOf(params);
  const size = sizeIn(request.url);
  return phoneRoute("read")(request, async (db) => {
    if (!id.success) return notFoundAnswer();
    return givePicture(await getOwnPicture(db, id.data, size));
  });
}

/** A picture that whoever holds the phone is about to send. */
export async function PUT(request: Request, params: Params): Promise<Response> {
  const id = await idOf(params);
  if (!id.success) return notFoundAnswer();
  return takePicture(request, phoneRoute("message"), {
    refused: async (db) => ((await isInCare(db, db.actor.patientId)) ? null : "forbidden"),
    keep: (db, sent) => keepPicture(db, { id: id.data, patientId: db.actor.patientId, ...sent }),
  });
}
