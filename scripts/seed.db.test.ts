import { expect, test } from "vitest";
import { readMode, withClient } from "../lib/db/migrate";
import { asSystem } from "../lib/db/scope";
import { makeClinic, makeMember } from "../prisma/factories";
import { insertRows } from "../prisma/factories/rows";
import { emptyDemo } from "./seed";

const ownerUrl = process.env.DATABASE_URL ?? "";
const asOwner = (sql: string) => withClient(ownerUrl, async (client) => (await client.query(sql)).rows);

/** The tables that hold a row. */
async function filled(): Promise<string[]> {
  const tables: { name: string }[] = await asOwner(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const names: string[] = [];
  for (const { name } of tables)
    if ((await asOwner(`select 1 from "${name}" limit 1`)).length > 0) names.push(name);
  return names.sort();
}

/** A row of a table that refers to no other. */
async function makeMailOfMember(): Promise<void> {
  const member = await makeMember(await makeClinic());
  await asSystem(member.clinicId, (db) =>
    insertRows(db, {
      MemberMail: [{ clinicId: member.clinicId, memberId: member.id, address: "hanna@example.org" }],
    }),
  );
}

const clinics = async () => (await asOwner(`select count(*)::int as n from "Clinic"`))[0].n;

test("only what is marked as a demo's is emptied: a clinic's database is refused with nothing touched", async () => {
  await makeClinic();
  for (const mode of ["production", "test"]) {
    await asOwner(`update "Installation" set mode = '${mode}'`);
    await expect(emptyDemo(ownerUrl)).rejects.toThrow("not a demo's");
    expect(await clinics()).toBe(1);
  }
  await asOwner(`delete from "Installation"`);
  await expect(emptyDemo(ownerUrl)).rejects.toThrow("not a demo's");
  await asOwner(`insert into "Installation" (id, mode) values (1, 'demo')`);
  await makeMailOfMember();
  await emptyDemo(ownerUrl);
  expect(await filled()).toEqual(["Installation", "_prisma_migrations"]);
  expect(await readMode(ownerUrl)).toBe("demo");
});
