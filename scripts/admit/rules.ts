import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { isSameOrigin } from "../../lib/gates/origin";
import { isPictureAddress } from "../../lib/gates/pictures/address";

/** What a request says before its body. */
export type Head = { method: string; url: string; headers: { get: (name: string) => string | null } };

/** What is served: the ids of the actions, null where sources are served and pages are made as they are asked for. */
export type Served = { actions: ReadonlySet<string> | null; files: ReadonlySet<string> };

/** An answer without the program: `error` says which rule it is that was broken. */
export type Refusal = { status: number; error: string; headers?: Record<string, string> };

/** next-auth serves more, pages of its own among it; these are what ours ask for. */
const AUTH: Record<string, string> = {
  "/api/auth/csrf": "GET",
  "/api/auth/providers": "GET",
  "/api/auth/callback/credentials": "POST",
  "/api/auth/callback/code": "POST",
  "/api/auth/signout": "POST",
};

const FORM = "application/x-www-form-urlencoded";

/** How much of a body there may be, which is read whole before anybody works on it; null where it is handed on as it comes. */
const LONGEST = { auth: 16_384, batch: 4_194_304, page: 1_048_576 };

const isAuth = (path: string) => path === "/api/auth" || path.startsWith("/api/auth/");
export const pathOf = (url: string): string => url.split("?")[0] ?? "";
export const isAction = (head: Head): boolean =>
  head.method === "POST" && head.headers.get("next-action") !== null;

const refuse = (status: number, error: string, headers?: Record<string, string>): Refusal => ({
  status,
  error,
  ...(headers && { headers }),
});

/** The methods an address takes, as far as that is said by what kind of address it is. */
function methodsOf(path: string, { files }: Served): string[] {
  if (isAuth(path)) return AUTH[path] ? [AUTH[path]] : ["GET", "POST"];
  if (isPictureAddress(path)) return ["GET", "HEAD", "PUT"];
  if (path === "/api/health" || path.startsWith("/api/health/")) return ["GET", "HEAD"];
  if (path.startsWith("/_next/") || files.has(path)) return ["GET", "HEAD"];
  return ["GET", "HEAD", "POST"];
}

/**
 * Why a request is answered before Next sees it; null where it is let in. Whoever may do what is no matter of this: it asks
 * whether a request is one that a page of ours or an honest program can have sent.
 */
export function refusalOf(head: Head, served: Served): Refusal | null {
  const path = pathOf(head.url);
  if (!path.startsWith("/") || !isHost(head.headers.get("host"))) return refuse(400, "address");
  const methods = methodsOf(path, served);
  if (!methods.includes(head.method)) return refuse(405, "method", { Allow: methods.join(", ") });
  if (isAuth(path) && !AUTH[path]) return refuse(404, "not-found");
  if (!isTree(head.headers.get("next-router-state-tree"))) return refuse(400, "tree");
  if (head.method === "GET" || head.method === "HEAD") return null;
  if (!isSameOrigin(head.headers)) return refuse(403, "origin");
  if (isAuth(path)) return isOfType(head, FORM) ? null : refuse(415, "type");
  if (head.method === "PUT" || path.startsWith("/api/")) return null;
  return isAction(head) ? refusalOfAction(head, served) : refusalOfForm(head, served);
}

/** A page that stayed open while another version was installed calls actions that are no more: Next's own header tells it. */
function refusalOfAction(head: Head, { actions }: Served): Refusal | null {
  const id = head.headers.get("next-action") ?? "";
  const isKnown = actions ? actions.has(id) : /^[0-9a-f]{42}$/.test(id);
  if (!isKnown) return refuse(404, "action", { "x-nextjs-action-not-found": "1" });
  return isOfType(head, "text/plain") ? null : refuse(415, "type");
}

/** A form that was sent before its page's script had come shows the page anew; while sources are served, Next's tools post too. */
function refusalOfForm(head: Head, { actions }: Served): Refusal | null {
  if (actions === null && head.url.startsWith("/__nextjs")) return null;
  return isOfType(head, FORM) ? null : refuse(415, "type");
}

const isOfType = ({ headers }: Head, type: string): boolean =>
  headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === type;

/** A name or a number, with a port or without; who asks by HTTP/1.0 may name none. */
const isHost = (host: string | null): boolean =>
  host === null || (/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`));

/** What a page says it shows already, as Next's own reader would have it: it throws, and that is a 500 further in. */
function isTree(tree: string | null): boolean {
  try {
    parseAndValidateFlightRouterState(tree ?? undefined);
    return true;
  } catch {
    return false;
  }
}

/** How long its body may be; null for what is handed on as it comes, to whom counts it. */
export function longestOf(head: Head): number | null {
  if (head.method !== "POST") return null;
  const path = pathOf(head.url);
  if (isAuth(path)) return LONGEST.auth;
  return path.startsWith("/api/") ? LONGEST.batch : LONGEST.page;
}
