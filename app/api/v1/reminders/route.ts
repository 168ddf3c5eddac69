import { answer, sentRoute } from "@/lib/gates/route";
import { answerReminder } from "@/lib/reminders/mutations";
import { answerSchema } from "@/lib/reminders/schema";

const REFUSED: Partial<Record<string, number>> = { "not-found": 404, expired: 410 };

/** What the signed-in patient tapped on a reminder: not now, or not today. The same again changes nothing. */
export const POST = (request: Request): Promise<Response> =>
  sentRoute("patient")(request, async (db, sent) => {
    const given = answerSchema.safeParse(sent);
    if (!given.success) return answer({ error: "invalid" }, 400);
    const result = await answerReminder(db, given.data);
    if (result.ok) return answer({ id: given.data.id });
    return answer({ error: result.error }, REFUSED[result.error] ?? 422);
  });
