import type { Page } from "playwright/test";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { asSystem } from "../lib/db/scope";
import { addDays } from "../lib/time/calendar-date";
import { makePatient, makePlanVersion, planFrom } from "../prisma/factories";
import { localDay } from "./days";
import { expect, test } from "./fixtures";
import { join } from "./joining";

const PRESS_UP = "Press-up, face down";

/** The disc template's first phase with the press-up alone, once a day: fifteen days make fifteen due times. */
async function onePressUp() {
  const content = await planFrom("disc-extension");
  const [first, ...others] = content.phases;
  const pressUp = first?.prescriptions.find((p) => p.kind === "mobility");
  if (!first || !pressUp) throw new Error("The disc template begins with a press-up");
  const once = { ...pressUp, schedule: { ...pressUp.schedule, timesPerDay: 1 } };
  return { ...content, phases: [{ ...first, prescriptions: [once] }, ...others] };
}

/** Does something on the phone and waits until the server has answered its log: the screen itself shows it at once. */
async function logged(phone: Page, act: () => Promise<void>): Promise<void> {
  const answer = phone.waitForResponse("**/api/v1/dose-logs");
  await act();
  expect((await answer).ok()).toBe(true);
}

/** The adherence in the patient's row of the caseload. */
/** The percentage with what it is the mean of, and the sessions, which are a fact of their own. */
async function adherenceOnCaseload(desk: Page): Promise<string> {
  await desk.goto("/caseload");
  const row = desk.getByRole("row", { name: /Marta Ruiz/ });
  const mean = await row.getByRole("link", { name: /^Why/ }).textContent();
  return `${mean}, ${await row.getByText(/^\d+ of \d+$/).textContent()}`;
}

test("invite, join, publish, log, correct, and adherence follows down to why", async ({
  home,
  desk,
  visitor,
}) => {
  test.setTimeout(300_000);
  const from = localDay(16);
  const patient = await makePatient(home.clinic, { lead: home.member, user: null, startDate: from });
  await makePlanVersion(patient, await onePressUp(), { effectiveFrom: from });
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  const therapist = await desk(home.therapistUser);
  expect(await adherenceOnCaseload(therapist)).toMatch(/^0%of one exercise, 0 of 1[4-7]$/);

  await therapist.goto(`/patients/${patient.id}/invite`);
  await therapist.getByRole("button", { name: "Make a link" }).click();
  const link = therapist.getByLabel("Link", { exact: true });
  await expect(link).toContainText("/invite#");
  const phone = await visitor("phone");
  await join(phone, (await link.textContent()) ?? "");
  await expect(phone.getByRole("heading", { name: /, Marta$/ })).toBeVisible();
  const { date } = await (await phone.context().request.get("/api/v1/today")).json();

  await therapist.goto(`/patients/${patient.id}/plan`);
  await therapist.locator("h1").click();
  await therapist.keyboard.press("/");
  await therapist.keyboard.type("clam");
  await therapist.keyboard.press("Enter");
  await expect(therapist.locator("[data-row]").filter({ hasText: "Clamshell" })).toBeVisible();
  await therapist.getByLabel("In force from").fill(date);
  await therapist.keyboard.press("Control+Enter");
  await therapist.waitForURL(`**/patients/${patient.id}`);
  const { planNumber } = await (await phone.context().request.get("/api/v1/today")).json();
  expect(planNumber, "the new version is in force on the phone").toBe(2);

  await phone.goto(`/today?day=${addDays(date, -1)}`);
  await logged(phone, () => phone.getByRole("button", { name: `Done: ${PRESS_UP}` }).click());
  await expect(phone.getByRole("button", { name: `Undo ${PRESS_UP}` })).toBeVisible();
  const whole = await adherenceOnCaseload(therapist);
  expect(whole).toMatch(/^[67]%of one exercise, 1 of 1[4-7]$/);

  await phone
    .getByRole("link", { name: new RegExp(PRESS_UP) })
    .first()
    .click();
  const reps = phone.getByRole("spinbutton").first();
  await reps.fill("4");
  await logged(phone, () => phone.getByRole("button", { name: "Save changes" }).click());
  await phone.waitForURL("**/today?day=*");
  const corrected = await adherenceOnCaseload(therapist);
  expect(corrected, "four of ten is a credit of 0.4, and not done").toMatch(
    /^[23]%of one exercise, 0 of 1[4-7]$/,
  );

  await therapist
    .getByRole("row", { name: /Marta Ruiz/ })
    .getByRole("link", { name: /^Why/ })
    .click();
  const percent = corrected.slice(0, corrected.indexOf("%"));
  await expect(therapist.getByRole("heading", { name: `Why ${percent}%?` })).toBeVisible();
  await therapist.getByRole("link", { name: "Every occurrence" }).click();
  await therapist.waitForURL("**/why*");
  await expect(therapist.getByText(/corrected/).first()).toBeVisible();
  const answer = await phone.context().request.get(`/api/v1/patients/${patient.id}/adherence`);
  const { figures } = await answer.json();
  expect(String(figures.exercise.adherence.percent), "patient and therapist see the same adherence").toBe(
    percent,
  );
});
