import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fingerprint } from "./fingerprint";

const output = "lib/db/generated";
const stamp = `${output}/fingerprint`;

/** Makes the database client from the schema, unless the one here is of this very schema. */
export async function generate({ force = false } = {}): Promise<boolean> {
  const now = await fingerprint([
    "prisma/schema.prisma",
    "prisma/models",
    "node_modules/prisma/package.json",
  ]);
  const before = existsSync(`${output}/client.ts`) ? await readFile(stamp, "utf8").catch(() => "") : "";
  if (!force && now === before) return false;
  // Generating needs no schema engine, yet Prisma would download one; an executable that exists stops that.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  const cli = ["node_modules/prisma/build/index.js", "generate"];
  const { status } = spawnSync(process.execPath, cli, { env, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("`prisma generate` failed; its message is above.");
  await writeFile(stamp, now);
  return true;
}

if (import.meta.main) {
  console.log((await generate({ force: process.argv.includes("--force") })) ? "Generated." : "Up to date.");
}
