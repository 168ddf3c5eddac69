import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who asks: the other end of the line, and what it sent; raw, because the door takes away some of it. */
export type Asker = {
  socket: Pick<IncomingMessage["socket"], "remoteAddress">;
} & Pick<IncomingMessage, "headers" | "rawHeaders">;

/** Every proxy that says anything of whom it asks for says it in one of these. */
const PASSED_ON = /^(forwarded|via|x-real-ip|x-forwarded-.*)$/i;

const LOOPBACK = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * A program on this machine that asks by itself. A proxy on this machine asks for others, and a page in a browser here may
 * have been led to this address by a name of its own.
 */
const isLocal = ({ socket, headers, rawHeaders }: Asker): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? "") &&
  LOOPBACK_HOST.test(headers.host ?? "") &&
  !rawHeaders.some((name, at) => at % 2 === 0 && PASSED_ON.test(name));

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Compared by their hashes, which are of one length, in a time that tells nothing of how much was right. */
function bears(token: string, { headers }: Asker): boolean {
  const [, given = ""] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

/** Whether somebody may read more than the one word: this machine itself, and whoever has the token, where there is one. */
export const isTrusted = (asker: Asker, token: string | null): boolean =>
  isLocal(asker) || (token !== null && bears(token, asker));
