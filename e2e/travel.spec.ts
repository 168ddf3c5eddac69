import type { Page } from "playwright/test";
import { Temporal } from "temporal-polyfill";
import { localDateAt } from "../lib/time/local-day";
import { findings } from "./axe";
import { localDay } from "./days";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

const question = (page: Page) => page.getByText("You are in Tokyo. Move your day?");
const moveButton = (page: Page) => page.getByRole("button", { name: "Move my day" });

const today = (page: Page) => page.evaluate(async () => (await fetch("/api/v1/today")).json());

type Day = { date: string; entries: { log: { id: string } | null }[] };
const dayOfLog = (days: Day[], id: string) =>
  days.find((day) => day.entries.some((entry) => entry.log?.id === id))?.date;

/** Logs by the endpoint, as the phone does. */
async function log(page: Page, prescriptionId: string): Promise<string> {
  const at = new Date().toISOString();
  const id = crypto.randomUUID();
  const item = { type: "log", id, prescriptionId, deviceAt: at, zone: "Asia/Tokyo", body: { quick: true } };
  const sent = JSON.stringify({ sentAt: at, items: [item] });
  const { results } = await page.evaluate(async (body) => {
    const headers = { "Content-Type": "application/json" };
    return (await fetch("/api/v1/dose-logs", { method: "POST", headers, body })).json();
  }, sent);
  expect(results).toMatchObject([{ status: 201 }]);
  return id;
}

test("a phone in Tokyo asks once, keeps, and moves the day from the Me page", async ({ home, phone }) => {
  test.setTimeout(120_000);
  const { user, content } = await addPatient(home);
  const page = await phone(user, "Asia/Tokyo");
  await page.goto("/today");
  await expect(question(page)).toBeVisible();
  const before = await today(page);
  expect(before.zone).toBe("Europe/London");
  const logged = await log(page, prescriptionOf(content, 0));
  expect(dayOfLog((await today(page)).days, logged)).toBe(before.date);

  await page.getByRole("button", { name: "Keep London time" }).click();
  await expect(question(page)).toBeHidden();
  await page.goto("/me");
  await expect(page.getByText("London time", { exact: true })).toBeVisible();
  await expect(moveButton(page)).toBeVisible();
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(question(page)).toBeHidden();
  expect(await today(page)).toMatchObject({ date: before.date, zone: "Europe/London" });

  await page.goto("/me");
  await moveButton(page).click();
  await expect(page.getByText("Tokyo time", { exact: true })).toBeVisible();
  await expect(moveButton(page)).toBeHidden();
  const after = await today(page);
  const there = localDateAt([{ from: before.date, zone: "Asia/Tokyo" }], Temporal.Now.instant());
  expect(after).toMatchObject({ date: there, zone: "Asia/Tokyo" });
  expect(Temporal.Instant.from(after.closesAt).toZonedDateTimeISO("Asia/Tokyo").hour).toBe(3);
  expect(dayOfLog(after.days, logged)).toBe(before.date);
  await page.goto("/today");
  const shown = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
  await expect(page.getByText(shown.format(new Date(`${there}T12:00:00Z`)).replace(",", ""))).toBeVisible();
});

test("at home, and where the clock is the same, nothing is asked", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  for (const zone of ["Europe/London", "Europe/Belfast"]) {
    const page = await phone(user, zone);
    await page.goto("/me");
    await expect(page.getByText("London time", { exact: true })).toBeVisible();
    // The page listens once this opens: by then it would have asked.
    await page.getByText("For a holiday or an illness").click();
    await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
    await expect(moveButton(page)).toBeHidden();
  }
});

test("the question holds 320 px, and axe finds nothing in it", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user, "Asia/Tokyo");
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of ["/today", "/me"]) {
    await page.goto(address);
    await expect(moveButton(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await findings(page)).toEqual([]);
  }
});

test("a therapist puts a zone right that was recorded wrongly", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "Correct the time zone" }).click();
  const dialog = page.getByRole("dialog", { name: "Correct the time zone" });
  await dialog.getByLabel("Time zone").selectOption("Europe/Berlin");
  const day = localDay(5);
  await dialog.getByLabel("Correct from").fill(day);
  await dialog.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Europe/Berlin", { exact: true })).toBeVisible();
  await page.goto(`/patients/${patient.id}/why`);
  await expect(page.getByText(/Zone corrected from Europe\/London to Europe\/Berlin/)).toBeVisible();
});
