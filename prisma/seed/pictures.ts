import sharp from "sharp";
import { reencode } from "../../lib/gates/pictures/reencode";
import { seededRandom } from "../factories/random";
import type { Row } from "../factories/rows";
import { MESSAGES } from "./messages.data";
import type { Person } from "./person";
import { PICTURES, type SaidPicture } from "./pictures.data";

/** Bytes as the database reads them. */
const written = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString("hex")}`;

/** As a phone would have sent it, and as the gate would have taken it, which reads no SVG. */
async function drawn(picture: SaidPicture) {
  const encoded = await reencode(await sharp(Buffer.from(PICTURES[picture])).png().toBuffer());
  if (typeof encoded === "string") throw new Error(`The picture ${picture} is not taken: ${encoded}`);
  return { ...encoded, data: written(encoded.data), small: written(encoded.small) };
}

/** Puts to somebody's messages the pictures that were sent with them. */
export async function addPictures({ persona, rows }: Person, seed: string): Promise<void> {
  const random = seededRandom(`${seed}:${persona.key}:pictures`);
  const pictures: Row<"MessagePicture">[] = [];
  for (const [nth, { picture }] of (MESSAGES[persona.key] ?? []).entries()) {
    const message = rows.Message?.[nth];
    if (!picture || !message) continue;
    const { clinicId, patientId, source, authorId, id: messageId, receivedAt: uploadedAt } = message;
    pictures.push({
      ...{ id: random.uuid<string>(), clinicId, patientId, source, authorId, messageId, place: 1 },
      ...{ ...(await drawn(picture)), bodyHash: picture, uploadedAt },
    });
  }
  if (pictures.length > 0) rows.MessagePicture = pictures;
}
