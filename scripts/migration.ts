import "./preflight";
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { openStoppable } from "./database";
import { main } from "./steps";

type Files = { path: string; content: string }[];
const models = "prisma/models";
const migrations = "prisma/migrations";

const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();

/** The models as committed together with the newest migration. */
async function lastMigrated(): Promise<Files> {
  const commit = git("log", "-1", "--format=%H", "--", migrations);
  const paths = git("ls-tree", "-r", "--name-only", commit, "--", "prisma").split("\n");
  return paths
    .filter((path) => path.endsWith(".prisma"))
    .map((path) => ({ path, content: git("show", `${commit}:${path}`) }));
}

async function present(): Promise<Files> {
  const names = (await readdir(models)).filter((file) => file.endsWith(".prisma"));
  const paths = ["prisma/schema.prisma", ...names.map((file) => join(models, file))];
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(path, "utf8") })));
}

async function difference(from: Files, to: Files): Promise<string> {
  // Two datamodels are compared, and yet the engine asks a server for its version.
  const server = await openStoppable("test");
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: server.adminUrl }));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatamodel", files: from },
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  await server.stop();
  return stdout ?? "";
}

/** npm run migration -- name: writes the migration that leads from the last one to the schema as it is. */
await main(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error("Name it: npm run migration -- add_phone_number");
  const sql = await difference(await lastMigrated(), await present());
  if (/^-- This is an empty migration/m.test(sql) || !sql.trim()) {
    console.log("The schema is as the last migration left it.");
    return 0;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrations, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  console.log(`${folder}/migration.sql is written: read it, and add the policies of new tables.`);
  return 0;
});
