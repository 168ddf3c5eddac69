import { countOwnAlerts } from "@/lib/deliveries/lists/queries";
import { presentOwnAlerts } from "@/lib/deliveries/wire";
import { answer, routeGate } from "@/lib/gates/route";
import { countUnread } from "@/lib/messages/desk/queries";

/** How much is on the member's own list, and how many messages they have not opened: the bell asks while a page is open. */
export const GET = (request: Request): Promise<Response> =>
  routeGate(
    "clinician",
    "assistant",
    "owner",
  )(request, async (db) =>
    answer(presentOwnAlerts({ ...(await countOwnAlerts(db)), messages: await countUnread(db) })),
  );
