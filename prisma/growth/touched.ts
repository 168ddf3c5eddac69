import { z } from "zod";
import { withClient } from "../../lib/db/migrate";
import { watchTables } from "./watch-tables";

/** A row that was written, as it stood after that, and by whom: an account, or `system`, or the test itself. */
export type Touched = { table: string; row: string; by: string };

const touched = z.array(z.object({ table: z.string(), row: z.string(), by: z.string() }));

/** Notes from now on every row that is written. */
export const noteRows = (ownerUrl: string): Promise<unknown> =>
  watchTables(ownerUrl, {
    into: "touched",
    columns: `"table" text, "row" text, "by" text`,
    note: `INSERT INTO touched VALUES (TG_TABLE_NAME, (CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END)::text,
      coalesce(nullif(current_setting('app.user_id', true), ''), nullif(current_setting('app.kind', true), ''), 'test'))`,
    per: "ROW",
  });

/** What was written since the last call. */
export const takeRows = (ownerUrl: string): Promise<Touched[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("DELETE FROM touched RETURNING *");
    return touched.parse(rows);
  });
