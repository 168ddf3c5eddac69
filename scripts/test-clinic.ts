import "./preflight";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { freePort } from "../lib/db/embedded";
import { withClient } from "../lib/db/migrate";
import { appRoleOf } from "../lib/db/roles";
import { newSecret } from "../lib/db/state";
import { findBrowser } from "./browser";
import { endAll, npmRun, npmUntil } from "./clinic-trial/commands";
import { walk, ZONE } from "./clinic-trial/walk";
import { dropDatabase, openServer } from "./database";
import { assertSettings } from "./settings";
import { main, step } from "./steps";
import { onStop } from "./stop";

/*
 * npm run test:clinic    does what the README says of running a clinic, command by command, from nothing to a patient's
 *                        first log. DATABASE_URL names the server (its owner role); without it, the embedded one.
 */

const NAME = "plexus_clinic_trial";

await main(async () => {
  await assertSettings({ browser: true });
  const server = await step("Database server", (say) => openServer("clinic-trial", say));
  const state = await mkdtemp(join(tmpdir(), "plexus-clinic-trial-"));
  const owner = server.url(NAME);
  const tidy = async () => {
    await dropDatabase(server, NAME);
    await withClient(server.adminUrl, (client) => client.query(`drop role if exists "${appRoleOf(NAME)}"`));
    await rm(state, { recursive: true, force: true });
    await server.stop();
  };
  onStop(tidy);
  await dropDatabase(server, NAME);
  await withClient(server.adminUrl, (client) => client.query(`drop role if exists "${appRoleOf(NAME)}"`));
  const unset = { DATABASE_URL: "", DATABASE_APP_URL: "", PLEXUS_STATE: state, PLEXUS_CLOCK: "" };
  await step("npm run migrate", () => npmRun("migrate", [], { ...unset, DATABASE_URL: owner }));
  const written = await readFile(join(state, `${NAME}.env`), "utf8");
  const port = String(await freePort());
  const env = {
    ...unset,
    PLEXUS_MODE: "production",
    PLEXUS_ORIGIN: `http://localhost:${port}`,
    PORT: port,
    NEXTAUTH_SECRET: newSecret(),
    DATABASE_APP_URL: written.trim().replace("DATABASE_APP_URL=", ""),
  };
  await step("npm run build", () => npmRun("build", [], env));
  const options = ["--name", "Elm Road", "--country", "GB", "--zone", ZONE, "--owner", "Margaret Hale"];
  const said = await step("npm run clinic", () => npmRun("clinic", options, env));
  const [link] = /http\S+\/invite#\S+/.exec(said) ?? [];
  if (!link) throw new Error("npm run clinic printed no link.");
  await step("npm start", () => npmUntil("start", "Plexus serves", env));
  const path = await findBrowser();
  const browser = await chromium.launch({ executablePath: path || undefined });
  try {
    await step("From the owner's link to a patient's first log", () => walk(browser, link));
  } finally {
    await browser.close();
    await endAll();
    await tidy();
  }
  console.log("A clinic came of nothing, and its first patient logged.");
  process.exit(0);
});
