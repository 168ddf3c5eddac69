import "./preflight";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Contents, count, rowsIn } from "./backup/contents";
import { readBackup } from "./backup/read";
import { newSecret, presentSecret } from "./backup/secret";
import { partOf, writeBackup } from "./backup/write";
import { databaseOf } from "./database";
import { assertSettings } from "./settings";
import { main, step } from "./steps";
import { onStop } from "./stop";
import { readVersion } from "./version";

/*
 * npm run backup -- plexus.backup            writes everything that the database of DATABASE_URL holds, encrypted
 * npm run backup -- plexus.backup --plain    the same, for anybody to read
 * npm run backup -- --check plexus.backup    reads it to its end, and says whether it is whole; needs no database
 */
const options = { plain: { type: "boolean" }, check: { type: "string" } } as const;

await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length > 1) throw new Error("Name one file: npm run backup -- plexus.backup");
  if (values.check !== undefined) {
    const path = values.check;
    const contents = await step(`Reading ${path}`, () => readBackup(resolve(path), presentSecret));
    console.log(`✓ ${path} is whole: ${told(contents)}.`);
    return 0;
  }
  await assertSettings({ writes: false });
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error(
      "Set DATABASE_URL to the connection of a role that reads everything, such as plexus_backup.",
    );
  const path = resolve(
    positionals[0] ?? `${databaseOf(url)}-${new Date().toISOString().slice(0, 10)}.backup`,
  );
  const secret = values.plain ? null : await newSecret();
  const part = partOf(path);
  onStop(() => rm(part, { force: true }));
  const contents = await step(`Backing up "${databaseOf(url)}"`, async (progress) =>
    writeBackup(url, path, { secret, version: await readVersion(), part, progress }),
  );
  console.log(`✓ ${path} holds ${told(contents)}.`);
  if (values.plain) console.log("It is not encrypted: whoever has it reads every record.");
  return 0;
});

function told({ header, tables }: Contents): string {
  return `${count(rowsIn(tables))} of ${tables.length} tables, as of ${header.madeAt}, by Plexus ${header.version}`;
}
