import { z } from "zod";
import { withClient } from "../../lib/db/migrate";

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
  withClient(ownerUrl, (client) =>
    client.query(`
      CREATE TABLE written ("table" text, "verb" text, "kind" text, PRIMARY KEY ("table", "verb", "kind"));
      CREATE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $f$
      BEGIN
        IF pg_trigger_depth() = 1 THEN
          INSERT INTO written VALUES (TG_TABLE_NAME, TG_OP, coalesce(nullif(current_setting('app.kind', true), ''), 'none'))
          ON CONFLICT DO NOTHING;
        END IF;
        RETURN NULL;
      END $f$;
      DO $d$
      DECLARE t text;
      BEGIN
        FOR t IN SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity
        LOOP
          EXECUTE format('CREATE TRIGGER zz_note AFTER INSERT OR UPDATE OR DELETE ON %I
                          FOR EACH STATEMENT EXECUTE FUNCTION note_write()', t);
        END LOOP;
      END $d$;`),
  );

/** What was written since the last call. */
export const takeWrites = (ownerUrl: string): Promise<Write[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("DELETE FROM written RETURNING *");
    return write.parse(rows);
  });
