import { afterAll, inject } from "vitest";
import { disconnect } from "@/lib/db/client";
import { cloneDatabase } from "../test-database";

// Before each file of database tests: a database of its own, set before any client reads the environment.
const worker = process.env.VITEST_POOL_ID ?? "1";
const { ownerUrl, appUrl } = await cloneDatabase(inject("testServer"), worker);
process.env.DATABASE_URL = ownerUrl;
process.env.DATABASE_APP_URL = appUrl;

// The process goes on with the next file: what it holds of this one's database ends with it.
afterAll(async () => {
  await disconnect();
  Reflect.deleteProperty(globalThis, "plexusLimiters");
});
