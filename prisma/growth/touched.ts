import { z } from "zod";
import { withClient } from "../../lib/db/migrate";

/** A row that was written, as it stood after that, and by whom: an account, or `system`, or the test itself. */
export type Touched = { table: string; row: string; by: string };

const touched = z.array(z.object({ table: z.string(), row: z.string(), by: z.string() }));

/** Notes from now on every row that is written. */
export const noteRows = (ownerUrl: string): Promise<unknown> =>
  withClient(ownerUrl, (client) =>
    client.query(`
      CREATE TABLE touched ("table" text, "row" text, "by" text);
      CREATE FUNCTION note_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $f$
      BEGIN
        INSERT INTO touched VALUES (TG_TABLE_NAME, (CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END)::text,
          coalesce(nullif(current_setting('app.user_id', true), ''), nullif(current_setting('app.kind', true), ''), 'test'));
        RETURN NULL;
      END $f$;
      DO $d$
      DECLARE t text;
      BEGIN
        FOR t IN SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity
        LOOP
          EXECUTE format('CREATE TRIGGER zz_row AFTER INSERT OR UPDATE OR DELETE ON %I
                          FOR EACH ROW EXECUTE FUNCTION note_row()', t);
        END LOOP;
      END $d$;`),
  );

/** What was written since the last call. */
export const takeRows = (ownerUrl: string): Promise<Touched[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("DELETE FROM touched RETURNING *");
    return touched.parse(rows);
  });
