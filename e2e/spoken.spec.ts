import type { Page } from "playwright/test";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { chooseMorningHour } from "../lib/checkins/mutations";
import { asSystem } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import { makePatient, makePlanVersion, makeUser, patientActor, planFrom } from "../prisma/factories";
import { localDay } from "./days";
import { expect, test } from "./fixtures";

const PRESS_UP = "Press-up, face down";
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const pass = (page: Page, seconds: number) => page.clock.runFor(seconds * 1000);

/** What has the focus, by its words. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** All that a screen reader is told by itself at this moment, each region once. */
const told = (page: Page) =>
  page
    .locator('[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]')
    .evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? "").filter(Boolean));

test("a workout is followed by ear: each step takes the focus to its title, and each change is told once", async ({
  home,
  phone,
}) => {
  test.setTimeout(90_000);
  const content = await planFrom("disc-extension", { phase: 2, side: "left" });
  const phases = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions
      .filter(({ kind }) => phase.id !== content.currentPhaseId || kind === "mobility")
      .map((one) =>
        phase.id === content.currentPhaseId
          ? {
              ...one,
              dose: { ...one.dose, sets: 2, reps: 3, holdSeconds: 0, restSeconds: 20 },
              schedule: {
                timesPerDay: 4,
                days: { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] },
              },
            }
          : one,
      ),
  }));
  const user = await makeUser();
  const from = localDay(20);
  const patient = await makePatient(home.clinic, { lead: home.member, user, startDate: from });
  await makePlanVersion(patient, { ...content, phases } as typeof content, { effectiveFrom: from });
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  await runAs(patientActor(patient), (db) => chooseMorningHour(db, { hour: null }));
  const page = await phone(user);
  await page.clock.install();

  await page.goto("/today/workout");
  await expect(page.getByRole("heading", { level: 1, name: /^Your / })).toBeFocused();
  await press(page, "Guide me, one by one");
  await expect(page.getByRole("heading", { name: PRESS_UP })).toBeFocused();
  expect(await told(page)).toEqual([]);
  await press(page, "Start");
  await expect(page.getByRole("heading", { name: PRESS_UP })).toBeFocused();
  await pass(page, 5.5);
  const first = await told(page);
  expect(first).toHaveLength(1);
  expect(first[0]).toContain("Set 1 of 2");
  await press(page, "Pause");
  expect(await told(page)).toHaveLength(1);
  expect((await told(page))[0]).not.toContain("Set 1 of 2");
  expect(await focused(page)).toContain("Go on");
  await press(page, "Go on");
  await pass(page, 20);
  await expect(page.getByRole("heading", { name: "Rest. Well done." })).toBeFocused();
  expect(await told(page)).toHaveLength(1);
  await press(page, "Go on now");
  await expect(page.getByRole("heading", { name: PRESS_UP })).toBeFocused();
  await press(page, /^I stopped/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await press(page, /^Go back|^Back|didn’t stop/);
  await expect(page.getByRole("heading", { name: PRESS_UP })).toBeFocused();
});
