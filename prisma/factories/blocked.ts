import { z } from "zod";
import { rows } from "../../lib/db/rows";
import type { Db } from "../../lib/db/scope";
import { column } from "../../lib/stored";

/** How many connections wait for what this transaction holds. */
export async function blockedBy(tx: Db["tx"]): Promise<number> {
  const waiting = await rows({ tx }, z.object({ pid: column.int }))`
    SELECT pid FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))`;
  return waiting.length;
}
