import type { Page } from "playwright/test";
import { extractText } from "unpdf";
import { now } from "../lib/clock";
import { asSystem } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import { saveLetter } from "../lib/letters/mutations";
import { newId } from "../lib/new-id";
import { recordBackground } from "../lib/patients/background/mutations";
import { NO_BACKGROUND } from "../lib/patients/background/vocabulary";
import { setCareTeam } from "../lib/patients/mutations";
import { recordScreenings } from "../lib/screenings/mutations";
import { WORDING } from "../lib/screenings/vocabulary";
import { makeMember, makeUser, patientActor, staffActor } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { pdfOn } from "./downloads";
import { addPatient, expect, test } from "./fixtures";
import { begin, confirm, saved } from "./letter";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
] as const;

async function pdfOf(page: Page): Promise<string> {
  const { text } = await extractText(await pdfOn(page, "letter.pdf"), { mergePages: true });
  return text.replace(/\s+/g, " ");
}

test("from a red flag to an issued urgent letter, which says what was found, since when and what was advised", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const answered = {
    ...{ type: "screening", id: newId<string>(), deviceAt: now().toString(), zone: "Europe/London" },
    ...{ occasion: "wrong", form: "nerves", wording: WORDING },
    answers: [{ flag: "rf-saddle", yes: true }],
  };
  await runAs(patientActor(patient), (db) =>
    recordScreenings(db, patient.id, "patient", { sentAt: now().toString(), items: [answered] }),
  );
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "Urgent letter about this" }).click();
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  const paper = page.getByRole("article", { name: "Urgent letter" });
  for (const words of [
    "Saddle numbness or tingling",
    "Reported by the patient in the app",
    "call 999 at once",
  ])
    await expect(paper).toContainText(words);
  await page.getByRole("button", { name: /^Issue as/ }).click();
  await expect(page.getByText("Write whom it is to.")).toBeVisible();
  await expect(page.getByLabel("Recipient")).toBeFocused();
  await page.getByLabel("Recipient").fill("Emergency department\nLeeds General");
  await page.getByLabel("Request or advice").fill("Please see today for an MRI.");
  await expect(paper).toContainText("Please see today for an MRI.");
  await page.getByLabel("Request or advice").press("Control+Enter");
  await expect(confirm(page)).toContainText("Emergency department");
  await expect(confirm(page)).toContainText("Ruiz");
  await confirm(page).getByRole("button", { name: "Issue", exact: true }).click();
  await expect(page.getByText("It stays as it is.")).toBeVisible();
  await expect(page.getByLabel("Recipient")).toHaveCount(0);
  const text = await pdfOf(page);
  for (const words of [
    ...[
      "Urgent letter",
      "Emergency department",
      "Saddle numbness or tingling",
      "Please see today for an MRI.",
    ],
    ...["call 999 at once", "0113 496 0100", "Ruiz", "Page 1 of", "Printed"],
  ])
    expect(text).toContain(words);
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByRole("link", { name: /^Read: Urgent letter/ })).toBeVisible();
});

test("a letter to the GP is kept as a draft, takes what the record holds, and is issued from the keyboard", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home, { days: 30 });
  const background = { ...NO_BACKGROUND, gp: "Dr Amos\nNorthgate Surgery" };
  await runAs(staffActor(home.member), (db) =>
    recordBackground(db, { patientId: patient.id, opened: NO_BACKGROUND, ...background }),
  );
  const page = await desk(home.therapistUser);
  await begin(page, patient.id, "Letter to the GP");
  await expect(page.getByLabel("Recipient")).toHaveValue("Dr Amos\nNorthgate Surgery");
  await page.keyboard.press("Alt+2");
  await expect(page.getByLabel("Introduction")).toBeFocused();
  await page.keyboard.type("Thank you for referring.");
  await saved(page);
  const paper = page.getByRole("article", { name: "Letter to the GP" });
  await expect(paper).toContainText("Exercise plan");
  const plan = page.getByRole("checkbox", { name: "Exercise plan" });
  await plan.focus();
  await page.keyboard.press("Space");
  await expect(paper).not.toContainText("Exercise plan");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Introduction")).toHaveValue("Thank you for referring.");
  await expect(page.getByRole("checkbox", { name: "Exercise plan" })).not.toBeChecked();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await findingsInBothThemes(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  }
  await page.getByLabel("Introduction").press("Control+Enter");
  await expect(confirm(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await confirm(page).getByRole("button", { name: "Issue", exact: true }).press("Enter");
  await expect(page.getByText("It stays as it is.")).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  const text = await pdfOf(page);
  expect(text).toContain("Thank you for referring.");
  expect(text).not.toContain("Exercise plan");

  await page.getByRole("button", { name: "Write a corrected letter" }).click();
  await expect(page.getByText("This letter replaces ours of")).toBeVisible();
  await expect(page.getByLabel("Introduction")).toHaveValue("Thank you for referring.");
});

test("two tabs, and two who write: nothing is lost, and a letter is issued once, as it was seen", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const tom = await makeMember(home.clinic, { user: await makeUser(), name: "Tom Reyes" });
  await runAs(staffActor(home.member), (db) =>
    setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }),
  );
  const page = await desk(home.therapistUser);
  const letterId = await begin(page, patient.id, "Discharge summary");
  await page.getByLabel("Recipient").fill("Dr Amos");
  await page.getByLabel("What happens next").fill("Self-managed.");
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByLabel("Recipient")).toHaveValue("Dr Amos");
  await runAs(staffActor(tom), (db) =>
    saveLetter(db, {
      letterId,
      changes: { next: "Review in three months.", findings: "Full power." },
      before: { next: "Self-managed.", findings: "" },
    }),
  );
  await page.getByLabel("What happens next").fill("Self-managed, and back if worse.");
  const apart = page.getByRole("alert").filter({ hasText: "Tom Reyes wrote this in the meantime:" });
  await expect(apart).toContainText("Review in three months.");
  await expect(page.getByLabel("Your findings")).toHaveValue("Full power.");
  await apart.getByRole("button", { name: "Keep both" }).click();
  await saved(page);
  await page.getByLabel("Recipient").press("Control+Enter");
  await confirm(page).getByRole("button", { name: "Issue", exact: true }).click();
  await expect(page.getByText("It stays as it is.")).toBeVisible();
  // The other tab still shows it as a draft, of before.
  await other.getByLabel("Recipient").press("Control+Enter");
  await confirm(other).getByRole("button", { name: "Issue", exact: true }).click();
  await expect(
    other.getByRole("button", { name: /^Issue as/ }).or(other.getByText("It stays as it is.")),
  ).toBeVisible();
  const issued = await asSystem(home.clinic.id, (db) =>
    db.tx.auditEvent.count({ where: { action: "letter.issue", patientId: patient.id } }),
  );
  expect(issued).toBe(1);
});
