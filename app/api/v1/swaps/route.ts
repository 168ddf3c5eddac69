import { batchRoute } from "@/lib/gates/route";
import { recordSwaps } from "@/lib/swaps/mutations";
import { swapEnvelope } from "@/lib/swaps/schema";

/** The signed-in patient's swaps between the usual and the lighter plan; every item gets its own status. */
export const POST = batchRoute("swap", swapEnvelope, (db, batch) =>
  recordSwaps(db, db.actor.patientId, batch),
);
