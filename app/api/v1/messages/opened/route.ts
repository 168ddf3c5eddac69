import { answer, phoneRoute } from "@/lib/gates/route";
import { markOwnRead } from "@/lib/messages/mutations";
import { openedSchema } from "@/lib/messages/schema";

/** Up to which message whoever holds the phone has had their thread open. */
export const POST = (request: Request): Promise<Response> =>
  phoneRoute("read")(request, async (db) => {
    const opened = openedSchema.safeParse(await request.json().catch(() => null));
    if (!opened.success) return answer({ error: "invalid" }, 400);
    await markOwnRead(db, opened.data);
    return answer({});
  });
