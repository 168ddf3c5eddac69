import { expect, test } from "vitest";
import { readConfig } from "../lib/config";
import { withClient } from "../lib/db/migrate";
import { serve } from "./serve";

const configOf = (url: string | undefined, mode = "test") =>
  readConfig({ ...process.env, PORT: "0", PLEXUS_MODE: mode, DATABASE_APP_URL: url });

test("nothing is served as a role that row-level security does not bind, be it the demo", async () => {
  const owner = process.env.DATABASE_URL ?? "";
  await expect(serve(configOf(owner))).rejects.toThrow("is a superuser");
  await withClient(owner, (client) => client.query(`update "Installation" set mode = 'demo'`));
  await expect(serve(configOf(owner, "demo"), { dev: true })).rejects.toThrow("is a superuser");
});

test("nothing is served that is marked for something else", async () => {
  await expect(serve(configOf(process.env.DATABASE_APP_URL))).rejects.toThrow('marked "demo"');
});
