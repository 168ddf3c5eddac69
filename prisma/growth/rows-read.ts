import type { Client } from "pg";

export { disconnect } from "../../lib/db/client";

import { withClient } from "../../lib/db/migrate";

/** Rows and index entries that were read of each table since the database began to count. */
async function counted(client: Client): Promise<Map<string, number>> {
  // Tries are counted by key, and swept by a timer that may fall into any of the works.
  const { rows } = await client.query<{ name: string; read: string }>(`
    select t.relname as name, t.seq_tup_read + coalesce(sum(i.idx_tup_read), 0) as read
    from pg_stat_user_tables t left join pg_stat_user_indexes i on i.relid = t.relid
    where t.relname <> 'RateLimit'
    group by t.relid, t.relname, t.seq_tup_read`);
  return new Map(rows.map(({ name, read }) => [name, Number(read)]));
}

/** What `work` read, by table. */
export type RowsRead = { total: number; tables: Record<string, number> };

/** A connection's counts are complete once it is closed, and the server notices that a moment later. */
async function allGone(client: Client): Promise<void> {
  const others = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
  const until = performance.now() + 30_000;
  while ((await client.query<{ n: number }>(others)).rows[0]?.n !== 0)
    if (performance.now() > until)
      throw new Error("Somebody stays connected, whose counts are not complete.");
}

/**
 * Counts what is read in each of `works`, one after the other, in a database that nobody else uses. What was counted after
 * one is what was counted before the next.
 * @param disconnect closes the connections of those who read
 */
export async function rowsReadByEach(
  ownerUrl: string,
  works: Record<string, () => Promise<unknown>>,
  disconnect: () => Promise<unknown>,
): Promise<Record<string, RowsRead>> {
  return withClient(ownerUrl, async (client) => {
    const settled = async () => {
      await disconnect();
      await allGone(client);
      return counted(client);
    };
    const all: Record<string, RowsRead> = {};
    let before = await settled();
    for (const [name, work] of Object.entries(works)) {
      // Every write rewrites the patient's read model, and entries of the rows before are read until a vacuum comes.
      await client.query('vacuum "CaseloadStatus"');
      await work();
      const after = await settled();
      all[name] = difference(before, after);
      before = after;
    }
    return all;
  });
}

function difference(before: Map<string, number>, after: Map<string, number>): RowsRead {
  const entries = [...after].map(([name, read]) => [name, read - (before.get(name) ?? 0)] as const);
  const tables = Object.fromEntries(entries.filter(([, read]) => read > 0).sort(([, a], [, b]) => b - a));
  return { total: entries.reduce((sum, [, read]) => sum + read, 0), tables };
}

/** The same of one. */
export async function rowsRead(
  ownerUrl: string,
  work: () => Promise<unknown>,
  disconnect: () => Promise<unknown>,
): Promise<RowsRead> {
  const { work: read } = await rowsReadByEach(ownerUrl, { work }, disconnect);
  if (!read) throw new Error("Nothing was counted.");
  return read;
}

/** Rows of a table by which two runs of the same thing may differ; there are four times as many new patients. */
const TOLERANCE = 30;

/** The tables of which more was read at the larger size. @param most rows of a table that may be more by nature */
export function grownBy(small: RowsRead | undefined, large: RowsRead | undefined, most = 0) {
  return Object.entries(large?.tables ?? {})
    .map(([table, rows]) => ({ table, rows, before: small?.tables[table] ?? 0 }))
    .filter(({ rows, before }) => rows - before > TOLERANCE + most);
}
