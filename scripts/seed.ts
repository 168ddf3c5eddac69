import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { migrate, withClient } from "../lib/db/migrate";
import { syncCatalogue } from "../prisma/catalogue";
import type { Database } from "./database";
import { step } from "./steps";

/** What the demo's clinic is made by. */
const seedModule = z.object({
  seedDemo: z.custom<(say: (detail: string) => void) => Promise<void>>(
    (value) => typeof value === "function",
  ),
  demoSignIns: z.array(z.object({ who: z.string(), identifier: z.string(), password: z.string() })),
});
const file = "prisma/seed/demo.ts";

async function load() {
  if (!existsSync(file)) return null;
  return seedModule.parse(await import(pathToFileURL(file).href));
}

const MARK = "seeded";

/** Fills the demo's database once, or anew with `reset`. A seeding that was cut off begins anew as well. */
export async function seed({ ownerUrl, appUrl }: Database, { reset = false } = {}): Promise<void> {
  const module = await load();
  if (!module || (!reset && (await isSeeded(ownerUrl)))) return;
  await step("Demo clinic", async (say) => {
    await withClient(ownerUrl, (client) => client.query(`truncate "Clinic", "User" cascade`));
    await migrate(ownerUrl, { mode: "demo", syncContent: syncCatalogue });
    process.env.DATABASE_APP_URL = appUrl;
    await module.seedDemo(say);
    await withClient(ownerUrl, (client) => client.query(`comment on table "Installation" is '${MARK}'`));
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
export async function signIns(): Promise<string> {
  const module = await load();
  const rows = module?.demoSignIns ?? [];
  const width = (pick: (row: (typeof rows)[number]) => string) =>
    Math.max(0, ...rows.map((row) => pick(row).length));
  const [who, identifier] = [width((row) => row.who), width((row) => row.identifier)];
  return rows
    .map((row) => `  ${row.who.padEnd(who)}  ${row.identifier.padEnd(identifier)}  ${row.password}\n`)
    .join("");
}
