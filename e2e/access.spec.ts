import type { Page } from "playwright/test";
import { asSystem } from "../lib/db/scope";
import { listExercises } from "../lib/exercises/queries";
import { makeAlert, makeLog } from "../prisma/factories";
import { findings, findingsInBothThemes } from "./axe";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

/** axe's findings on a page in both themes, in words that say where to look. */
async function findingsAt(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await page.locator("#content, main").first().waitFor();
  return (await findingsInBothThemes(page)).map((one) => `${address} ${one}`);
}

async function allFindings(page: Page, addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) found.push(...(await findingsAt(page, address)));
  return found;
}

/** The desk's pages in a few tests, so that they run beside each other. `own` is the patient's address. */
const DESK: Record<string, (own: string, patientId: string, exerciseId: string) => string[]> = {
  "the caseload and new patients": (_own, id) => [
    "/caseload",
    `/caseload?why=${id}`,
    `/caseload?reasons=${id}`,
    "/patients/new",
    "/patients/not-there",
  ],
  "a patient's record": (own) => [
    own,
    `${own}/why`,
    `${own}/log`,
    `${own}/invite`,
    `${own}/body-charts`,
    `${own}/body-charts/new`,
    `${own}/assessments`,
    `${own}/assessments/open`,
    `${own}/visits`,
    "/visits?who=all",
    `${own}/measures`,
    `${own}/measures/nprs-leg`,
    `${own}/monitoring`,
    `${own}/consents`,
    `${own}/screenings`,
    `${own}/screenings/new`,
  ],
  messages: (_own, id) => ["/messages", "/messages?view=done&of=all", `/messages/${id}`],
  "the plan and templates": (own) => [`${own}/plan`, "/templates", "/templates/disc-extension"],
  "the library": () => ["/exercises", "/exercises/drawings?kind=mobility", "/nerve-map"],
  "an exercise": (_own, _id, exercise) => [
    `/exercises/${exercise}`,
    `/exercises/${exercise}/variant`,
    "/exercises/new",
  ],
  "the clinic and the account": () => [
    "/clinic",
    "/clinic/care",
    "/clinic/outcomes",
    "/clinic/rules",
    "/clinic/monitoring",
    "/clinic/settings",
    "/clinic/audit",
    "/account",
    "/alerts",
    "/prove",
  ],
};

for (const [part, addresses] of Object.entries(DESK)) {
  test(`axe finds nothing on ${part}, in either theme`, async ({ home, desk }) => {
    test.setTimeout(300_000);
    const { patient, content } = await addPatient(home);
    const logId = await makeLog(patient, {
      prescriptionId: prescriptionOf(content, 1),
      body: { quick: true },
    });
    await makeAlert(patient, { kind: "stop-S1", facts: { rule: "S1", logId } });
    const exercise = (await asSystem(home.clinic.id, listExercises))[0]?.id ?? "";
    const page = await desk(home.therapistUser);
    expect(await allFindings(page, addresses(`/patients/${patient.id}`, patient.id, exercise))).toEqual([]);
  });
}

test("at a phone's width the caseload names its patients, and care and why keep on the page", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/caseload");
  // The cell, because a name that is cut off keeps its width.
  const name = await page.locator("tr[data-patient] > th").first().boundingBox();
  expect(name?.width).toBeGreaterThan(120);
  expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThan(390);
  const why = await page.getByRole("columnheader", { name: "Why now" }).boundingBox();
  expect(why?.width, "the reasons have the room that is left").toBeGreaterThan(240);
  await page.goto("/clinic/care");
  await expect(page.getByRole("table", { name: "Whose list, and when" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.goto(`/patients/${patient.id}/why`);
  for (const strip of await page.getByRole("main").locator("svg[aria-label*=':']").all()) {
    const box = await strip.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(390);
  }
});

test("axe finds nothing on the phone's pages, in either theme", async ({ home, phone }) => {
  test.setTimeout(300_000);
  const { user } = await addPatient(home);
  const page = await phone(user);
  // Tall enough that nothing lies half below the tabs, where one would scroll it up first.
  await page.setViewportSize({ width: 390, height: 2600 });
  const addresses = [
    "/today",
    "/plan",
    "/progress",
    "/progress/why",
    "/progress/goals",
    "/inbox",
    "/me",
    "/me/data",
    "/me/devices",
    "/me/reminders",
    "/me/seen",
    "/nerve",
    "/body-chart",
  ];
  expect(await allFindings(page, addresses)).toEqual([]);
});

test("axe finds nothing before signing in, in either theme", async ({ visitor }) => {
  expect(await allFindings(await visitor("phone"), ["/sign-in", "/invite"])).toEqual([]);
});

test("axe looks once the colours have settled, and finds what is wrong then", async ({ visitor }) => {
  const page = await visitor();
  // Each takes its colour over from the one around it, and so begins to change when that has ended.
  await page.setContent(`<!doctype html><html lang="en"><title>Settling</title>
    <style>main, h1, p { transition: color 300ms linear } main { color: #fff } .dark { color: #000 } .pale { color: #ccc }</style>
    <main><h1>Settling</h1><p>Words to be read</p></main>`);
  const turn = (to: string) =>
    page.evaluate((name) => {
      const main = document.querySelector("main");
      if (main) main.className = name;
    }, to);
  await turn("dark");
  expect(await findings(page)).toEqual([]);
  await turn("pale");
  expect(await findings(page)).toEqual([
    expect.stringContaining("color-contrast: h1"),
    expect.stringContaining("color-contrast: p"),
  ]);
});
