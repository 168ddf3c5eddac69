/**
 * An answer once all of it is there. It is read twice over, so that it stays the browser's own, with its address.
 * @throws as the network does where it breaks off: half a page is none
 */
export async function whole(answer: Response): Promise<Response> {
  if (answer.body) await answer.clone().arrayBuffer();
  return answer;
}

type Fetch = typeof fetch;

/** By these the router asks for a page, or for a page anew, and has an action done. */
const ROUTER = ["rsc", "next-action"];

/**
 * Fetches with what the router asks for whole or not at all. What breaks off half-way would otherwise take the place of the
 * page that stood there, and of whatever was typed in it.
 */
export const routedWhole =
  (fetch: Fetch): Fetch =>
  async (asked, how) => {
    const headers = new Headers(how?.headers ?? (asked instanceof Request ? asked.headers : undefined));
    const answer = await fetch(asked, how);
    return ROUTER.some((name) => headers.has(name)) ? whole(answer) : answer;
  };
