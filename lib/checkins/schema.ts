import { z } from "zod";
import { uuid } from "../ids";
import { text } from "../text";
import { instant } from "../time/schema";

/** One thing that was asked and answered. The id is the client's, and the clock its own word, which the server puts right. */
export const checkinItem = z.object({
  type: z.literal("checkin"),
  kind: z.literal("rest-pain"),
  id: uuid,
  deviceAt: instant,
  zone: text.min(1).max(64),
  /** Leg pain at rest, 0–10 (NPRS). */
  body: z.object({ pain: z.int().min(0).max(10) }),
});
export type CheckinItem = z.infer<typeof checkinItem>;

/** The envelope of `POST /api/v1/checkins`. Items are parsed one by one, so that a bad one loses only itself. */
export const checkinEnvelope = z.object({ sentAt: instant, items: z.array(z.unknown()).min(1).max(50) });
export type CheckinEnvelope = z.infer<typeof checkinEnvelope>;
