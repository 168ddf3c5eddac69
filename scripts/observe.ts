import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { type Asked, whileAsked } from "../lib/db/asked";
import { onSignIn, type SignInOutcome } from "../lib/identity/sign-in-outcome";
import { pathOf } from "./admit/rules";
import type { Metrics } from "./observe/metrics";
import type { RouteOf } from "./observe/routes";

/** Asked for by machines every few seconds, and files: they are counted, and have no line of their own. */
const QUIET = new Set(["/_next/static/", "/api/health/"]);

/** Someone who was merely slow is no guesser. */
const REFUSED = new Set<SignInOutcome>(["wrong", "too-many", "busy"]);

/** Whoever asked went away before the answer was complete, as nginx has it. */
const GIVEN_UP = 499;

type Observed = (
  request: IncomingMessage,
  response: ServerResponse,
  work: (asked: Asked) => Promise<void>,
) => void;

/**
 * Gives each request a name, which its answer and its lines in the log have, counts it, and writes one line of it.
 * @param log null where a person reads what the process says
 */
export function observe(metrics: Metrics, routeOf: RouteOf, log: Logger | null): Observed {
  onSignIn(({ outcome, network }) => {
    metrics.signIn(outcome);
    if (REFUSED.has(outcome)) log?.warn({ outcome, network }, "sign-in refused");
  });
  return (request, response, work) => {
    const asked: Asked = { id: nameOf(request), busy: false };
    response.setHeader("X-Request-Id", asked.id);
    // Before anything is put right: the address as it was asked for.
    const [method, route] = [request.method ?? "GET", routeOf(pathOf(request.url ?? ""))];
    const begun = performance.now();
    const counted = metrics.begin();
    response.once("close", () => {
      const status = response.writableFinished ? response.statusCode : GIVEN_UP;
      const ms = Math.round(performance.now() - begun);
      counted({ method, route, status, seconds: ms / 1_000 });
      if (!QUIET.has(route))
        log?.[status >= 500 ? "error" : "info"]({ request: asked.id, method, route, status, ms }, "request");
    });
    void whileAsked(asked, () => work(asked));
  };
}

/** A proxy's own name for it, where one in front is trusted. */
function nameOf({ headers }: IncomingMessage): string {
  const given = process.env.PLEXUS_TRUST_PROXY === "1" ? headers["x-request-id"] : undefined;
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
