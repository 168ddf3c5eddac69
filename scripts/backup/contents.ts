import { createHash } from "node:crypto";
import { z } from "zod";
import { databaseMode } from "../../lib/db/migrate";

/** What a backup says of itself before the rows. */
export const header = z.object({
  id: z.guid(),
  madeAt: z.string(),
  /** The Plexus that made it. */
  version: z.string(),
  mode: databaseMode,
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Each after those that it refers to. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
});
export type Header = z.infer<typeof header>;
export type Table = Header["tables"][number];

/** What a table holds, as COPY writes it. */
export const sum = z.object({ rows: z.number(), bytes: z.number(), sha256: z.string() });
export type Sum = z.infer<typeof sum>;

/** Written once more at the end, of all tables. */
export const trailer = z.array(sum.extend({ name: z.string() }));
export type Contents = { header: Header; tables: z.infer<typeof trailer> };

const NEW_LINE = 10;

/** Rows that end in a chunk. Each is a line: COPY escapes line breaks within values. */
export function rowsOf(chunk: Buffer): number {
  let rows = 0;
  for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, at + 1)) rows += 1;
  return rows;
}

/** Counts and hashes rows as they pass. */
export function newTally() {
  const hash = createHash("sha256");
  let [rows, bytes] = [0, 0];
  return {
    add: (chunk: Buffer) => {
      hash.update(chunk);
      bytes += chunk.length;
      rows += rowsOf(chunk);
    },
    rows: () => rows,
    sum: (): Sum => ({ rows, bytes, sha256: hash.digest("hex") }),
  };
}

export const isSame = (one: Sum, other: Sum): boolean =>
  one.rows === other.rows && one.bytes === other.bytes && one.sha256 === other.sha256;

export const rowsIn = (sums: readonly Sum[]): number => sums.reduce((all, { rows }) => all + rows, 0);

/** `say`, at most every five seconds. */
export function nowAndThen(say: (line: string) => void): (line: () => string) => void {
  let next = performance.now() + 5_000;
  return (line) => {
    if (performance.now() < next) return;
    next = performance.now() + 5_000;
    say(line());
  };
}

export const count = (rows: number): string =>
  `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;
