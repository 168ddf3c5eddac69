import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "./migrate";
import { assertAppRole } from "./roles";

const owner = process.env.DATABASE_URL ?? "";
const app = process.env.DATABASE_APP_URL ?? "";
const role = new URL(app).username;

/** A role of this test's own, with the app role's password unknown to it. */
const other = `${role}_other`;
const otherUrl = () => {
  const url = new URL(owner);
  url.username = other;
  url.password = "known";
  return url.href;
};
const asOwner = (sql: string) => withClient(owner, (client) => client.query(sql));

describe("the app's role", () => {
  beforeAll(() => asOwner(`drop role if exists ${other}; create role ${other} login password 'known'`));
  afterAll(() => asOwner(`drop owned by ${other}; drop role ${other}`));

  it("is accepted as migrations set it up", async () => {
    await expect(assertAppRole(app)).resolves.toBeUndefined();
  });

  it("may not be a superuser", async () => {
    await expect(assertAppRole(owner)).rejects.toThrow("is a superuser");
  });

  it("may not have BYPASSRLS, nor be a member of a role that has", async () => {
    await asOwner(`alter role ${other} bypassrls`);
    await expect(assertAppRole(otherUrl())).rejects.toThrow("has BYPASSRLS");
    await asOwner(`alter role ${other} nobypassrls`);
    await expect(assertAppRole(otherUrl())).resolves.toBeUndefined();
  });

  it("may not own a table", async () => {
    await asOwner(`create table mine (); alter table mine owner to ${other}`);
    await expect(assertAppRole(otherUrl())).rejects.toThrow("owns tables");
    await asOwner("drop table mine");
  });

  it("can't change what migrations wrote down, nor make tables", async () => {
    const run = (sql: string) => withClient(app, (client) => client.query(sql));
    await expect(run("delete from _prisma_migrations")).rejects.toThrow("permission denied");
    await expect(run("create table x ()")).rejects.toThrow("permission denied");
    await expect(run("select migration_name from _prisma_migrations")).resolves.toBeDefined();
  });
});
