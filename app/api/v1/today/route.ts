import { answer, notFoundAnswer, phoneRoute } from "@/lib/gates/route";
import { getToday } from "@/lib/today/queries";
import { presentToday } from "@/lib/today/wire";

const gate = phoneRoute("read");

/** What the Today screen shows, for the signed-in patient; never kept by a cache. */
export const GET = (request: Request): Promise<Response> =>
  gate(request, async (db) => {
    const today = await getToday(db);
    return today ? answer(presentToday(today)) : notFoundAnswer();
  });
