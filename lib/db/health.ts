import { z } from "zod";
import { column } from "../stored";
import { prisma } from "./client";
import { rows } from "./rows";

/** Sorted in less memory than it takes, so that the server writes a temporary file to its disk: about 1 MB. */
const ROWS = 20_000;
const answer = z.object({ writable: column.bool });
let asked: Promise<DatabaseState> | null = null;

/** What keeps it from being written to may be a disk that is full or fails, or a server that only reads. */
export type DatabaseState = "ready" | "not-writable" | "away";

/** Does the database answer the application's role, and could it be written to? Those who ask at once get one answer. */
export const isReady = async (): Promise<boolean> => (await askDatabase()) === "ready";

/** The same, and what is wrong where something is. */
export function askDatabase(): Promise<DatabaseState> {
  asked ??= ask().finally(() => {
    asked = null;
  });
  return asked;
}

async function ask(): Promise<DatabaseState> {
  if (await isWritable()) return "ready";
  return (await answers()) ? "not-writable" : "away";
}

const answers = () =>
  prisma().$executeRaw`SELECT`.then(
    () => true,
    () => false,
  );

async function isWritable(): Promise<boolean> {
  try {
    return await prisma().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('work_mem', '64kB', true), set_config('statement_timeout', '5s', true)`;
      const [row] = await rows({ tx }, answer)`
        SELECT current_setting('transaction_read_only') = 'off' AND count(*) > 0 AS writable
        FROM (SELECT n FROM generate_series(1, ${ROWS}::int) AS n ORDER BY n % 97, n OFFSET 1) AS sorted`;
      return row?.writable === true;
    });
  } catch {
    return false;
  }
}
