import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeClinic, makePatient } from "@/prisma/factories";
import { withClient } from "./migrate";

const owner = new URL(process.env.DATABASE_URL ?? "");
const database = owner.pathname.slice(1);
const asOwner = (sql: string) => withClient(owner.href, async (client) => (await client.query(sql)).rows);

/** A role of this test's own: it is made as the decision record on backups says. */
const role = `${database}_backup`;
const backup = new URL(owner);
[backup.username, backup.password] = [role, "known"];

/** As pg_dump reads: every name qualified, and an error rather than a row left out. */
const dumping = (url: string, sql: string) =>
  withClient(url, async (client) => {
    await client.query("set search_path = ''; set row_security = off");
    return (await client.query(sql)).rows;
  });

const tables = async (): Promise<string[]> =>
  (
    await asOwner(`select relname from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity order by 1`)
  ).map((row) => row.relname);

beforeAll(async () => {
  await makePatient(await makeClinic());
  await makePatient(await makeClinic());
  await asOwner(`drop role if exists "${role}"`);
  await asOwner(`create role "${role}" login bypassrls in role pg_read_all_data password 'known'`);
});
afterAll(() => asOwner(`drop role "${role}"`));

describe("a backup", () => {
  test("holds the rows of every clinic and every table", async () => {
    for (const table of await tables()) {
      const counted = `select count(*)::int as n from public."${table}"`;
      expect([table, await dumping(backup.href, counted)]).toEqual([table, await asOwner(counted)]);
    }
    const [row] = await dumping(
      backup.href,
      `select count(distinct "clinicId")::int as n from public."Patient"`,
    );
    expect(row).toEqual({ n: 2 });
  });

  test("is taken by a role that changes nothing", async () => {
    for (const sql of [
      `delete from public."Patient"`,
      `update public."Patient" set phone = ''`,
      "create table public.x ()",
    ])
      await expect(dumping(backup.href, sql)).rejects.toThrow("permission denied");
  });

  test("is refused to the role that serves, rather than cut short", async () => {
    const app = process.env.DATABASE_APP_URL ?? "";
    await expect(dumping(app, `select * from public."Patient"`)).rejects.toThrow("row-level security");
  });
});

test("what policies ask is found whatever the reader's search path", async () => {
  const rows = await withClient(process.env.DATABASE_APP_URL ?? "", async (client) => {
    await client.query("set search_path = ''");
    return (await client.query(`select * from public."Patient"`)).rows;
  });
  expect(rows).toEqual([]);
});

test("every function of ours is bound when it is made, or names the path it searches", async () => {
  const loose = await asOwner(`select proname from pg_proc
    where pronamespace = 'public'::regnamespace and prosqlbody is null
      and not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')`);
  expect(loose).toEqual([]);
});
