import { recordReads } from "@/lib/education/mutations";
import { readEnvelope } from "@/lib/education/schema";
import { batchRoute } from "@/lib/gates/route";

/** The cards that the signed-in patient has read though no plan gave them; every item gets its own status. */
export const POST = batchRoute("log", readEnvelope, (db, batch) =>
  recordReads(db, db.actor.patientId, batch),
);
