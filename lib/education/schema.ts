import { z } from "zod";
import { counted } from "../counted";
import { uuid } from "../ids";
import { cardSlug } from "../plans/schema";
import { seenLength } from "../seen";
import { nameOf, text } from "../text";
import { instant } from "../time/schema";
import { CARD_LIMITS } from "./vocabulary";

/** A clinic's own card, or its copy of a built-in one. */
export const cardContent = z.strictObject({
  title: nameOf(CARD_LIMITS.title, 3),
  /** A body picture, or the slug of an exercise that is drawn. */
  picture: cardSlug,
  frames: z.boolean(),
  body: text
    .trim()
    .max(CARD_LIMITS.body, "tooLong")
    .refine((written) => seenLength(written) >= 20, "tooShort"),
});
export type CardContent = z.infer<typeof cardContent>;

/** Names of a form's fields are paths in this. `cardId` is made by the page: sent twice, it makes no second card. */
export const createCardSchema = z.object({
  cardId: uuid,
  /** The built-in card that this one takes the place of. */
  copyOf: cardSlug.nullable(),
  content: cardContent,
});
export type CreateCard = z.infer<typeof createCardSchema>;

export const reviseCardSchema = z.object({
  cardId: uuid,
  /** The revision the form was opened with. */
  baseNumber: counted.min(1),
  content: cardContent,
});
export type ReviseCard = z.infer<typeof reviseCardSchema>;

export const chooseCardSchema = z.object({ cardId: uuid });
export type ChooseCard = z.infer<typeof chooseCardSchema>;

/** One card that a patient has read, which their plan did not give them. The clock is the client's word. */
export const readItem = z.object({
  type: z.literal("read"),
  id: uuid,
  card: cardSlug,
  deviceAt: instant,
  zone: text.min(1).max(64),
});

/** The envelope of `POST /api/v1/card-reads`. Items are parsed one by one, so that a bad one loses only itself. */
export const readEnvelope = z.object({ sentAt: instant, items: z.array(z.unknown()).min(1).max(50) });
export type ReadEnvelope = z.infer<typeof readEnvelope>;
