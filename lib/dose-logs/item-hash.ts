import { createHash } from "node:crypto";
import { canonicalJson } from "../exercises/identity";

/**
 * Two items that a client sends are the same when their parsed content is: key order, defaults and spelling of the JSON
 * don't matter.
 */
export const itemHash = (item: object): string =>
  createHash("sha256").update(canonicalJson(item)).digest("base64url");
