import "./preflight";
import { existsSync } from "node:fs";
import { databaseMode } from "../lib/db/migrate";
import { prepareAndTell } from "./prepare";
import { assertSettings } from "./settings";
import { main } from "./steps";

/** Brings the database of DATABASE_URL up to this version, and grants the app's role what it needs. */
await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  await assertSettings({ writes: false });
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error("Set DATABASE_URL to the connection of the role that is to own the tables.");
  await prepareAndTell(ownerUrl, databaseMode.parse(process.env.PLEXUS_MODE || "production"));
  return 0;
});
