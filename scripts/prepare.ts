import { resolve } from "node:path";
import type { DatabaseMode } from "../lib/db/migrate";
import { stateFolder, writePrivate } from "../lib/db/state";
import { createDatabase, databaseOf, openServer, prepareDatabase } from "./database";
import { step } from "./steps";

/** Brings a database up to this version, grants the app's role what it needs, and says where its connection is kept. */
export async function prepareAndTell(ownerUrl: string, mode: DatabaseMode): Promise<void> {
  const { appUrl, role, madeRole } = await step(`Migrating "${databaseOf(ownerUrl)}"`, async (progress) => {
    const server = await openServer("postgres", progress);
    await createDatabase(server, databaseOf(ownerUrl));
    return prepareDatabase(ownerUrl, { mode, progress });
  });
  if (process.env.DATABASE_APP_URL) return;
  const file = resolve(stateFolder, `${databaseOf(ownerUrl)}.env`);
  await writePrivate(file, `DATABASE_APP_URL=${appUrl}\n`);
  const happened = madeRole ? "was made" : "is there already and keeps its password";
  console.log(`The role ${role} ${happened}; its connection (DATABASE_APP_URL) is in ${file}`);
}
