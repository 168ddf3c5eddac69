import "./preflight";
import { join } from "node:path";
import { withClient } from "../lib/db/migrate";
import { stateFolder, withFileLock } from "../lib/db/state";
import { DEMO_SIGN_INS } from "../prisma/seed/sign-ins";
import { type Database, diskFull } from "./database";
import { endLeftover } from "./leftover";
import { runTool, step } from "./steps";

/** What the table of the installation is commented with once the demo is whole. */
export const MARK = "seeded";

/**
 * Fills the demo's database once, or anew with `reset`; a seeding that was cut off begins anew as well. It runs as a
 * process of its own: its database client must not become the one of the server that follows.
 */
export async function seed(database: Database, { reset = false } = {}): Promise<void> {
  const waiting = () => console.log("  Another command fills the demo; this one waits for it …");
  await withFileLock(join(stateFolder, "seed.lock"), () => seedNow(database, reset), waiting);
}

async function seedNow({ ownerUrl, appUrl, fullDisk }: Database, reset: boolean) {
  const noteIn = join(stateFolder, "seed.pid");
  await endLeftover(noteIn);
  if (!reset && (await isSeeded(ownerUrl))) return;
  await step("Demo clinic", async () => {
    const env = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl };
    const code = await runTool("--import", ["tsx", "scripts/seed-demo.ts"], { env, noteIn });
    if (code === 0) return;
    const disk = await fullDisk();
    throw disk ? diskFull(disk) : new Error("The demo's clinic could not be made; the reason is above.");
  });
}

/**
 * Takes all out of the demo's database, its mark first: not every table of a clinic refers to it. One message is one
 * transaction.
 * @throws with nothing touched, when the database is not marked as a demo's
 */
export const emptyDemo = (ownerUrl: string) =>
  withClient(ownerUrl, (client) =>
    client.query(`
      do $$ begin
        if (select mode from "Installation") is distinct from 'demo' then
          raise exception 'This database is not a demo''s: nothing in it was touched.';
        end if;
      end $$;
      comment on table "Installation" is null;
      do $$ begin
        execute (select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' cascade'
          from pg_tables where schemaname = current_schema() and tablename not in ('Installation', '_prisma_migrations'));
      end $$`),
  );

/** A comment of the table rather than a row: the owner can read it whatever the policies say. */
const isSeeded = (ownerUrl: string) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(
      `select obj_description('"Installation"'::regclass, 'pg_class') as mark`,
    );
    return rows[0]?.mark === MARK;
  });

/** The demo's sign-ins as a table to be read. */
export function signIns(): string {
  const rows = DEMO_SIGN_INS.map(({ who, loginName, password }) => [who, loginName, password]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
    .join("\n");
}
