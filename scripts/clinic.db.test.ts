import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../lib/db/migrate";
import { appRoleOf } from "../lib/db/roles";

const owner = new URL(process.env.DATABASE_URL ?? "");
const database = `${owner.pathname.slice(1, 40)}_first`;
const fresh = new URL(owner);
fresh.pathname = `/${database}`;
const asOwner = (sql: string) => withClient(owner.href, (client) => client.query(sql));

let [state, appUrl] = ["", ""];

function run(script: string, args: string[] = [], settings: Record<string, string> = {}) {
  const env = {
    ...process.env,
    PLEXUS_MODE: "production",
    PLEXUS_STATE: state,
    PLEXUS_ORIGIN: "https://plexus.example",
    PLEXUS_CLOCK: "",
    DATABASE_URL: script === "migrate" ? fresh.href : "",
    DATABASE_APP_URL: appUrl,
    NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
    ...settings,
  };
  return new Promise<{ code: number; said: string }>((done) => {
    execFile(
      process.execPath,
      ["--import", "tsx", `scripts/${script}.ts`, ...args],
      { env },
      (error, out, err) => done({ code: Number(error?.code ?? 0), said: out + err }),
    ).stdin?.end();
  });
}

const GIVEN = [
  "--name",
  "Zoë’s Physiotherapie",
  "--country",
  "de",
  "--zone",
  "Europe/Berlin",
  "--owner",
  "Zoë Müller",
];

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), "plexus-clinic-"));
});
afterAll(async () => {
  await asOwner(`drop database if exists "${database}" with (force)`);
  await asOwner(`drop role if exists "${appRoleOf(database)}"`);
  await rm(state, { recursive: true });
});

test("an empty installation becomes a clinic with a link for its owner, once", async () => {
  expect(await run("migrate")).toMatchObject({ code: 0 });
  appUrl = (await readFile(join(state, `${database}.env`), "utf8")).trim().replace("DATABASE_APP_URL=", "");

  const asked = await run("clinic");
  expect(asked.code).toBe(1);
  for (const option of ["--name", "--country", "--zone", "--owner"])
    expect(asked.said).toContain(`${option} is missing`);
  const wrong = await run("clinic", [
    ...GIVEN.slice(0, 2),
    "--country",
    "XX",
    "--zone",
    "+02:00",
    "--owner",
    "\u200b",
  ]);
  expect(wrong.said).toMatch(/--country: .*\n.*--zone: .*\n.*--owner: /);
  expect((await run("clinic", ["--nmae", "x"])).said).toContain("The options are --name");
  const local = await run("clinic", GIVEN, { PLEXUS_MODE: "demo" });
  expect(local).toMatchObject({ code: 1 });

  const [one, two] = await Promise.all([run("clinic", GIVEN), run("clinic", GIVEN)]);
  expect([one.code, two.code].sort()).toEqual([0, 1]);
  expect([one, two].find(({ code }) => code === 1)?.said).toContain(
    "There is a clinic in this database already",
  );
  const made = [one, two].find(({ code }) => code === 0)?.said ?? "";
  expect(made).toMatch(/https:\/\/plexus\.example\/invite#[\w-]{43}\n/);
});

test("what was made is the clinic as it was given, one open invite and its trace", async () => {
  const rows = await withClient(fresh.href, async (client) => {
    const { rows: found } = await client.query(
      `select c.name, c.country, c.zone, i.name as owner, i.roles, i."createdById",
         (select string_agg(action, ' ' order by action) from "AuditEvent" a where a."clinicId" = c.id) as trace
       from "Clinic" c join "Invite" i on i."clinicId" = c.id`,
    );
    return found;
  });
  expect(rows).toEqual([
    {
      name: "Zoë’s Physiotherapie",
      country: "DE",
      zone: "Europe/Berlin",
      owner: "Zoë Müller",
      roles: ["owner", "therapist"],
      createdById: null,
      trace: "clinic.create invite.member",
    },
  ]);
});
