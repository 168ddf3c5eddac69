import { createHash } from "node:crypto";
import { canonicalJson } from "../exercises/identity";
import type { BodyChartItem } from "./schema";

/** Two charts are the same when their parsed content is: the order of marks and of keys doesn't matter. */
export const itemHash = (item: BodyChartItem): string =>
  createHash("sha256").update(canonicalJson(item)).digest("base64url");
