import { answer, sentRoute } from "@/lib/gates/route";
import { PHONE_DEEDS } from "@/lib/helpers/policy";
import { markOwnRead } from "@/lib/messages/mutations";
import { openedSchema } from "@/lib/messages/schema";

/** Up to which message whoever holds the phone has had their thread open. */
export const POST = (request: Request): Promise<Response> =>
  sentRoute(...PHONE_DEEDS.read)(request, async (db, sent) => {
    const opened = openedSchema.safeParse(sent);
    if (!opened.success) return answer({ error: "invalid" }, 400);
    await markOwnRead(db, opened.data);
    return answer({});
  });
