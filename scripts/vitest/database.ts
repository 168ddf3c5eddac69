import { inject } from "vitest";
import { cloneDatabase } from "../test-database";

// Before each file of database tests: a database of its own, set before any client reads the environment.
const worker = process.env.VITEST_POOL_ID ?? "1";
const { ownerUrl, appUrl } = await cloneDatabase(inject("testServer"), worker);
process.env.DATABASE_URL = ownerUrl;
process.env.DATABASE_APP_URL = appUrl;
