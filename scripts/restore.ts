import "./preflight";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { count, rowsIn } from "./backup/contents";
import { loadBackup } from "./backup/load";
import { presentSecret } from "./backup/secret";
import { createDatabase, databaseOf, openServer } from "./database";
import { prepareAndTell } from "./prepare";
import { assertSettings } from "./settings";
import { main, step } from "./steps";

/*
 * npm run restore -- plexus.backup    into the database of DATABASE_URL, which must be empty or not be there yet
 *
 * Broken off, the same command goes on with the first table that is missing.
 */
await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error("Name the file: npm run restore -- plexus.backup");
  await assertSettings({ writes: false });
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error("Set DATABASE_URL to the connection of the role that is to own the tables.");
  const name = databaseOf(ownerUrl);
  const { header, tables } = await step(`Restoring "${name}"`, async (progress) => {
    const server = await openServer("postgres", progress);
    await createDatabase(server, name);
    return loadBackup(ownerUrl, resolve(file), { secret: presentSecret, progress });
  });
  console.log(`✓ ${count(rowsIn(tables))} of ${tables.length} tables are there, as of ${header.madeAt}.`);
  await prepareAndTell(ownerUrl, header.mode);
  return 0;
});
