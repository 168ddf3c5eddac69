import { saveAssessment } from "../lib/assessments/mutations";
import { runAs } from "../lib/gates/run";
import type { AssessmentId } from "../lib/ids";
import { newId } from "../lib/new-id";
import { discharge } from "../lib/patients/episode/mutations";
import { mergeRecords } from "../lib/patients/merge/mutations";
import { makePatient, staffActor } from "../prisma/factories";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

test("an examination is entered from the keyboard, counted side by side, concluded, and suggests the plan", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("link", { name: "Assessments" }).click();
  await expect(page.getByText("No completed assessments yet")).toBeVisible();
  await expect(page.getByRole("link", { name: "New assessment" })).toBeVisible();
  await page.goto(`/patients/${patient.id}/assessments/open`);
  await expect(page.getByRole("heading", { level: 1, name: "Assessment" })).toBeVisible();

  const row = (name: string) => page.getByRole("radiogroup", { name });
  // What a Mac types with Option and the key of 1.
  const title = (name: string) => page.getByRole("heading", { name, exact: true });
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "¡", code: "Digit1", altKey: true, bubbles: true }),
    ),
  );
  await expect(title("What they say")).toBeFocused();
  const note = page.getByLabel("Note on this part").first();
  await note.focus();
  await page.keyboard.press("Alt+3");
  await expect(note).toBeFocused();
  await title("What they say").focus();
  await page.keyboard.press("Alt+2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("1");
  await expect(row("Repeated bending backwards").getByRole("radio", { name: "Centralises" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  const forwards = row("Repeated bending forwards");
  await expect(forwards.getByRole("radio", { name: "Not tested" })).toBeChecked();
  await page.keyboard.press("Delete");
  await expect(forwards.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Clear: Repeated bending forwards" }).click();
  await expect(forwards.getByRole("radio", { checked: true })).toHaveCount(0);
  await forwards.getByRole("radio", { name: "Not tested" }).check();
  await page.getByLabel("Straight leg raise, left").fill("38");
  await row("Felt at that angle").getByRole("radio", { name: "Below the knee" }).check();
  await row("Slump").getByRole("radio", { name: "Unchanged" }).check();
  await page.getByLabel("Ankle dorsiflexion, left").fill("4");
  await page.getByLabel("Ankle dorsiflexion, right").fill("6");
  await expect(page.getByRole("alert").filter({ hasText: "0–5" })).toBeVisible();
  await page.getByLabel("Ankle dorsiflexion, right").fill("5");
  await page.getByRole("checkbox", { name: "Stairs" }).check();
  const found = page.getByRole("region", { name: "What the findings point to" });
  await expect(found.getByText("Straight leg raise 38° left, below the knee")).toBeVisible();
  await expect(found.getByText("Ankle dorsiflexion left: 4 of 5")).toBeVisible();
  await expect(found.getByText("Slump: Unchanged")).toBeVisible();
  await expect(found.getByText("Disc-dominant, extension-biased")).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Straight leg raise, left")).toHaveValue("38");
  await page.getByRole("button", { name: "Conclude" }).click();
  await expect(page.getByText("Choose a conclusion first.")).toBeVisible();
  await page.getByRole("radio", { name: "Spine-referred" }).check();
  await page.getByLabel("In your words").fill("L5, irritable.");
  await page.getByRole("button", { name: "Conclude" }).click();
  await expect(page.getByRole("heading", { name: "Spine-referred" })).toBeVisible();
  await expect(page.getByText("L5, irritable.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: "Go on to the plan" }).click();
  await expect(page.getByText("Extension centralises is on record.")).toBeVisible();
});

test("two who examine one patient lose nothing, and choose where they differ; strength that fell locks the plan", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const open = `/patients/${patient.id}/assessments/open`;
  const one = await desk(home.therapistUser);
  const two = await desk(home.therapistUser);
  await one.goto(open);
  await two.goto(open);
  const slump = (page: typeof one) => page.getByRole("radiogroup", { name: "Slump" });
  await slump(one).getByRole("radio", { name: "Reproduced" }).check();
  await one.getByLabel("Plantarflexion, left").fill("3");
  await expect(one.getByText(/^Saved at/)).toBeVisible();
  await slump(two).getByRole("radio", { name: "Unchanged" }).check();
  await two
    .getByRole("radiogroup", { name: "Warm to the touch" })
    .getByRole("radio", { name: "No", exact: true })
    .check();
  const differs = two.getByRole("alert").filter({ hasText: "In another window you entered: Reproduced." });
  await expect(differs).toBeVisible();
  await expect(two.getByLabel("Plantarflexion, left")).toHaveValue("3");
  await differs.getByRole("button", { name: "Keep mine" }).click();
  await expect(two.getByText(/^Saved at/)).toBeVisible();
  await one.reload();
  await expect(slump(one).getByRole("radio", { name: "Unchanged" })).toBeChecked();

  await expect(one.getByText("This raises the warning sign for weakness")).toBeVisible();
  await one.getByRole("radio", { name: "Mixed" }).check();
  await one.getByRole("button", { name: "Conclude" }).click();
  await expect(
    one.getByText("Concluded. The weakness is a warning sign: the plan is locked.").first(),
  ).toBeVisible();
  await one.goto(`/patients/${patient.id}`);
  await expect(one.getByText("A weaker leg or foot").first()).toBeVisible();
  // Who has it open still goes on in another one, with all that stands there.
  await slump(two).getByRole("radio", { name: "Reproduced" }).check();
  await two.getByRole("button", { name: "Start a new one with it" }).click();
  await expect(two.getByText(/^Saved at/)).toBeVisible();
  await two.reload();
  await expect(two.getByLabel("Plantarflexion, left")).toHaveValue("3");
});

test("what was not concluded in a record that was merged is read, and goes on in the one that stays", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const person = { givenName: "Martha", familyName: "Ruiz", user: null };
  const other = await makePatient(home.clinic, { lead: home.member, ...person });
  await runAs(staffActor(home.member), async (db) => {
    const entered = { changes: { slump: "reproduced", effusion: 1 }, before: {}, exists: false } as const;
    await saveAssessment(db, { assessmentId: newId<AssessmentId>(), patientId: other.id, ...entered });
    await discharge(db, { patientId: other.id, reason: "recorded twice" });
    await mergeRecords(db, { patientId: other.id, keptId: patient.id, reason: "one person" });
  });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("1 assessment not concluded")).toBeVisible();
  await page.goto(`/patients/${patient.id}/assessments`);
  await expect(page.getByRole("heading", { name: "Not concluded" })).toBeVisible();
  await expect(page.getByText("recorded as Martha Ruiz")).toBeVisible();
  await page.getByRole("link", { name: "New assessment" }).click();
  await page.getByLabel("Effusion").fill("2");
  const left = page.getByText("An assessment in the merged record of Martha Ruiz was never concluded.");
  await expect(left).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Use what was found" }).click();
  await expect(left).toBeHidden();
  await expect(
    page.getByRole("radiogroup", { name: "Slump" }).getByRole("radio", { name: "Reproduced" }),
  ).toBeChecked();
  await expect(page.getByLabel("Effusion")).toHaveValue("2");
});
