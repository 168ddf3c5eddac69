import { createHash } from "node:crypto";
import type { Actor } from "../../db/actor";
import type { Db } from "../../db/scope";
import { countTry } from "../../identity/rate-limit";
import { type Encoded, MOST_BYTES, type PictureFault } from "../../messages/pictures/vocabulary";
import type { ErrorCode, Result } from "../../result";
import { orAskLater } from "../busy";
import { answer, tooManyAnswer } from "../route";
import { reencode } from "./reencode";

type Gate<A extends Actor> = (request: Request, work: (db: Db<A>) => Promise<Response>) => Promise<Response>;

/** What was sent, as it is stored. */
export type Sent = Encoded & { bodyHash: string };

type Take<A extends Actor> = {
  /** Why nothing of theirs is taken, asked before a byte is read and again as it is kept; null where it is. */
  refused: (db: Db<A>) => Promise<ErrorCode | null>;
  keep: (db: Db<A>, sent: Sent) => Promise<Result>;
};

const STATUS: Partial<Record<ErrorCode | PictureFault, number>> = {
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  format: 415,
  "too-many-pixels": 422,
  unreadable: 422,
  "too-many": 429,
};

const no = (error: ErrorCode | PictureFault): Response => answer({ error }, STATUS[error] ?? 403);

/** What the body has, as long as it is no more than may be sent, whatever its head says of its length; null where it is more. */
async function bytesOf({ body }: Request): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

/**
 * Takes a picture by a gate: who asks is found out before a byte is read, it is read and encoded anew with no transaction open,
 * and kept in one of its own, in which who asks is found out again. Nothing of what was sent outlives the request.
 */
export function takePicture<A extends Extract<Actor, { userId: unknown }>>(
  request: Request,
  gate: Gate<A>,
  { refused, keep }: Take<A>,
): Promise<Response> {
  const take = async () => {
    let who = "";
    const go = new Response();
    const asked = await gate(request, async (db) => {
      who = String(db.actor.userId);
      const why = await refused(db);
      return why ? no(why) : go;
    });
    if (asked !== go) return asked;
    const { within, seconds } = await countTry("picture", who);
    if (!within) return tooManyAnswer(seconds);
    const bytes = await bytesOf(request).catch(() => new Uint8Array());
    if (!bytes) return no("too-large");
    const encoded = await reencode(bytes);
    if (typeof encoded === "string") return no(encoded);
    const bodyHash = createHash("sha256").update(bytes).digest("base64url");
    return gate(request, async (db) => {
      const why = await refused(db);
      if (why) return no(why);
      const kept = await keep(db, { ...encoded, bodyHash });
      return kept.ok ? answer({}) : no(kept.error);
    });
  };
  return orAskLater(take, { error: "busy" });
}
