import { z } from "zod";
import { rows } from "../../lib/db/rows";
import type { Db } from "../../lib/db/scope";
import { column } from "../../lib/stored";

/**
 * How many connections wait for what this transaction holds. By the locks, which are read anew: `pg_stat_activity` stays in a
 * transaction as it was at the first look, without who connected since.
 */
export async function blockedBy(tx: Db["tx"]): Promise<number> {
  const waiting = await rows({ tx }, z.object({ pid: column.int }))`
    SELECT DISTINCT pid FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))`;
  return waiting.length;
}
