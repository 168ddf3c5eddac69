import { getPatientWhy } from "@/lib/adherence/explain/queries";
import { adherenceQuestion } from "@/lib/adherence/schema";
import { presentWhy } from "@/lib/adherence/wire";
import { emit } from "@/lib/events/emit";
import { answer, notFoundAnswer, routeGate } from "@/lib/gates/route";
import { patientId } from "@/lib/ids";

const gate = routeGate("clinician", "assistant", "patient", "helper");

type Context = { params: Promise<{ patientId: string }> };

/** A patient's figures over 7 or 28 days with every occurrence behind them. Unknown and foreign ids are the same 404. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  gate(request, async (db) => {
    const id = patientId.safeParse((await params).patientId);
    if (!id.success) return notFoundAnswer();
    const question = adherenceQuestion.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!question.success) return answer({ error: "invalid" }, 422);
    const why = await getPatientWhy(db, id.data, question.data);
    if (why === "not-found") return notFoundAnswer();
    if (why === "not-completed") return answer({ error: "not-completed" }, 422);
    if ("memberId" in db.actor) await emit(db, { kind: "adherence.read", patientId: id.data });
    return answer(presentWhy(id.data, why));
  });
