import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";

/** It needs no more than Node's own request and response, though its types ask for Express. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const middleware = compression({
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
}) as unknown as Middleware;

/**
 * Makes an answer leave in brotli where the browser takes it, else in gzip. A page says most things twice, as HTML and
 * for its scripts, too far apart for gzip to see; at this quality brotli takes no longer.
 */
export const compress = (request: IncomingMessage, response: ServerResponse): void =>
  middleware(request, response, () => undefined);
