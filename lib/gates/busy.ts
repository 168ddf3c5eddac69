import { isBusy } from "../db/scope";

/**
 * There is no room now: 503 with when to ask again, which no cache keeps.
 * @param body what a program that asks reads beside the status
 */
export function askLater(body?: object): Response {
  const head = { status: 503, headers: { "Retry-After": "5", "Cache-Control": "no-store" } };
  return body ? Response.json(body, head) : new Response(null, head);
}

/** A route's work; where the database is busy, `askLater` with this body. Only bugs are thrown. */
export async function orAskLater(work: () => Promise<Response>, body?: object): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isBusy(error)) throw error;
    return askLater(body);
  }
}
