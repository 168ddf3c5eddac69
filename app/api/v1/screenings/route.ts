import { batchRoute } from "@/lib/gates/route";
import { recordScreenings } from "@/lib/screenings/mutations";
import { screeningEnvelope } from "@/lib/screenings/schema";

/** Answers of the signed-in patient to the red-flag questions; every item gets its own status. */
export const POST = batchRoute("answer", screeningEnvelope, (db, batch) =>
  recordScreenings(db, db.actor.patientId, "patient", batch),
);
