import { recordOwnBatch } from "@/lib/dose-logs/merged/mutations";
import { batchEnvelope } from "@/lib/dose-logs/schema";
import { batchRoute } from "@/lib/gates/route";

/** A batch of the signed-in patient's own logs and corrections; every item gets its own status. */
export const POST = batchRoute("log", batchEnvelope, recordOwnBatch);
