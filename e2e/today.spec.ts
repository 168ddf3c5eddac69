import type { Page } from "playwright/test";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { asSystem } from "../lib/db/scope";
import type { ConditionId } from "../lib/ids";
import { newId } from "../lib/new-id";
import type { PlanContent } from "../lib/plans/schema";
import { addDays, type LocalDate } from "../lib/time/calendar-date";
import {
  type MadePatient,
  makeHold,
  makePatient,
  makePause,
  makePlanVersion,
  makeUser,
  planFrom,
} from "../prisma/factories";
import { findings } from "./axe";
import { stand } from "./clock";
import { localDay } from "./days";
import { test as base, expect, prescriptionOf } from "./fixtures";

const PRESS_UP = "Press-up, face down";
const WALK = "Walking";
const EVERY_DAY = { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] };

/** Press-ups in every part of the day, so that one is due whenever the test runs, and one walk a day. */
async function pressUpsAndWalk(): Promise<PlanContent> {
  const content = await planFrom("disc-extension");
  const [first, ...others] = content.phases;
  const pressUp = first?.prescriptions.find((p) => p.kind === "mobility");
  const walk = first?.prescriptions.find((p) => p.kind === "aerobic");
  if (!first || !pressUp || !walk) throw new Error("The disc template begins with press-ups and walks");
  const prescriptions = [
    { ...pressUp, schedule: { timesPerDay: 4, days: EVERY_DAY } },
    { ...walk, schedule: { timesPerDay: 1, days: EVERY_DAY } },
  ];
  return { ...content, phases: [{ ...first, prescriptions }, ...others] };
}

type Own = {
  page: Page;
  today: LocalDate;
  yesterday: LocalDate;
  patient: MadePatient;
  content: PlanContent;
};

const test = base.extend<{ own: Own }>({
  /** A patient's phone, the plan in force for twenty days and nothing logged yet. */
  own: async ({ home, phone }, use) => {
    const user = await makeUser();
    const from = localDay(20);
    const patient = await makePatient(home.clinic, { lead: home.member, user, startDate: from });
    const content = await pressUpsAndWalk();
    await makePlanVersion(patient, content, { effectiveFrom: from });
    await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
    const page = await phone(user);
    const { date } = await (await page.context().request.get("/api/v1/today")).json();
    await use({ page, today: date, yesterday: addDays(date, -1), patient, content });
  },
});

const done = (page: Page, name = PRESS_UP) => page.getByRole("button", { name: `Done: ${name}` }).first();
const row = (page: Page, name = PRESS_UP) =>
  page.getByRole("listitem").filter({ hasText: name, visible: true }).first();

/** The present part's row: those of other parts are folded away. */
async function openToday(page: Page) {
  await page.goto("/today");
  await expect(done(page).and(page.locator(":visible"))).toBeVisible();
}

test("one tap is done; details, undo and putting right follow", async ({ own: { page, yesterday } }) => {
  await page.goto(`/today?day=${yesterday}`);
  await done(page).click();
  await expect(row(page)).toContainText("Done");
  await page.getByRole("link", { name: `Add details to ${PRESS_UP}` }).click();
  await page.waitForURL("**/today/**");

  await page.getByRole("radio", { name: "2, a little" }).check();
  await page.getByRole("radio", { name: /About right/ }).check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL(`**/today?day=${yesterday}`);
  await expect(row(page)).toContainText("Done, pain 2");

  await row(page).getByRole("link").click();
  await expect(page.getByRole("radio", { name: "2, a little" })).toBeChecked();
  await page.getByRole("spinbutton").fill("6");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL(`**/today?day=${yesterday}`);
  await expect(row(page)).toContainText("Part done, pain 2");

  await row(page).getByRole("link").click();
  await page.getByRole("button", { name: "Undo this entry" }).click();
  await page.waitForURL(`**/today?day=${yesterday}`);
  await expect(row(page).getByRole("button", { name: `Done: ${PRESS_UP}` })).toBeVisible();
});

test("what is due now is open, and undone where it stands", async ({ own: { page } }) => {
  await openToday(page);
  await page
    .getByRole("button", { name: `Done: ${PRESS_UP}` })
    .and(page.locator(":visible"))
    .click();
  await expect(page.getByRole("link", { name: `Add details to ${PRESS_UP}` })).toBeVisible();
  const undo = page.getByRole("button", { name: `Undo ${PRESS_UP}` });
  await undo.click();
  await expect(undo).toBeHidden();
  await expect(done(page).and(page.locator(":visible"))).toBeVisible();
  const stored = async () => (await page.context().request.get("/api/v1/today")).text();
  await expect.poll(stored).not.toContain('"quick":true');
});

test("one more is an extra and raises nothing", async ({ own: { page, yesterday } }) => {
  await page.goto(`/today?day=${yesterday}`);
  await done(page, WALK).click();
  await page.getByRole("link", { name: `Add details to ${WALK}` }).click();
  await page.getByRole("link", { name: "Do one more" }).click();
  await expect(page.getByRole("heading", { name: `One more: ${WALK}` })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(`**/today?day=${yesterday}`);
  await expect(page.getByRole("heading", { name: "Also done" })).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByText(/1 of \d+ exercise sessions/)).toBeVisible();
});

test("a session is skipped with its reason, and is done after all", async ({ own: { page, yesterday } }) => {
  await page.goto(`/today?day=${yesterday}`);
  await row(page, WALK).getByRole("link").click();
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.getByRole("heading", { name: "Why skip it?" })).toBeFocused();
  await page.getByRole("radio", { name: "No time" }).check();
  await page.getByRole("button", { name: "Skip", exact: true }).click();
  await page.waitForURL(`**/today?day=${yesterday}`);
  await expect(row(page, WALK)).toContainText("Skipped: no time");
  await row(page, WALK).getByRole("link").click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL(`**/today?day=${yesterday}`);
  await expect(row(page, WALK)).toContainText("Done");
});

test("a stop under S1 is praised, advised and told to the therapist", async ({
  own: { page, yesterday },
  home,
  desk,
}) => {
  await page.goto(`/today?day=${yesterday}`);
  await row(page).getByRole("link").click();
  await page.getByRole("button", { name: "I stopped" }).click();
  await page.getByRole("radio", { name: /It went further down my leg/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Good that you stopped" })).toBeFocused();
  await expect(page.getByText("Rest for a minute.")).toBeVisible();
  await expect(page.getByText("This is now on Hanna’s list.")).toBeVisible();
  await page.getByRole("button", { name: "Back to today" }).click();
  await expect(row(page)).toContainText("Stopped. Good that you did.");
  const therapist = await desk(home.therapistUser);
  await therapist.goto("/caseload");
  await expect(therapist.getByRole("row", { name: /Ruiz/ })).toContainText("Stopped");
});

test("chest pain brings the emergency number at once, and a slip is taken back", async ({
  own: { page, yesterday },
}) => {
  await page.goto(`/today?day=${yesterday}`);
  await row(page, WALK).getByRole("link").click();
  await page.getByRole("button", { name: "I stopped" }).click();
  await page.getByRole("radio", { name: /Chest pain/ }).click();
  await expect(page.getByRole("heading", { name: "Please call 999 now" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  await expect(page.getByText("This is now on Hanna’s list.")).toBeVisible();
  await page.getByRole("button", { name: "Is it still there after 5 minutes?" }).click();
  await expect(page.getByRole("heading", { name: /hard to breathe/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "I tapped this by mistake" }).click();
  await expect(page.getByRole("heading", { name: WALK })).toBeVisible();
});

test("a stop by mistake gives the session back as it was before, without a signal too", async ({
  own: { page, yesterday },
}) => {
  await page.clock.install();
  await page.goto(`/today?day=${yesterday}`);
  await done(page, WALK).click();
  await expect(page.getByRole("link", { name: `Add details to ${WALK}` })).toBeVisible();
  await page.route("**/api/v1/dose-logs", (route) => route.abort());
  for (const name of [WALK, PRESS_UP]) {
    await page.goto(`/today?day=${yesterday}`);
    await row(page, name).getByRole("link").first().click();
    await page.getByRole("button", { name: "I stopped" }).click();
    await page.getByRole("radio", { name: /It went further down my leg/ }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { name: "Good that you stopped" })).toBeFocused();
    await page.getByRole("button", { name: "I tapped this by mistake" }).click();
    await expect(page.getByRole("heading", { name })).toBeVisible();
    await expect(page.getByText(/This exercise stays on hold until someone has looked/)).toBeVisible();
    await expect(page.getByText(/^You stopped:/)).toBeHidden();
  }
  await page.goto(`/today?day=${yesterday}`);
  await expect(row(page, WALK)).toContainText("Done");
  await expect(row(page, WALK)).not.toContainText("Stopped");
  await expect(done(page)).toBeVisible();
  // Both arrive: the clinic hears of the stop, and that it was taken back.
  await stand(page);
  await page.unroute("**/api/v1/dose-logs");
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(page.getByText(/to be sent/)).toBeHidden();
  await page.reload();
  await expect(row(page, WALK)).not.toContainText("Stopped");
});

test("what is due five times a day has one row, and a tap for each time", async ({
  own: { page, patient, content, today },
}) => {
  const [first, ...others] = content.phases;
  const [pressUp] = first?.prescriptions ?? [];
  if (!first || !pressUp) throw new Error("The plan has press-ups");
  const often = { ...pressUp, schedule: { timesPerDay: 5, days: EVERY_DAY } };
  const phases = [{ ...first, prescriptions: [often] }, ...others];
  await makePlanVersion(patient, { ...content, phases }, { effectiveFrom: today });
  await openToday(page);
  await expect(page.getByRole("listitem").filter({ hasText: PRESS_UP })).toHaveCount(1);
  await expect(row(page)).toContainText("5 times today, about every two hours · 0 done");
  // By a key: a second tap so soon after the first is taken for a double tap.
  for (const times of [1, 2]) {
    await done(page).press("Enter");
    await expect(row(page)).toContainText(`${times} done`);
    await expect(page.getByRole("button", { name: `Undo ${PRESS_UP}` })).toBeEnabled();
  }
  await page.getByRole("button", { name: `Undo ${PRESS_UP}` }).press("Enter");
  await expect(row(page)).toContainText("1 done");
});

test("after chest pain nothing is one tap away until the clinic has looked at it", async ({
  own: { page, yesterday, patient },
  home,
  desk,
}) => {
  await openToday(page);
  await page.goto(`/today?day=${yesterday}`);
  await row(page, WALK).getByRole("link").click();
  await page.getByRole("button", { name: "I stopped" }).click();
  await page.getByRole("radio", { name: /Chest pain/ }).click();
  await expect(page.getByText("This is now on Hanna’s list.")).toBeVisible();

  await page.goto("/today");
  const card = page.getByRole("region", { name: /^Don’t exercise until .+ has spoken with you$/ });
  await expect(card).toContainText("said: Chest pain, faint or out of breath.");
  await expect(card.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  await expect(page.getByRole("link", { name: `Log ${PRESS_UP}` })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Done:/ })).toHaveCount(0);
  expect(await findings(page)).toEqual([]);

  const therapist = await desk(home.therapistUser);
  await therapist.goto(`/patients/${patient.id}`);
  await therapist.getByRole("button", { name: "Acknowledge" }).click();
  for (const box of await therapist.getByRole("dialog").getByRole("textbox").all())
    await box.fill("Seen by her doctor, her heart is well.");
  await therapist.getByRole("button", { name: "Acknowledge and unlock" }).click();
  await expect(therapist.getByText("Acknowledged.").first()).toBeVisible();
  await expect(therapist.getByRole("region", { name: "Open alerts" })).toBeHidden();
  await openToday(page);
  await expect(card).toBeHidden();
  await expect(page.getByRole("link", { name: `Log ${PRESS_UP}` }).first()).toBeAttached();
});

test("a stop for pain is noted, and nobody is said to have been told", async ({
  own: { page, yesterday },
}) => {
  await page.goto(`/today?day=${yesterday}`);
  await row(page).getByRole("link").click();
  await page.getByRole("button", { name: "I stopped" }).click();
  await page.getByRole("radio", { name: /It hurt too much/ }).check();
  await expect(page.getByText("Leg pain above 3, or other pain above 5.")).toBeVisible();
  await page.getByRole("radio", { name: "5, bothersome" }).check();
  await page.getByRole("radio", { name: "In the leg" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Stopped, pain 5. Good that you did.").first()).toBeVisible();
  await expect(page.getByText(/’s list/)).toHaveCount(0);
});

test("what is on hold shows no instructions, in a pause as well as on the page of what was done before", async ({
  own: { page, today, yesterday, patient, content },
}) => {
  await page.goto(`/today?day=${yesterday}`);
  await done(page).click();
  await expect(page.getByRole("link", { name: `Add details to ${PRESS_UP}` })).toBeVisible();
  const prescriptionId = prescriptionOf(content, 0);
  await makeHold(patient, { prescriptionId, conditionId: newId<ConditionId>(), from: today });
  await makePause(patient, { from: today, to: addDays(today, 2) });
  const why = page.getByText("Hanna has put this on hold. Leave it out for now.");

  await page.goto("/plan");
  await page.getByText(PRESS_UP).last().click();
  await expect(why).toBeVisible();
  await expect(page.getByText("Stop when")).toBeHidden();

  await page.goto(`/today?day=${yesterday}`);
  await row(page).getByRole("link").first().click();
  await expect(why).toBeVisible();
  await expect(page.getByText("How to do it")).toBeHidden();
});

test("yesterday is filled in, and the score follows down to the session", async ({
  own: { page, yesterday },
}) => {
  await page.goto("/progress");
  await expect(page.getByText(/0 of \d+ exercise sessions/)).toBeVisible();
  await page.goto("/today");
  await page.getByRole("link", { name: /^Yesterday/ }).click();
  await page.waitForURL(`**/today?day=${yesterday}`);
  await done(page, WALK).click();
  await expect(page.getByRole("link", { name: `Add details to ${WALK}` })).toBeVisible();
  await page.goto(`/progress?day=${yesterday}`);
  await expect(page.getByText(/1 of \d+ exercise sessions/)).toBeVisible();
  const sessions = page.getByRole("region").filter({ hasText: "Fill in this day" });
  await expect(sessions.getByRole("listitem").filter({ hasText: WALK })).toContainText(
    "Done, filled in later",
  );
  await expect(sessions.getByRole("listitem").filter({ hasText: PRESS_UP }).first()).toContainText(
    "No entry yet",
  );
});

test("without a signal nothing is lost, and nothing is said to be sent", async ({
  own: { page, yesterday },
}) => {
  await page.clock.install();
  await page.goto(`/today?day=${yesterday}`);
  await expect(done(page, WALK)).toBeVisible();
  await page.route("**/api/v1/dose-logs", (route) => route.fulfill({ status: 429, json: {} }));
  await done(page, WALK).click();
  await expect(page.getByText("Not sent yet.")).toBeVisible();
  await stand(page);
  await page.unroute("**/api/v1/dose-logs");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Not sent yet.")).toBeHidden();
  await page.reload();
  await expect(row(page, WALK)).toContainText("Done");
});

test("the day's and the session's pages hold 320 px and axe finds nothing on them", async ({
  own: { page, yesterday },
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`/today?day=${yesterday}`);
  const session = (await row(page).getByRole("link").getAttribute("href")) ?? "";
  for (const address of [`/today?day=${yesterday}`, session, "/plan", "/progress", "/me"]) {
    await page.goto(address);
    await page.locator("h1").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320);
  }
  await page.goto(session);
  for (const button of ["I stopped", "Skip"]) {
    await page.getByRole("button", { name: button }).click();
    expect(await findings(page), button).toEqual([]);
    await page.getByRole("button", { name: /didn’t stop|Don’t skip/ }).click();
  }
});
