import "./preflight";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "playwright";
import { freePort } from "../lib/db/embedded";
import { withClient } from "../lib/db/migrate";
import { appRoleOf } from "../lib/db/roles";
import { newSecret } from "../lib/db/state";
import { FORMS } from "../lib/screenings/vocabulary";
import { findBrowser } from "./browser";
import { dropDatabase, openServer } from "./database";
import { assertSettings } from "./settings";
import { main, step } from "./steps";
import { onStop, tools } from "./stop";

/*
 * npm run test:clinic    does what the README says of running a clinic, command by command, from nothing to a patient's
 *                        first log. DATABASE_URL names the server (its owner role); without it, the embedded one.
 */

const NAME = "plexus_clinic_trial";
const ZONE = "Europe/London";
const PASSWORD = "four plain words together";

type Settings = Record<string, string>;

/** Runs one of the README's commands to its end. @returns what it said */
async function npmRun(script: string, args: string[], env: Settings): Promise<string> {
  const child = start(script, args, env);
  let said = "";
  child.stdout?.on("data", (text: Buffer) => {
    said += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`npm run ${script} failed.`);
  return said;
}

function start(script: string, args: string[], env: Settings) {
  const command = script === "start" ? ["start"] : ["run", script, "--", ...args];
  const child = spawn("npm", command, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  tools.add(child);
  child.once("close", () => tools.delete(child));
  return child;
}

/** What it says later is read as well: a pipe that nobody reads would end it. */
function untilServing(env: Settings): Promise<void> {
  const child = start("start", [], env);
  return new Promise((serving, fail) => {
    child.once("close", () => fail(new Error("npm start ended without serving.")));
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.includes("Plexus serves")) serving();
    });
  });
}

async function joinAs(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  const day = page.getByLabel("Day");
  const byName = page.getByRole("radio", { name: "A name I choose" });
  await day.or(byName).first().waitFor();
  if (await day.isVisible()) {
    await day.fill("14");
    await page.getByLabel("Month").fill("3");
    await page.getByLabel("Year").fill("1967");
    await page.getByRole("button", { name: "Go on" }).click();
  }
  await byName.click();
  await page.getByLabel("Name to sign in with").fill(name);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make my sign-in" }).click();
}

/** The owner, who treats as well, takes on a patient and publishes a plan. @returns the patient's link */
async function takeOn(desk: Page): Promise<string> {
  await desk.waitForURL("**/caseload");
  await desk.goto(new URL("/patients/new", desk.url()).href);
  await desk.getByLabel("Given name").fill("Marta");
  await desk.getByLabel("Family name").fill("Ruiz");
  await desk.getByLabel("Date of birth").fill("1967-03-14");
  await desk.getByRole("radio", { name: "Left" }).check({ force: true });
  await desk.getByRole("button", { name: "Create the patient" }).click();
  await desk.waitForURL(/\/patients\/[0-9a-f-]{36}/);
  const record = desk.url().replace(/(\/patients\/[0-9a-f-]{36}).*/, "$1");
  await desk.goto(`${record}/plan`);
  await desk.waitForFunction(() => document.documentElement.dataset.keys !== undefined);
  await desk.getByRole("radio", { name: /No directional preference/ }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("heading", { name: "Plan v1" }).waitFor();
  await desk.locator("[data-row]").first().waitFor();
  const today = new Date().toLocaleDateString("sv", { timeZone: ZONE });
  await desk.getByLabel("In force from").fill(today);
  await desk.keyboard.press("Control+Enter");
  await desk.waitForURL(record);
  await desk.goto(`${record}/invite`);
  await desk.getByRole("button", { name: "Make a link" }).click();
  return (await desk.getByLabel("Link", { exact: true }).textContent()) ?? "";
}

/** Before the first exercise: who reads what, a yes to it, and the questions about warning signs. */
async function beginAsPatient(phone: Page): Promise<void> {
  await phone.waitForURL("**/today");
  await phone.getByRole("button", { name: "Go on" }).click();
  await phone.getByRole("checkbox").check();
  await phone.getByRole("button", { name: "Agree and go on" }).click();
  // By a key: a tap so soon after the one before is taken for a double tap.
  await phone.getByRole("button", { name: "Skip the tour" }).press("Enter");
  for (const at of FORMS.full.keys()) {
    await phone.getByText(`Question ${at + 1} of ${FORMS.full.length}`).waitFor();
    await phone.getByRole("button", { name: "No", exact: true }).press("Enter");
  }
  const stored = phone.waitForResponse("**/api/v1/screenings");
  await phone.getByRole("button", { name: "No to all of these" }).click();
  if (!(await stored).ok()) throw new Error("The first questions were refused.");
}

async function logFirst(phone: Page): Promise<void> {
  await phone.goto(new URL("/today", phone.url()).href);
  const done = phone.getByRole("button", { name: /^Done: / }).and(phone.locator(":visible"));
  const answered = phone.waitForResponse("**/api/v1/dose-logs");
  const [answer] = await Promise.all([answered, done.first().click()]);
  if (!answer.ok()) throw new Error("The first log was refused.");
  const undo = phone.getByRole("button", { name: /^Undo / });
  await undo.first().waitFor();
}

async function walk(browser: Browser, ownerLink: string): Promise<void> {
  const english = { locale: "en-GB" };
  const desk = await (await browser.newContext(english)).newPage();
  await joinAs(desk, ownerLink, "margaret");
  const link = await takeOn(desk);
  const phone = await (
    await browser.newContext({
      ...english,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
  ).newPage();
  await joinAs(phone, link, "marta");
  await beginAsPatient(phone);
  await logFirst(phone);
}

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
  await step("npm start", () => untilServing(env));
  const path = await findBrowser();
  const browser = await chromium.launch({ executablePath: path || undefined });
  try {
    await step("From the owner's link to a patient's first log", () => walk(browser, link));
  } finally {
    await browser.close();
    const ended = [...tools].map((tool) => once(tool, "close"));
    for (const tool of tools) tool.kill();
    await Promise.all(ended);
    await tidy();
  }
  console.log("A clinic came of nothing, and its first patient logged.");
  process.exit(0);
});
