import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../lib/db/migrate";
import { appRoleOf } from "../lib/db/roles";

const owner = new URL(process.env.DATABASE_URL ?? "");
const database = `${owner.pathname.slice(1, 40)}_live`;
const live = new URL(owner);
live.pathname = `/${database}`;
const role = appRoleOf(database);

const asOwner = (sql: string) => withClient(owner.href, (client) => client.query(sql));

/** Runs `npm run migrate` as from the checkout that keeps its state there. */
function migrate(
  state: string,
  settings: Record<string, string> = {},
): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: live.href,
    DATABASE_APP_URL: "",
    PLEXUS_MODE: "production",
    PLEXUS_STATE: state,
    ...settings,
  };
  return new Promise((done) => {
    execFile(process.execPath, ["--import", "tsx", "scripts/migrate.ts"], { env }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), said: out + err }),
    );
  });
}

const connection = async (state: string) =>
  (await readFile(join(state, `${database}.env`), "utf8")).trim().replace("DATABASE_APP_URL=", "");

let [first, second] = ["", ""];
beforeAll(async () => {
  first = await mkdtemp(join(tmpdir(), "plexus-first-"));
  second = await mkdtemp(join(tmpdir(), "plexus-second-"));
});
afterAll(async () => {
  await asOwner(`drop database if exists "${database}" with (force)`);
  await asOwner(`drop role if exists "${role}"`);
  await Promise.all([first, second].map((folder) => rm(folder, { recursive: true })));
});

test("the role that serves is made once, and another checkout does not take its password away", async () => {
  const made = await migrate(first);
  expect(made.said).toContain(`The role ${role} was made`);
  const url = await connection(first);
  await expect(withClient(url, (client) => client.query("select"))).resolves.toBeDefined();

  const again = await migrate(first);
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).not.toContain("was made");
  expect(await connection(first)).toBe(url);

  const elsewhere = await migrate(second);
  expect(elsewhere).toMatchObject({ code: 1 });
  expect(elsewhere.said).toMatch(/password is not known here.*DATABASE_APP_URL/s);
  await expect(withClient(url, (client) => client.query("select"))).resolves.toBeDefined();
  expect(await migrate(second, { DATABASE_APP_URL: url })).toMatchObject({ code: 0 });
});

test("a role that may not create databases is told what to do", async () => {
  const name = `${role}_poor`;
  await asOwner(`drop role if exists "${name}"; create role "${name}" login password 'poor'`);
  const url = new URL(live);
  [url.username, url.password, url.pathname] = [name, "poor", `/${database}_none`];
  const { code, said } = await migrate(first, { DATABASE_URL: url.href });
  expect(code).toBe(1);
  expect(said).toMatch(/may not create databases: have "\w+_none" made/);
  await asOwner(`drop role "${name}"`);
});

test("an owner who is no superuser migrates from nothing, exercises included", async () => {
  const [name, own] = [`${role}_owner`, `${database}_own`];
  const url = new URL(live);
  [url.username, url.password, url.pathname] = [name, "known", `/${own}`];
  await asOwner(`create role "${name}" login createrole password 'known'`);
  await asOwner(`create database "${own}" owner "${name}"`);
  try {
    const { code, said } = await migrate(first, { DATABASE_URL: url.href });
    expect([code, said]).toEqual([0, expect.stringContaining("was made")]);
    const count = `select count(*)::int as n from "Exercise"`;
    const { rows } = await withClient(url.href, (client) => client.query<{ n: number }>(count));
    expect(rows[0]?.n).toBeGreaterThan(0);
  } finally {
    await asOwner(`drop database "${own}" with (force)`);
    await asOwner(`drop role "${appRoleOf(own)}"`);
    await asOwner(`drop role "${name}"`);
  }
});
