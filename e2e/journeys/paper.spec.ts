import { extractText } from "unpdf";
import { makeMember, makeUser } from "../../prisma/factories";
import { findings } from "../axe";
import { localDay } from "../days";
import { pdfOn } from "../downloads";
import { addPatient, expect, test } from "../fixtures";
import { handsAt } from "../interactions";
import { readCode } from "../read-code";

/*
 * Journey 6: a handout with figures, a tick grid and a code is printed; a week later it comes back, and an assistant enters
 * it by keyboard in the time in which nobody minds. At four keys a second twenty seconds are eighty keys.
 */
const MOST_KEYS = 80;

test("a sheet is printed, comes back with a week on it, is entered by keyboard, and counts", async ({
  home,
  desk,
  baseURL,
}) => {
  const { patient } = await addPatient(home, { days: 20 });
  const therapist = await desk(home.therapistUser);
  await therapist.goto("/caseload");
  const row = therapist.locator(`tr[data-patient="${patient.id}"]`);
  await expect(row).toContainText("No logs on");
  await therapist.goto(`/patients/${patient.id}/log`);
  await therapist.getByRole("button", { name: "Print a sheet" }).click();
  const dialog = therapist.getByRole("dialog");
  await dialog.getByLabel("First of seven days").fill(localDay(6));
  await dialog.getByRole("button", { name: "Make the sheet" }).click();
  await therapist.waitForURL("**/sheets/**");
  const bytes = await pdfOn(therapist, "sheet-1.pdf");
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  for (const words of ["Marta Ruiz", "Press-up, face down", "Stop when", "Tick what you do"])
    expect(text).toContain(words);
  expect(await readCode(await therapist.context().newPage(), bytes)).toBe(`${baseURL}/sign-in`);

  const user = await makeUser();
  await makeMember(home.clinic, { user, roles: ["assistant"], name: "Priya Shah" });
  const page = await desk(user);
  await page.goto(`/patients/${patient.id}/log`);
  await page.getByRole("link", { name: /Sheet 1/ }).click();
  await page.waitForURL("**/sheets/**");
  await expect(page.getByText("Not entered yet")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const hands = handsAt(page);
  const lines = await page.getByRole("rowheader").count();
  await page.locator('[data-at="0 0"]').focus();
  // Once only on its first day, with pain 4 beside it; all of the rest was ticked.
  await hands.press("1", "p", "4", "Enter", "ArrowRight", "a");
  for (let line = 1; line < lines; line++) await hands.press("a");
  await expect(page.getByText(/days changed/)).toBeVisible();
  await hands.press("Enter");
  await expect(page.getByText(/entries stored/)).toBeVisible();
  expect(hands.count()).toBeLessThan(MOST_KEYS);

  await therapist.goto("/caseload");
  await expect(row).not.toContainText("No logs on");
  await expect(row.getByRole("link", { name: /Why, for Marta Ruiz/ })).toContainText(/\d+%/);
  await page.reload();
  await expect(page.getByText(/Last entered .* by Priya Shah/)).toBeVisible();
});
