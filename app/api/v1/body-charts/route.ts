import { recordCharts } from "@/lib/body-charts/mutations";
import { getSeries } from "@/lib/body-charts/queries";
import { chartEnvelope } from "@/lib/body-charts/schema";
import { presentSeries } from "@/lib/body-charts/wire";
import { answer, batchRoute, notFoundAnswer, phoneRoute } from "@/lib/gates/route";

const gate = phoneRoute("read");

/** The signed-in patient's charts of the latest episode, one a local date, oldest first. */
export const GET = (request: Request): Promise<Response> =>
  gate(request, async (db) => {
    const series = await getSeries(db, db.actor.patientId);
    return series ? answer(presentSeries(series)) : notFoundAnswer();
  });

/** Charts that the signed-in patient drew; every one gets its own status. */
export const POST = batchRoute("chart", chartEnvelope, (db, batch) =>
  recordCharts(db, db.actor.patientId, "patient", batch),
);
