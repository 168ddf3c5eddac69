import type { Page } from "playwright/test";
import { extractText } from "unpdf";
import { renameSelf } from "../lib/clinics/mutations";
import { runAs } from "../lib/gates/run";
import { staffActor } from "../prisma/factories";
import { addPatient, expect, test } from "./fixtures";

const PHONE = "0113 496 0100";
/** The text of each page that the browser prints, twice as large as usual, so that the short ones run over too. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, scale: 2 });
  const { text } = await extractText(new Uint8Array(pdf));
  return text.map((words) => words.replace(/\s+/g, " "));
}

/** The clinic's date in words, by a clock of our own. */
const today = () =>
  new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/London",
  }).format(new Date());

async function says(page: Page, address: string, words: readonly string[]) {
  await page.goto(address);
  const before = today();
  const pages = await printed(page);
  const dated = before === today() ? [`Printed ${before}`] : ["Printed"];
  for (const [at, text] of pages.entries())
    for (const word of [...words, ...dated])
      expect(text, `page ${at + 1} of ${pages.length} of ${address}`).toContain(word);
  return pages.length;
}

test("each page of what is printed of a patient names them, the clinic and the day", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  const words = ["Marta Ruiz", "born 14 Mar 1967", home.clinic.name, PHONE];
  for (const part of ["", "/why", "/plan"])
    expect(await says(page, `/patients/${patient.id}${part}`, words), part).toBeGreaterThan(1);
  for (const part of ["/log", "/body-charts"]) await says(page, `/patients/${patient.id}${part}`, words);
});

test("so does what a patient prints themselves", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  const words = ["Marta Ruiz", "born 14 Mar 1967", home.clinic.name, PHONE];
  for (const address of ["/plan", "/today", "/progress"])
    expect(await says(page, address, words), address).toBeGreaterThan(1);
  await says(page, "/me", words);
});

test("each page of the clinic's own lists and sheets names the clinic and the day", async ({
  home,
  desk,
}) => {
  await Promise.all([addPatient(home), addPatient(home)]);
  for (let at = 0; at < 30; at++)
    await runAs(staffActor(home.member), (db) => renameSelf(db, { name: home.member.name }));
  const page = await desk(home.therapistUser);
  const words = [home.clinic.name, PHONE];
  await says(page, "/caseload", words);
  for (const address of ["/clinic/audit", "/exercises", "/exercises/drawings", "/templates/disc-extension"])
    expect(await says(page, address, words), address).toBeGreaterThan(1);
  await page.goto("/exercises");
  await page.getByRole("link", { name: "Bird dog" }).first().click();
  await page.getByRole("button", { name: "Print" }).waitFor();
  expect(await says(page, page.url(), words)).toBeGreaterThan(1);
});

test("the day is that of the printing, not of the opening", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.clock.install();
  await page.goto("/caseload");
  await page.clock.setSystemTime(Date.now() + 3 * 86_400_000);
  const later = new Date(Date.now() + 3 * 86_400_000);
  const date = later.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/London",
  });
  expect((await printed(page)).join(" ")).toContain(date);
});

test("an owner writes the clinic's number once, and it stands on paper", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/clinic/settings");
  await page.getByLabel("Phone number").fill("020 7946 0999");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await says(page, "/caseload", [home.clinic.name, "020 7946 0999"]);
});
