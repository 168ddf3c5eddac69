import { asSystem } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import { setGoal } from "../lib/goals/mutations";
import type { GoalId } from "../lib/ids";
import { enterResults, scheduleMeasure } from "../lib/measures/mutations";
import { localDateAt } from "../lib/time/local-day";
import { type MadePatient, staffActor } from "../prisma/factories";
import { findings } from "./axe";
import { addPatient, expect, taken, test } from "./fixtures";
import { measured } from "./measured";

/** Answers that arrived, but for those of before. */
const answersOf = (patient: MadePatient): Promise<number> =>
  asSystem(patient.clinicId, (db) =>
    db.tx.checkin.count({ where: { patientId: patient.id, kind: { in: ["nprs-back", "groc"] } } }),
  );

test("measures are entered from the keyboard, and say as they are typed what a change means", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home, { days: 12 });
  await measured(patient, 10, { "nprs-leg": 8, "nprs-back": 5, "nprs-knee": 4, "chair-stand": 8 });
  const goal = await runAs(staffActor(home.member), (db) =>
    setGoal(db, { patientId: patient.id, words: "Sit through choir" }),
  );
  const goalId = (goal.ok ? goal.data.goalId : "") as GoalId;
  await measured(patient, 10, { [goalId]: 3 });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("link", { name: "Enter values" }).click();
  await page.waitForURL("**/measures");
  const row = (name: RegExp) => page.getByRole("row", { name });
  const box = (name: string) => page.getByRole("textbox", { name, exact: true });

  await box("Leg pain, worst in 24 hours").fill("6");
  await page.keyboard.press("Enter");
  await expect(box("Back pain, worst in 24 hours")).toBeFocused();
  await expect(row(/^Leg pain/)).toContainText("-2");
  await expect(row(/^Leg pain/)).toContainText("needs 3");
  // An arrow begins at the last value.
  await page.keyboard.press("ArrowDown");
  await expect(box("Back pain, worst in 24 hours")).toHaveValue("5");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(row(/^Back pain/)).toContainText("important from 2");
  await page.keyboard.press("Enter");
  await page.keyboard.type("3");
  await expect(row(/^Knee pain/)).toContainText("within error, 1.8");
  await page.keyboard.press("Enter");
  await expect(box("Sit through choir")).toBeFocused();
  await page.keyboard.type("6");
  await box("Chair stand, 30 seconds").fill("11");
  await expect(row(/^Chair stand/)).toContainText("beyond error, 2.5");
  await box("Six-minute walk").focus();
  await page.keyboard.press("n");
  await expect(box("Six-minute walk")).toHaveValue("NT");
  await box("Change over four weeks (GROC)").fill("-6");
  await expect(page.getByRole("alert").filter({ hasText: "-5 to 5" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(box("Change over four weeks (GROC)")).toBeFocused();
  await box("Change over four weeks (GROC)").fill("-3");
  await expect(row(/^Change over four weeks/)).toContainText("worse, from 2.5");
  await expect(page.getByText("7 values typed")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("7 values saved.")).toBeVisible();
  await page.reload();
  await expect(box("Leg pain, worst in 24 hours")).toHaveValue("6");
  await expect(box("Six-minute walk")).toHaveValue("NT");

  await page.goto(`/patients/${patient.id}`);
  const card = page.getByRole("table", { name: "Measures" });
  await expect(card.getByRole("row", { name: /^Leg pain/ })).toContainText("needs 3");
  await expect(page.getByRole("row", { name: /^Sit through choir/ })).toContainText("6");
});

test("what somebody else entered meanwhile is shown, and replaced only by choice; a value is corrected in its history", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}/measures`);
  const box = page.getByRole("textbox", { name: "Leg pain, worst in 24 hours" });
  await box.fill("3");
  await runAs(staffActor(home.member), (db) =>
    enterResults(db, {
      ...{ patientId: patient.id, today: localDateAt(patient.zones, db.now) },
      values: [{ subject: "nprs-leg", value: 6, replaces: null }],
    }),
  );
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("someone else entered 6 in the meantime")).toBeVisible();
  await expect(box).toHaveValue("3");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("One value saved.")).toBeVisible();

  await page.getByRole("link", { name: "Leg pain, worst in 24 hours" }).click();
  await page.waitForURL("**/measures/nprs-leg");
  await expect(page.getByRole("row", { name: /corrected since/ })).toContainText("6");
  await page.getByRole("button", { name: /^Correct the value of/ }).click();
  await page.getByRole("textbox", { name: "Value" }).fill("4");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /corrected since/ })).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^Correct the value of/ })).toHaveCount(1);
  expect(await findings(page)).toEqual([]);
});

test("a measure is set to visits and is due there; a questionnaire is named, and its total alone entered", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}/measures`);
  await page.getByRole("button", { name: "How often: Chair stand, 30 seconds" }).click();
  await page.getByLabel("Weeks from one to the next").selectOption("6");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(page.getByText("at visits, every 6 weeks")).toBeVisible();
  await expect(
    page.getByRole("row", { name: /^Chair stand/ }).getByText("due", { exact: true }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Name another" }).click();
  await page.getByLabel("Its name").fill("Lower limb scale");
  await page.getByRole("spinbutton", { name: "Highest total" }).fill("80");
  await page.getByRole("radio", { name: "More is better" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("textbox", { name: "Lower limb scale" }).fill("52");
  await page.getByRole("combobox", { name: "Add a questionnaire" }).selectOption("EARS");
  await page.getByRole("textbox", { name: "EARS" }).fill("18");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("2 values saved.")).toBeVisible();

  await page.getByRole("link", { name: "Lower limb scale" }).click();
  await page.getByRole("button", { name: "Take off the list" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take off the list" }).click();
  await expect(page.getByText("Taken off the list. Its values are kept.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Entered by/ })).toContainText("52");

  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("One due at a visit")).toBeVisible();
});

test("what is set to the phone is asked there, kept without a network, and read by both", async ({
  home,
  desk,
  phone,
}) => {
  const { patient, user } = await addPatient(home, { days: 12 });
  await measured(patient, 10, { "nprs-leg": 8, "chair-stand": 8 });
  for (const subject of ["nprs-back", "groc"] as const)
    await runAs(staffActor(home.member), (db) =>
      scheduleMeasure(db, { patientId: patient.id, subject, often: { occasion: "patient", weeks: 4 } }),
    );
  const page = await phone(user);
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: /how bad was your back pain/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const card = page.getByRole("region", { name: "This week’s check-in" });
  await page.context().setOffline(true);
  await card.getByRole("radio", { name: "6, quite strong" }).check();
  await card.getByRole("button", { name: "Save this answer" }).click();
  await expect(page.getByRole("heading", { name: /changed in the past four weeks/ })).toBeVisible();
  await card.getByRole("radio", { name: "-3", exact: true }).check();
  await card.getByRole("button", { name: "Save this answer" }).click();
  await expect(page.getByText("Worse by 3")).toBeVisible();
  const kept = taken(page, "/api/v1/checkins");
  await page.context().setOffline(false);
  await kept;
  await expect.poll(() => answersOf(patient)).toBe(2);

  await page.goto("/progress");
  const measures = page.locator("section", { has: page.getByRole("heading", { name: "What was measured" }) });
  await expect(measures.getByText("You said that it got worse.")).toBeVisible();
  await expect(measures.getByText("Standing up from a chair, in 30 seconds")).toBeVisible();
  expect(await findings(page)).toEqual([]);

  const record = await desk(home.therapistUser);
  await record.goto(`/patients/${patient.id}/measures/groc`);
  await expect(record.getByRole("row", { name: /Answered on the phone/ })).toContainText("-3");
});
