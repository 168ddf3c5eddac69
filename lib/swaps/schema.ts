import { z } from "zod";
import { uuid } from "../ids";
import { SWAPS_TO } from "../plans/lighter/vocabulary";
import { text } from "../text";
import { instant } from "../time/schema";

/** One tap. The id is the client's, and the clock its own word, which the server puts right. */
export const swapItem = z.object({
  type: z.literal("swap"),
  to: z.enum(SWAPS_TO),
  id: uuid,
  deviceAt: instant,
  zone: text.min(1).max(64),
});

/** So many taps of one local day: back and forth every half hour, and more. */
export const MOST_A_DAY = 60;

/** The envelope of `POST /api/v1/swaps`. Items are parsed one by one, so that a bad one loses only itself. */
export const swapEnvelope = z.object({ sentAt: instant, items: z.array(z.unknown()).min(1).max(50) });
export type SwapEnvelope = z.infer<typeof swapEnvelope>;
