import { answer, batchRoute, phoneRoute } from "@/lib/gates/route";
import { recordMessages } from "@/lib/messages/mutations";
import { countOwnUnread } from "@/lib/messages/queries";
import { messageEnvelope } from "@/lib/messages/schema";
import { presentUnread } from "@/lib/messages/wire";

/** How many messages of the clinic whoever holds the phone has not opened: asked for while a page is open. */
export const GET = (request: Request): Promise<Response> =>
  phoneRoute("read")(request, async (db) => answer(presentUnread(await countOwnUnread(db))));

/** What the signed-in patient wrote; every message gets its own status. */
export const POST = batchRoute("message", messageEnvelope, recordMessages);
