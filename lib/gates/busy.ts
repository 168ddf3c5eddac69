import { ASK_AGAIN } from "../busy";
import { isBusy } from "../db/scope";

/**
 * A route's work; where there is no room now, 503 with when to ask again, which no cache keeps. Only bugs are thrown.
 * @param body what a program that asks reads beside the status
 */
export async function orAskLater(work: () => Promise<Response>, body?: object): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isBusy(error)) throw error;
    const head = { status: 503, headers: { "Retry-After": ASK_AGAIN, "Cache-Control": "no-store" } };
    return body ? Response.json(body, head) : new Response(null, head);
  }
}
