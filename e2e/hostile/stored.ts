import { withClient } from "../../lib/db/migrate";
import { SCRIPTS } from "./scripts";

/** Codes that have words in them. */
const CODES = ["ExerciseRevision.position"];

/** What a person wrote, as far as a machine can tell: codes, ids and times have no words with a space between. */
const isWords = (text: string) => /\p{L}{2} \p{L}/u.test(text) || /^\p{Lu}\p{Ll}+(-\p{L}+)?$/u.test(text);

/** The same with every text that a person wrote replaced. */
function replaced(value: unknown, next: () => string): unknown {
  if (typeof value === "string") return isWords(value) ? next() : value;
  if (Array.isArray(value)) return value.map((part) => replaced(part, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part, next)]));
}

/**
 * Writes texts that would run in a careless page over all that people wrote, as whoever owns the tables and past every check of
 * the program: what a page says must not depend on what was let in. What the database itself refuses stays as it is.
 * @returns how many of them stand there now
 */
export const storeScripts = (ownerUrl: string): Promise<number> =>
  withClient(ownerUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    const { rows: columns } = await client.query<{ table: string; column: string; type: string }>(
      `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND is_generated = 'NEVER' AND data_type IN ('text', 'jsonb', 'ARRAY')
         AND udt_name IN ('text', 'jsonb', '_text') AND table_name !~ '^_|touched' ORDER BY 1, 2`,
    );
    let texts = 0;
    for (const { table, column, type } of columns.filter(
      (one) => !CODES.includes(`${one.table}.${one.column}`),
    )) {
      const { rows } = await client.query<{ at: string; value: unknown }>(
        `SELECT ctid::text AS at, "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
      );
      for (const { at, value } of rows) {
        let taken = 0;
        const next = () => SCRIPTS[(texts + taken++) % SCRIPTS.length] ?? "";
        const instead = replaced(value, next);
        if (taken === 0) continue;
        const stored = type === "jsonb" ? JSON.stringify(instead) : instead;
        const written = await client
          .query(`UPDATE "${table}" SET "${column}" = $1 WHERE ctid = $2::tid`, [stored, at])
          .then(({ rowCount }) => rowCount === 1)
          .catch(() => false);
        if (written) texts += taken;
      }
    }
    return texts;
  });
