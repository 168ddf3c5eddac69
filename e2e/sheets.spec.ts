import type { Page } from "playwright/test";
import { extractText } from "unpdf";
import { runAs } from "../lib/gates/run";
import type { SheetId } from "../lib/ids";
import { newId } from "../lib/new-id";
import { printSheet } from "../lib/sheets/mutations";
import { makeLog, makeMember, makeUser, staffActor } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { localDay } from "./days";
import { pdfOn } from "./downloads";
import { addPatient, expect, type Home, prescriptionOf, test } from "./fixtures";
import { handsAt } from "./interactions";
import { readCode } from "./read-code";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
] as const;

/** A patient with a sheet of the week that ends today, which comes back. */
async function returned(home: Home) {
  const { patient, content, user } = await addPatient(home, { days: 20 });
  const sheetId = newId<SheetId>();
  const fromDate = localDay(6);
  const result = await runAs(staffActor(home.member), (db) =>
    printSheet(db, { sheetId, patientId: patient.id, fromDate, size: "a4", large: false }),
  );
  expect(result.ok).toBe(true);
  return { patient, content, user, fromDate, address: `/patients/${patient.id}/sheets/${sheetId}` };
}

const cellAt = (page: Page, row: number, day: number) => page.locator(`[data-at="${row} ${day}"]`);

test("a sheet is made at the desk: its PDF says what to do, and its code leads to the sign-in and nowhere else", async ({
  home,
  desk,
  baseURL,
}) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}/log`);
  await page.getByRole("button", { name: "Print a sheet" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Letter" }).check();
  await dialog.getByRole("radio", { name: "Large" }).check();
  await dialog.getByRole("button", { name: "Make the sheet" }).click();
  await page.waitForURL("**/sheets/**");
  await expect(page.getByRole("heading", { name: "Sheet 1" })).toBeVisible();
  const bytes = await pdfOn(page, "sheet-1.pdf");
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  for (const words of ["Press-up, face down", "Stop when", "Tick what you do", "0113 496 0100", "Marta Ruiz"])
    expect(text).toContain(words);
  expect(await readCode(await page.context().newPage(), bytes)).toBe(`${baseURL}/sign-in`);
  await page.goto(`/patients/${patient.id}/log`);
  await expect(page.getByRole("listitem").filter({ hasText: "Sheet 1" })).toContainText("Hanna Lind");
});

test("a week is entered by keyboard in few strokes, and entering it again stores nothing", async ({
  home,
  desk,
}) => {
  const { address } = await returned(home);
  const page = await desk(home.therapistUser);
  await page.goto(address);
  const hands = handsAt(page);
  const rows = await page.getByRole("rowheader").count();
  await cellAt(page, 0, 0).focus();
  // The first line has a day on which it was done once only, with what is written beside it.
  await hands.press("1", "p", "4", "Enter", "ArrowRight", "a");
  for (let row = 1; row < rows; row++) await hands.press("a");
  await cellAt(page, 0, 0).focus();
  await expect(page.getByText(/days changed/)).toBeVisible();
  await hands.press("Enter");
  await expect(page.getByText(/entries stored/)).toBeVisible();
  // At four keys a second a week takes less than twenty.
  expect(hands.count()).toBeLessThan(40);
  await page.reload();
  await expect(cellAt(page, 0, 0)).toHaveValue("1");
  await expect(cellAt(page, 0, 0)).toHaveAccessibleName(/pain 4/);
  await expect(page.getByText(/Last entered .* by Hanna Lind/)).toBeVisible();
  await expect(page.getByText("Nothing to save yet")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
});

test("of two who enter one sheet the later one reads what the other wrote, and loses nothing", async ({
  home,
  desk,
}) => {
  const { address } = await returned(home);
  const user = await makeUser();
  await makeMember(home.clinic, { user, roles: ["assistant"], name: "Priya Shah" });
  const [first, second] = [await desk(home.therapistUser), await desk(user)];
  for (const page of [first, second]) await page.goto(address);
  await cellAt(second, 0, 0).fill("2");
  await cellAt(second, 1, 1).fill("1");
  await cellAt(first, 0, 0).fill("1");
  await first.keyboard.press("Enter");
  await expect(first.getByText("One entry stored.")).toBeVisible();
  await cellAt(second, 0, 0).press("Enter");
  const told = second.getByText(/Hanna Lind entered this sheet in the meantime/);
  await expect(told).toBeVisible();
  await expect(told.locator("..")).toContainText("theirs 1, yours 2");
  await expect(cellAt(second, 0, 0)).toHaveValue("2");
  await expect(cellAt(second, 1, 1)).toHaveValue("1");
  await second.getByRole("button", { name: "Save mine" }).click();
  await expect(second.getByText("2 entries stored.")).toBeVisible();
  await expect(told).toBeHidden();
  await first.reload();
  await expect(cellAt(first, 0, 0)).toHaveValue("2");
  await cellAt(first, 0, 0).fill("1");
  await cellAt(first, 0, 0).press("Enter");
  await expect(first.getByText("One entry stored.")).toBeVisible();
  await cellAt(second, 0, 0).fill("3");
  await cellAt(second, 0, 0).press("Enter");
  await expect(told.locator("..")).toContainText("theirs 1, yours 3");
  await second.getByRole("button", { name: "Take theirs" }).click();
  await expect(cellAt(second, 0, 0)).toHaveValue("1");
  await expect(second.getByText("Nothing to save yet")).toBeVisible();
});

test("what the patient logged on the phone stands, and is not stored again", async ({ home, desk }) => {
  const { patient, content, fromDate, address } = await returned(home);
  await makeLog(patient, { prescriptionId: prescriptionOf(content, 0), localDate: fromDate, slot: 1 });
  const page = await desk(home.therapistUser);
  await page.goto(address);
  await expect(cellAt(page, 0, 0)).toHaveValue("1");
  await expect(cellAt(page, 0, 0)).toHaveAccessibleName(/one logged elsewhere/);
  await cellAt(page, 0, 0).fill("0");
  await expect(page.getByText(/below what is logged elsewhere/)).toBeVisible();
  await cellAt(page, 0, 0).fill("1");
  await expect(page.getByText("Nothing to save yet")).toBeVisible();
});

test("axe finds nothing on a sheet and the way to it, in either theme and either size", async ({
  home,
  desk,
}) => {
  test.setTimeout(240_000);
  const { patient, address } = await returned(home);
  const page = await desk(home.therapistUser);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto(address);
    await cellAt(page, 0, 0).focus();
    await page.keyboard.press("a");
    await cellAt(page, 0, 0).focus();
    expect(await findingsInBothThemes(page)).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
    // The lines and what is written beside them are on one screen.
    await expect(page.getByRole("rowheader").first()).toBeInViewport();
    await page.goto(`/patients/${patient.id}/log`);
    await page.getByRole("button", { name: "Print a sheet" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
  }
});
