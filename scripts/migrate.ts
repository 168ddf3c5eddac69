import "./preflight";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { databaseMode } from "../lib/db/migrate";
import { stateFolder, writePrivate } from "../lib/db/state";
import { createDatabase, databaseOf, openServer, prepareDatabase } from "./database";
import { assertSettings } from "./settings";
import { main, step } from "./steps";

/** Brings the database of DATABASE_URL up to this version, and grants the app's role what it needs. */
await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  await assertSettings({ writes: false });
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error("Set DATABASE_URL to the connection of the role that is to own the tables.");
  const mode = databaseMode.parse(process.env.PLEXUS_MODE || "production");
  const { appUrl, role, madeRole } = await step(`Migrating "${databaseOf(ownerUrl)}"`, async (progress) => {
    const server = await openServer("postgres", progress);
    await createDatabase(server, databaseOf(ownerUrl));
    return prepareDatabase(ownerUrl, { mode, progress });
  });
  if (!process.env.DATABASE_APP_URL) {
    const file = resolve(stateFolder, `${databaseOf(ownerUrl)}.env`);
    await writePrivate(file, `DATABASE_APP_URL=${appUrl}\n`);
    const happened = madeRole ? "was made" : "is there already and keeps its password";
    console.log(`The role ${role} ${happened}; its connection (DATABASE_APP_URL) is in ${file}`);
  }
  return 0;
});
