import type { Db } from "../../lib/db/scope";

/** How many connections wait for what this transaction holds. */
export async function blockedBy(tx: Db["tx"]): Promise<number> {
  const waiting = await tx.$queryRaw<unknown[]>`
    SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))`;
  return waiting.length;
}
