import { answer, routeGate } from "@/lib/gates/route";
import { recordScreenings } from "@/lib/screenings/mutations";
import { screeningEnvelope } from "@/lib/screenings/schema";

const gate = routeGate("patient");

/** Answers of the signed-in patient to the red-flag questions; every item gets its own status. */
export const POST = (request: Request): Promise<Response> =>
  gate(request, async (db) => {
    if (!request.headers.get("content-type")?.startsWith("application/json"))
      return answer({ error: "json" }, 415);
    const body = screeningEnvelope.safeParse(await request.json().catch(() => null));
    if (!body.success)
      return answer(
        { error: "invalid", fields: body.error.issues.map((issue) => issue.path.join(".")) },
        400,
      );
    return answer({ results: await recordScreenings(db, db.actor.patientId, "patient", body.data) });
  });
