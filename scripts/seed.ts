import "./preflight";
import { migrate, withClient } from "../lib/db/migrate";
import { syncCatalogue } from "../prisma/catalogue";
import { demoSignIns, seedDemo } from "../prisma/seed/demo";
import type { Database } from "./database";
import { main, runTool, step } from "./steps";

const MARK = "seeded";

/**
 * Fills the demo's database once, or anew with `reset`; a seeding that was cut off begins anew as well. It runs as a
 * process of its own: its database client must not become the one of the server that follows.
 */
export async function seed({ ownerUrl, appUrl }: Database, { reset = false } = {}): Promise<void> {
  if (!reset && (await isSeeded(ownerUrl))) return;
  await step("Demo clinic", async () => {
    const env = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl };
    const code = await runTool("--import", ["tsx", "scripts/seed.ts"], { env });
    if (code !== 0) throw new Error("The demo's clinic could not be made; the reason is above.");
  });
}

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
  const rows = demoSignIns.map(({ who, identifier, password }) => [who, identifier, password]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
    .join("\n");
}

if (import.meta.main) {
  await main(async () => {
    const ownerUrl = process.env.DATABASE_URL ?? "";
    await withClient(ownerUrl, (client) =>
      client.query(`comment on table "Installation" is null; truncate "Clinic", "User" cascade`),
    );
    await migrate(ownerUrl, { mode: "demo", syncContent: syncCatalogue });
    await seedDemo((detail) => console.log(`  ${detail}`));
    await withClient(ownerUrl, (client) => client.query(`comment on table "Installation" is '${MARK}'`));
    process.exit(0);
  });
}
