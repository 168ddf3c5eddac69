import { recordOwnBatch } from "@/lib/dose-logs/merged/mutations";
import { batchEnvelope } from "@/lib/dose-logs/schema";
import { answer, routeGate } from "@/lib/gates/route";

const gate = routeGate("patient");

/** A batch of the signed-in patient's own logs and corrections; every item gets its own status. */
export const POST = (request: Request): Promise<Response> =>
  gate(request, async (db) => {
    if (!request.headers.get("content-type")?.startsWith("application/json"))
      return answer({ error: "json" }, 415);
    const body = batchEnvelope.safeParse(await request.json().catch(() => null));
    if (!body.success)
      return answer(
        { error: "invalid", fields: body.error.issues.map((issue) => issue.path.join(".")) },
        400,
      );
    return answer({ results: await recordOwnBatch(db, body.data) });
  });
