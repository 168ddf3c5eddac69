import { recordOwnCheckins } from "@/lib/checkins/merged/mutations";
import { checkinEnvelope } from "@/lib/checkins/schema";
import { batchRoute } from "@/lib/gates/route";

/** What the signed-in patient answered when asked how it is; every item gets its own status. */
export const POST = batchRoute("answer", checkinEnvelope, recordOwnCheckins);
