import type { ServerResponse } from "node:http";
import { ASK_AGAIN } from "../lib/busy";
import type { Asked } from "../lib/db/asked";

/**
 * Answers a request whose page failed because the program is busy with 503, and when to come again: Next answers 500 to
 * whatever is thrown, and shows the same words.
 */
export function answerBusy(response: ServerResponse, asked: Asked): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !asked.busy) return writeHead(status, ...rest);
    response.setHeader("Retry-After", ASK_AGAIN);
    return writeHead(503, ...rest);
  };
}
