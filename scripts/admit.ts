import { readdirSync, readFileSync } from "node:fs";
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { isPictureAddress } from "../lib/gates/pictures/address";
import { isActionBody } from "./admit/action-body";
import { NOTHING, protect } from "./admit/protect";
import { type Head, isAction, longestOf, pathOf, type Refusal, refusalOf, type Served } from "./admit/rules";
import { again, readBody } from "./admit/whole";

/** The build in this folder; while the sources are served, what there will be is not known. */
export function servedBy(dev: boolean): Served {
  const files = new Set(readdirSync("public").map((name) => `/${name}`));
  if (dev) return { actions: null, files };
  const manifest: unknown = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  return { actions: new Set(Object.keys(Object(Object(manifest).node))), files };
}

/**
 * The door of the program: what no page of ours can have sent is answered here, shortly and in words of HTTP, before Next
 * and next-auth see it, which would answer much of it with 500 and write a stack for each. And it puts right what
 * they would take amiss.
 * @returns the request to work on; null when it was answered
 */
export async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<IncomingMessage | null> {
  putRight(request);
  const head = headOf(request);
  protect(response, pathOf(head.url));
  const refusal = refusalOf(head, served);
  if (refusal) return refuse(response, head, refusal);
  if (!isReadable(pathOf(head.url))) {
    if (head.url.startsWith("/api/")) return refuse(response, head, { status: 404, error: "not-found" });
    request.url = NOWHERE;
  }
  const longest = longestOf(head);
  if (longest === null) return request;
  const body = await readBody(request, longest);
  if (body === "cut") return null;
  if (body === "too-long") return refuse(response, head, { status: 413, error: "too-long" });
  if (isAction(head) && !isActionBody(body.toString()))
    return refuse(response, head, { status: 400, error: "body" });
  return again(request, body);
}

/** No page has this address: it shows what any unknown one does. */
const NOWHERE = "/-";

/** A client's own word on the host that it reached, parts of files, which Next answers with 500, and what leads next-auth. */
function putRight(request: IncomingMessage): void {
  const { headers } = request;
  if (process.env.PLEXUS_TRUST_PROXY !== "1") delete headers["x-forwarded-host"];
  delete headers.range;
  if (!request.url?.startsWith("/api/auth/")) return;
  // Where a sign-in leads stands in its form, or nowhere.
  request.url = pathOf(request.url);
  if (headers.cookie) headers.cookie = headers.cookie.replace(/[^;=\s]*callback-url=[^;]*;?\s*/g, "");
}

function headOf({ method = "GET", url = "/", headers }: IncomingMessage): Head {
  const get = (name: string) => {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  return { method, url, headers: { get } };
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse, { url }: Head, { status, error, headers }: Refusal): null {
  // Where programs ask, and a page's script reads what it is told.
  const isApi = url.startsWith("/api/") || isPictureAddress(pathOf(url));
  response.writeHead(status, {
    "Content-Type": isApi ? "application/json" : "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": NOTHING,
    ...headers,
  });
  response.end(isApi ? JSON.stringify({ error }) : `${STATUS_CODES[status]} (${error})`);
  return null;
}
