import { withClient } from "../../lib/db/migrate";

type Watch = {
  /** Where it is noted: a table's name, and its columns. */
  into: string;
  columns: string;
  /** What is noted of each row or statement, as a statement of PL/pgSQL. */
  note: string;
  per: "ROW" | "STATEMENT";
};

/** Notes from now on what is written to any table that row-level security guards. */
export const watchTables = (ownerUrl: string, { into, columns, note, per }: Watch): Promise<unknown> =>
  withClient(ownerUrl, (client) =>
    client.query(`
      CREATE TABLE ${into} (${columns});
      CREATE FUNCTION note_${into}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $f$
      BEGIN
        ${note};
        RETURN NULL;
      END $f$;
      DO $d$
      DECLARE t text;
      BEGIN
        FOR t IN SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity
        LOOP
          EXECUTE format('CREATE TRIGGER zz_${into} AFTER INSERT OR UPDATE OR DELETE ON %I
                          FOR EACH ${per} EXECUTE FUNCTION note_${into}()', t);
        END LOOP;
      END $d$;`),
  );
