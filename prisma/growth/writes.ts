import { z } from "zod";
import { withClient } from "../../lib/db/migrate";
import { watchTables } from "./watch-tables";

export type Verb = "INSERT" | "UPDATE" | "DELETE";
/** One kind of identity that set off one kind of statement on one table. */
export type Write = { table: string; verb: Verb; kind: string };

const write = z.array(
  z.object({ table: z.string(), verb: z.enum(["INSERT", "UPDATE", "DELETE"]), kind: z.string() }),
);

/**
 * Notes from now on which identity wrote to which table, statements that found no row among them. What a key's cascade does
 * is not the identity's.
 */
export const noteWrites = (ownerUrl: string): Promise<unknown> =>
  watchTables(ownerUrl, {
    into: "written",
    columns: `"table" text, "verb" text, "kind" text, PRIMARY KEY ("table", "verb", "kind")`,
    note: `IF pg_trigger_depth() = 1 THEN
      INSERT INTO written VALUES (TG_TABLE_NAME, TG_OP, coalesce(nullif(current_setting('app.kind', true), ''), 'none'))
      ON CONFLICT DO NOTHING;
    END IF`,
    per: "STATEMENT",
  });

/** What was written since the last call. */
export const takeWrites = (ownerUrl: string): Promise<Write[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("DELETE FROM written RETURNING *");
    return write.parse(rows);
  });
