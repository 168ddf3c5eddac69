import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

export const LINES_FILE = "docs/asvs.yaml";

const text = z.string().min(3);

const line = z.union([
  /** A test fails without it: of this title, or the whole file. */
  z.strictObject({ says: text, met: text, test: z.strictObject({ file: text, title: text.optional() }) }),
  /** It is met at this place in the code, and no test would notice without it. */
  z.strictObject({ says: text, untested: text, code: text }),
  /** It is not met: what is missing, or why. */
  z.strictObject({ says: text, missing: text }),
  /** It does not apply, and why. */
  z.strictObject({ says: text, na: text }),
]);
export type Line = z.infer<typeof line>;

export const STANDINGS = ["met", "untested", "missing", "na"] as const;
export type Standing = (typeof STANDINGS)[number];

/** @throws where a line has not exactly one standing with what belongs to it, or an id comes twice */
export const readLines = (): Map<string, Line> =>
  new Map(Object.entries(z.record(z.string(), line).parse(parse(readFileSync(LINES_FILE, "utf8")))));

export const standingOf = (of: Line): Standing => STANDINGS.find((one) => one in of) ?? "missing";

export const sumOf = (lines: Iterable<Line>): Record<Standing, number> => {
  const sum = { met: 0, untested: 0, missing: 0, na: 0 };
  for (const one of lines) sum[standingOf(one)]++;
  return sum;
};
