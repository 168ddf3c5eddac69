import type { Page } from "playwright/test";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { asSystem } from "../lib/db/scope";
import { addDays } from "../lib/time/calendar-date";
import { localDateAt } from "../lib/time/local-day";
import { makeAlert, makeCorrection, makeLog, makeMember, makeUser } from "../prisma/factories";
import { findings } from "./axe";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

const PRESS_UP = "McKenzie press-up (extension in lying)";

async function openDialog(page: Page, open: () => Promise<void>, name: string | RegExp) {
  await open();
  const dialog = page.getByRole("dialog", { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

const adherence = (page: Page) => page.getByLabel("Adherence and pain").first();

test("an alert stands above everything until it is acknowledged, by its key", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  await makeAlert(patient, { kind: "stop-S1" });
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  const alerts = page.getByRole("region", { name: "Open alerts" });
  await expect(alerts).toContainText("symptoms moved down the leg (S1)");
  await page.keyboard.press("y");
  await expect(alerts).toBeHidden();
  await page.goto("/caseload");
  await expect(page.getByRole("row", { name: /Ruiz/ })).not.toContainText("Stopped:");
});

test("a red flag is acknowledged with a reason only, which is found again", async ({ home, desk }) => {
  const { patient, content } = await addPatient(home);
  const logId = await makeLog(patient, {
    prescriptionId: prescriptionOf(content, 1),
    body: { stopRule: "S5" },
  });
  await makeAlert(patient, { kind: "stop-S5", facts: { rule: "S5", logId } });
  await makeCorrection(patient, logId);
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  const alerts = page.getByRole("region", { name: "Open alerts" });
  await expect(alerts).toContainText("chest pain, faint or breathless (S5)");
  await expect(alerts).toContainText(/Withdrawn by the patient \w{3}/);
  const open = () => page.keyboard.press("y");
  const dialog = await openDialog(page, open, "Stopped: chest pain, faint or breathless (S5)");
  const reason = dialog.getByLabel("Why it is safe to go on");
  const unlock = dialog.getByRole("button", { name: "Acknowledge and unlock" });
  await expect(reason).toHaveValue("");
  await unlock.click();
  await expect(dialog).toContainText("Write who was informed");
  await expect(dialog.getByLabel("What was examined")).toBeFocused();
  await page.keyboard.type("Heart and breath");
  await dialog.getByLabel("Who was informed").fill("The GP");
  await reason.fill("Rang her");
  await unlock.click();
  await expect(dialog).toContainText("Write at least two words");
  await expect(reason).toHaveValue("Rang her");
  const long = "All normal. ".repeat(43);
  await reason.fill(long);
  await expect(dialog).toContainText("15 characters too many. The limit is 500.");
  await unlock.click();
  await expect(dialog).toContainText("This is too long.");
  await expect(reason).toHaveValue(long);
  await reason.fill("Rang her");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(alerts).toBeVisible();
  await openDialog(page, open, "Stopped: chest pain, faint or breathless (S5)");
  await expect(reason).toHaveValue("Rang her");
  await reason.fill("Rang her: tapped by mistake, no chest pain.");
  expect(await findings(page)).toEqual([]);
  await unlock.click();
  await expect(alerts).toBeHidden();
  const earlier = page.locator("section", { has: page.getByRole("heading", { name: "Earlier alerts" }) });
  await expect(earlier).toContainText("Rang her: tapped by mistake, no chest pain.");
  await expect(earlier).toContainText("Examined: Heart and breath");
  await expect(earlier).toContainText("Hanna Lind");
});

test("a condition that blocks an exercise in force takes it off and tells the care team", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  const open = () => page.getByRole("button", { name: "Record", exact: true }).click();
  const dialog = await openDialog(page, open, "Record a condition");
  await dialog.getByLabel("Condition").selectOption({ label: "Spinal stenosis" });
  await dialog.getByRole("button", { name: "Record" }).click();
  await expect(page.getByText("on hold from today").first()).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: PRESS_UP });
  await expect(row.getByText("On hold")).toBeVisible();
  const alerts = page.getByRole("region", { name: "Open alerts" });
  await expect(alerts).toContainText("A new condition blocks an exercise in force");
  await expect(alerts).toContainText(PRESS_UP);
});

test("an assistant enters a paper by keyboard, adherence moves, and a slip is undone", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home, { days: 20 });
  const user = await makeUser();
  await makeMember(home.clinic, { user, name: "Ada Assistant", roles: ["assistant"] });
  const page = await desk(user);
  await page.goto(`/patients/${patient.id}`);
  await expect(adherence(page)).toContainText(/0%.*Sessions, 28 days0 of \d+/);

  await page.getByRole("link", { name: "Enter log" }).click();
  const cells = page.getByRole("textbox", { name: new RegExp(`^${PRESS_UP.replace(/[()]/g, ".")}`) });
  await cells.first().click();
  for (let day = 0; day < 7; day += 1) {
    await page.keyboard.type("2");
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.getByText("14 new entries")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("14 entries saved.").first()).toBeVisible();
  await expect(cells.first()).toHaveAttribute("placeholder", "2");

  await page.getByRole("link", { name: "Marta Ruiz" }).click();
  await expect(adherence(page)).toContainText(/Sessions, 28 days14 of \d+/);
  await page.getByRole("link", { name: "why?" }).first().click();
  await expect(page.getByText("from paper").first()).toBeVisible();

  await page.goto(`/patients/${patient.id}/log`);
  await cells.first().click();
  await page.keyboard.press("ArrowRight");
  await expect(cells.nth(1)).toBeFocused();
  await page.getByRole("button", { name: "Undo all" }).click();
  await expect(page.getByText("14 entries undone.").first()).toBeVisible();
  await page.goto(`/patients/${patient.id}`);
  await expect(adherence(page)).toContainText(/0%.*Sessions, 28 days0 of \d+/);
});

test("an excused day leaves the count, and why shows the change", async ({ home, desk }) => {
  const { patient } = await addPatient(home, { days: 20 });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  const due = async () =>
    Number(/0 of (\d+) in the last 7/.exec((await adherence(page).textContent()) ?? "")?.[1]);
  const before = await due();
  const open = async () => {
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Excuse days" }).click();
  };
  const dialog = await openDialog(page, open, "Excuse past days");
  const day = addDays(localDateAt(patient.zones, await asSystem(home.clinic.id, async (db) => db.now)), -5);
  await dialog.getByLabel("From").fill(day);
  await dialog.getByLabel("To (inclusive)").fill(day);
  await dialog.getByLabel("Reason").fill("In hospital for a test");
  await dialog.getByRole("button", { name: "Excuse", exact: true }).click();
  await expect(page.getByText("The days are excused.").first()).toBeVisible();
  await expect.poll(due).toBeLessThan(before);

  await page.goto(`/patients/${patient.id}/why`);
  await expect(page.getByText(/^Excused .*: In hospital for a test$/).first()).toBeVisible();
  await page.goto(`/patients/${patient.id}/why?asOf=${addDays(day, 400)}`);
  await expect(page.getByText("is not over yet")).toBeVisible();
});

test("a clinician outside the care team writes a reason before she may write", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const user = await makeUser();
  await makeMember(home.clinic, { user, name: "Omar Said", roles: ["therapist"] });
  const page = await desk(user);
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("You are not on the care team.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit plan" })).toBeHidden();
  await page.getByLabel("Why you are opening this record").fill("Covers for Hanna this week");
  await page.getByRole("button", { name: "Open for 12 hours" }).click();
  await expect(page.getByRole("link", { name: "Edit plan" })).toBeVisible();
  await expect(page.getByText("You are not on the care team.")).toBeHidden();
});
