import type { Page } from "playwright/test";
import { addPatient, expect, test } from "./fixtures";

const shows = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

test("a date is typed in the order of the page's language and said back in words", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/patients/new");
  const birth = page.getByLabel("Date of birth");
  await birth.fill("3/12/1962");
  await shows(page, "Mon, 3 December 1962");
  for (const [typed, words] of [
    ["1962-12-03", "Mon, 3 December 1962"],
    ["١٤.٧.٦٢", "Sat, 14 July 1962"],
    ["29021960", "Mon, 29 February 1960"],
  ] as const) {
    await birth.fill(typed);
    await shows(page, words);
  }
  await birth.blur();
  await expect(birth).toHaveValue("29/02/1960");
});

test("what is no date is refused beside the field and is not sent", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/patients/new");
  await page.getByLabel("Given name").fill("Ana");
  await page.getByLabel("Family name").fill("Sol");
  const birth = page.getByLabel("Date of birth");
  for (const [typed, refusal] of [
    ["3/12", "Enter a date as dd/mm/yyyy."],
    ["31/2/1962", "There is no such date."],
    ["12/25/1962", "There is no such date."],
    ["3/12/12", "Enter the year with four digits."],
    ["3/12/2199", /^Enter .+ or earlier\.$/],
  ] as const) {
    await birth.fill(typed);
    await birth.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: refusal })).toBeVisible();
    await expect(birth).toBeFocused();
    await expect(birth).toHaveValue(typed);
    await expect(birth).toHaveAttribute("aria-invalid", "true");
  }
  await expect(page).toHaveURL("/patients/new");
});

test("a date is chosen from the calendar by keys alone, within its bounds", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  const dialog = page.getByRole("dialog").filter({ hasText: "First day back" });
  const from = dialog.getByLabel("From");
  await from.press("Alt+ArrowDown");
  const calendar = page.getByRole("dialog", { name: "Calendar" });
  const chosen = calendar.getByRole("button", { pressed: true });
  await expect(chosen).toBeFocused();
  const today = await chosen.getAttribute("data-day");
  await page.keyboard.press("ArrowUp");
  await expect(chosen).toBeFocused();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  const aimed = calendar.locator("button:focus");
  const words = (await aimed.getAttribute("aria-label")) ?? "";
  expect((await aimed.getAttribute("data-day")) ?? "").not.toBe(today);
  await page.keyboard.press("Enter");
  await expect(calendar).toBeHidden();
  await expect(dialog.getByText(words, { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Open the calendar" }).first().click();
  await expect(calendar).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(calendar).toBeHidden();
  await expect(dialog).toBeVisible();
});

test("on the phone every day of the calendar is 48 px high, and a pause follows it", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/me");
  await page.getByText("For a holiday or an illness, seven days at most").click();
  await page.getByRole("button", { name: "Open the calendar" }).click();
  const days = page.getByRole("dialog", { name: "Calendar" }).locator("button[data-day]:enabled");
  const box = await days.first().boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(48);
  expect(box?.width).toBeGreaterThanOrEqual(40);
  await page.getByRole("button", { name: "Next month" }).click();
  const words = (await days.nth(9).getAttribute("aria-label")) ?? "";
  await days.nth(9).click();
  await shows(page, words);
});

test("the audit log is not asked for with half a date", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/clinic/audit");
  await page.getByLabel("From", { exact: true }).fill("3/12");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("Enter a date as dd/mm/yyyy.")).toBeVisible();
  await expect(page).toHaveURL("/clinic/audit");
  await page.getByLabel("From", { exact: true }).fill("1.2.2026");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/from=2026-02-01/);
});
