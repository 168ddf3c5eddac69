import { expect, test } from "vitest";
import { readMode, withClient } from "../lib/db/migrate";
import { makeClinic } from "../prisma/factories";
import { emptyDemo } from "./seed";

const ownerUrl = process.env.DATABASE_URL ?? "";
const asOwner = (sql: string) => withClient(ownerUrl, async (client) => (await client.query(sql)).rows);
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
  await emptyDemo(ownerUrl);
  expect(await clinics()).toBe(0);
  expect(await readMode(ownerUrl)).toBe("demo");
});
