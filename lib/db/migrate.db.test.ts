import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { assertMigrated, isUnused, migrate, readMode, withClient } from "./migrate";

const database = `migrate_test_${process.pid}`;
const asOwner = (sql: string) => withClient(process.env.DATABASE_URL ?? "", (client) => client.query(sql));
const url = new URL(process.env.DATABASE_URL ?? "");
url.pathname = `/${database}`;
const empty = url.href;

let folder = "";
const write = async (name: string, sql: string) => {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
};
const rows = (sql: string) => withClient(empty, async (client) => (await client.query(sql)).rows);

const installation = 'create table "Installation" (id int primary key, mode text not null)';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await asOwner(`create database ${database}`);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await asOwner(`drop database ${database} with (force)`);
});

test("a server that does not answer is named by its address and the setting that leads there", async () => {
  const before = process.env.DATABASE_APP_URL;
  for (const host of ["127.0.0.1", "localhost"]) {
    const away = `postgresql://app:secret@${host}:1/plexus`;
    process.env.DATABASE_APP_URL = away;
    const asked = withClient(away, (client) => client.query("select"));
    await expect(asked).rejects.toThrow(
      `No database server answers at ${host}:1, where DATABASE_APP_URL leads (ECONNREFUSED)`,
    );
    await expect(asked).rejects.toMatchObject({ code: "ECONNREFUSED" });
  }
  process.env.DATABASE_APP_URL = before;
});

describe("migrate", () => {
  it("applies what is pending, in order, once", async () => {
    await write("2_second", "insert into a values (1); insert into a values (2)");
    await write("1_first", "create table a (n int)");
    expect(await migrate(empty, { folder, mode: "test" })).toEqual(["1_first", "2_second"]);
    expect(await migrate(empty, { folder, mode: "test" })).toEqual([]);
    expect(await rows("select n from a order by n")).toEqual([{ n: 1 }, { n: 2 }]);
    await expect(assertMigrated(empty, folder)).resolves.toBeUndefined();
  });

  it("keeps Prisma's own account of what was applied", async () => {
    await write("1_first", "select 1");
    await migrate(empty, { folder, mode: "test" });
    const [row] = await rows("select *, length(checksum) as digits from _prisma_migrations");
    expect(row).toMatchObject({ migration_name: "1_first", digits: 64, applied_steps_count: 1, logs: null });
    expect(row.finished_at).toBeInstanceOf(Date);
    expect(row.rolled_back_at).toBeNull();
  });

  it("leaves nothing of a migration that fails halfway, and goes on once it is mended", async () => {
    await write("1_first", "create table a (n int)");
    await write("2_second", "create function f() returns int language sql as $$ select 1; $$; select 1 / 0");
    await expect(migrate(empty, { folder, mode: "test" })).rejects.toThrow(
      "2_second failed: division by zero",
    );
    expect(await rows("select migration_name as name from _prisma_migrations")).toEqual([
      { name: "1_first" },
    ]);
    await write("2_second", "create function f() returns int language sql as $$ select 1; $$");
    expect(await migrate(empty, { folder, mode: "test" })).toEqual(["2_second"]);
  });

  it("refuses a migration edited after it was applied, and a database from the future", async () => {
    await write("1_first", "select 1");
    await migrate(empty, { folder, mode: "test" });
    await write("1_first", "select 2");
    await expect(migrate(empty, { folder, mode: "test" })).rejects.toThrow("1_first was edited");
    await rm(join(folder, "1_first"), { recursive: true });
    await expect(migrate(empty, { folder, mode: "test" })).rejects.toThrow("does not know");
  });

  it("lets two runs at once apply each migration once", async () => {
    await write("1_first", "create table a (n int); select pg_sleep(0.2)");
    const both = await Promise.all([1, 2].map(() => migrate(empty, { folder, mode: "test" })));
    expect(both.flat()).toEqual(["1_first"]);
  });

  it("says when the database is behind", async () => {
    await write("1_first", "select 1");
    await expect(assertMigrated(empty, folder)).rejects.toThrow("npm run migrate");
  });

  it("marks what the database is for, once", async () => {
    expect(await isUnused(empty, folder)).toBe(true);
    expect(await readMode(empty)).toBeNull();
    await write("1_first", installation);
    await migrate(empty, { folder, mode: "demo" });
    await migrate(empty, { folder, mode: "production" });
    expect(await readMode(empty)).toBe("demo");
    expect(await isUnused(empty, folder)).toBe(false);
  });

  it("marks it together with the table of the mark, so that a run that was cut off goes on", async () => {
    await write("1_first", installation);
    await write("2_second", "select 1 / 0");
    await expect(migrate(empty, { folder, mode: "demo" })).rejects.toThrow("division by zero");
    expect(await readMode(empty)).toBe("demo");
  });

  it("knows its own half-made tables from those of something else", async () => {
    await write("1_first", `${installation}; create table a (n int)`);
    await migrate(empty, { folder, mode: "demo" });
    await rows('truncate "Installation"');
    expect(await isUnused(empty, folder)).toBe(true);
    await rows("insert into a values (1)");
    expect(await isUnused(empty, folder)).toBe(false);
    await rows("truncate a; delete from _prisma_migrations");
    expect(await isUnused(empty, folder)).toBe(false);
    await rows('drop table a, "Installation"');
    expect(await isUnused(empty, folder)).toBe(true);
    await rows("drop table _prisma_migrations; create table other ()");
    expect(await isUnused(empty, folder)).toBe(false);
  });

  it("takes no other program's migrations for its own", async () => {
    await write("1_first", "create table a (n int)");
    await migrate(empty, { folder, mode: "demo" });
    await rm(join(folder, "1_first"), { recursive: true });
    await write("1_other", "select 1");
    expect(await isUnused(empty, folder)).toBe(false);
  });

  it("rolls the content back whole when its sync fails", async () => {
    await write("1_first", "create table a (n int)");
    const syncContent = async (client: { query: (sql: string) => Promise<unknown> }) => {
      await client.query("insert into a values (1)");
      throw new Error("no");
    };
    await expect(migrate(empty, { folder, mode: "test", syncContent })).rejects.toThrow("no");
    expect(await rows("select * from a")).toEqual([]);
  });
});
