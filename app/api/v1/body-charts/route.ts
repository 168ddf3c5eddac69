import { recordCharts } from "@/lib/body-charts/mutations";
import { getSeries } from "@/lib/body-charts/queries";
import { chartEnvelope } from "@/lib/body-charts/schema";
import { presentSeries } from "@/lib/body-charts/wire";
import { answer, notFoundAnswer, routeGate } from "@/lib/gates/route";

const gate = routeGate("patient");

/** The signed-in patient's charts of the latest episode, one a local date, oldest first. */
export const GET = (request: Request): Promise<Response> =>
  gate(request, async (db) => {
    const series = await getSeries(db, db.actor.patientId);
    return series ? answer(presentSeries(series)) : notFoundAnswer();
  });

/** Charts that the signed-in patient drew; every one gets its own status. */
export const POST = (request: Request): Promise<Response> =>
  gate(request, async (db) => {
    if (!request.headers.get("content-type")?.startsWith("application/json"))
      return answer({ error: "json" }, 415);
    const body = chartEnvelope.safeParse(await request.json().catch(() => null));
    if (!body.success)
      return answer(
        { error: "invalid", fields: body.error.issues.map((issue) => issue.path.join(".")) },
        400,
      );
    return answer({ results: await recordCharts(db, db.actor.patientId, "patient", body.data) });
  });
