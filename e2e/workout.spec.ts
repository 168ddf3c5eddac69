import type { Page } from "playwright/test";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { chooseMorningHour } from "../lib/checkins/mutations";
import { asSystem } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import type { PlanContent } from "../lib/plans/schema";
import { makePatient, makePlanVersion, makeUser, patientActor, planFrom } from "../prisma/factories";
import { findings } from "./axe";
import { stand } from "./clock";
import { localDay } from "./days";
import { test as base, expect } from "./fixtures";

const GLIDE = "Seated leg glide";
const PRESS_UP = "Press-up, face down";
const EVERY_DAY = { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] };

/** A press-up and a glide, two short sets each, in every part of the day, so that both are due whenever the test runs. */
async function shortPlan(): Promise<PlanContent> {
  const content = await planFrom("disc-extension", { phase: 2, side: "left" });
  const phases = content.phases.map((phase) =>
    phase.id === content.currentPhaseId
      ? {
          ...phase,
          prescriptions: phase.prescriptions
            .filter(({ kind }) => ["mobility", "nerve-glide"].includes(kind))
            .map((one) => ({
              ...one,
              dose: { ...one.dose, sets: 2, reps: 3, holdSeconds: 0, restSeconds: 20 },
              schedule: { timesPerDay: 4, days: EVERY_DAY },
            })),
        }
      : phase,
  );
  return { ...content, phases } as PlanContent;
}

const test = base.extend<{ page: Page }>({
  page: async ({ home, phone }, use) => {
    const user = await makeUser({ loginName: `work-${crypto.randomUUID().slice(0, 8)}` });
    const from = localDay(20);
    const patient = await makePatient(home.clinic, { lead: home.member, user, startDate: from });
    await makePlanVersion(patient, await shortPlan(), { effectiveFrom: from });
    await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
    await runAs(patientActor(patient), (db) => chooseMorningHour(db, { hour: null }));
    const page = await phone(user);
    // Its time can be passed by the test; until it stands still, it goes on by itself as well.
    await page.clock.install();
    await use(page);
  },
});

const rated = (page: Page, words: string | RegExp) => page.getByRole("radio", { name: words }).check();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const pass = (page: Page, seconds: number) => page.clock.runFor(seconds * 1000);
const clean = async (page: Page) => expect(await findings(page)).toEqual([]);

/** The bodies of what is logged today, in the order of their names. */
async function logged(page: Page): Promise<object[]> {
  const { days } = await (await page.context().request.get("/api/v1/today")).json();
  return days.flatMap((day: { entries: { log: { body: object } | null }[] }) =>
    day.entries.flatMap(({ log }) => (log ? [log.body] : [])),
  );
}

test("one is guided from Start to the end: counted, rested, asked how it felt, and all of it is logged", async ({
  page,
}) => {
  await page.goto("/today");
  await page.getByRole("link", { name: "Start" }).click();
  await expect(page.getByRole("heading", { name: /^Your / })).toBeVisible();
  await clean(page);
  await press(page, "Guide me, one by one");
  await expect(page.getByRole("heading", { name: PRESS_UP })).toBeFocused();
  await clean(page);
  await press(page, "Start");
  await expect(page.getByText("Get ready", { exact: true })).toBeVisible();
  await pass(page, 5.5);
  await expect(page.getByText("Set 1 of 2", { exact: true })).toBeVisible();
  await expect(page.getByText("of 3", { exact: true }).and(page.locator(":visible"))).toBeVisible();
  await clean(page);
  // Three repetitions of six seconds and a little.
  await pass(page, 20);
  await expect(page.getByRole("heading", { name: "Rest. Well done." })).toBeVisible();
  await clean(page);
  await press(page, "Go on now");
  await pass(page, 21);
  await expect(page.getByText("Pain while you did it?")).toBeVisible();
  await clean(page);
  await rated(page, "2, a little");
  await rated(page, "About right");
  await press(page, `Next: ${GLIDE}`);
  await expect(page.getByRole("heading", { name: GLIDE })).toBeFocused();
  await press(page, "Start");
  await pass(page, 5.5);
  // Cut short after one repetition of the second set.
  await pass(page, 17);
  await press(page, "Go on now");
  await pass(page, 6);
  await press(page, "On to what comes next");
  await press(page, "Finish");
  await expect(page.getByRole("heading", { name: /^That was your / })).toBeFocused();
  await clean(page);
  await expect(page.getByRole("button", { name: "Show where you feel it" })).toBeVisible();
  await expect
    .poll(() => logged(page))
    .toMatchObject([
      { sets: [{ reps: 3 }, { reps: 3 }], pain: 2, effort: 3 },
      { sets: [{ reps: 3 }, { reps: 1 }] },
    ]);
  await press(page, "Back to today");
  await page.waitForURL("**/today");
  await expect(page.getByRole("link", { name: "Start" })).toBeHidden();
});

test("closed on the way it keeps what was done without a network, goes on there, and is one log in the end", async ({
  page,
}) => {
  let down = true;
  await page.context().route("**/api/v1/dose-logs", (route) => (down ? route.abort() : route.continue()));
  await page.goto("/today/workout");
  await press(page, new RegExp(`^Start with ${PRESS_UP}`));
  await press(page, "Start");
  await pass(page, 5.5 + 20);
  await expect(page.getByRole("heading", { name: "Rest. Well done." })).toBeVisible();
  // A rest goes by while nobody looks; the set after it waits.
  await page.clock.fastForward(600_000);
  await pass(page, 1);
  await expect(page.getByText("nothing is counted that nobody saw")).toBeVisible();
  await press(page, "Go on");
  await pass(page, 3);
  expect(await logged(page)).toEqual([]);
  await press(page, "Close, and keep what I did");
  await page.waitForURL("**/today");
  // What was kept is not sent by itself before the tap.
  await stand(page);
  down = false;
  await press(page, "Try now");
  await expect.poll(() => logged(page)).toMatchObject([{ sets: [{ reps: 3 }] }]);
  await page.clock.resume();
  await page.goto("/today/workout");
  await expect(page.getByRole("heading", { name: "Go on where you were?" })).toBeVisible();
  await clean(page);
  await press(page, "Go on");
  await press(page, "Go on");
  await pass(page, 21);
  await rated(page, "0, none");
  await press(page, `Next: ${GLIDE}`);
  await expect.poll(() => logged(page)).toMatchObject([{ sets: [{ reps: 3 }, { reps: 3 }], pain: 0 }]);
});

test("a round that was done as planned asks about pain once, and of the one that hurt what follows", async ({
  page,
}) => {
  await page.goto("/today/workout");
  await press(page, "I did them all as planned");
  await rated(page, "2, a little");
  await expect(page.getByText("Which one hurt?")).toBeHidden();
  await rated(page, "6, quite strong");
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await clean(page);
  await rated(page, GLIDE);
  await press(page, "Save");
  await expect(page.getByRole("heading", { name: GLIDE })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Please stop this one" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Rest for ten minutes" })).toBeVisible();
  await expect.poll(() => logged(page)).toMatchObject([{ quick: true }, { quick: true, pain: 6 }]);
});

test("what a stop asks for stays in front of the person when the clinic has it and holds the exercise", async ({
  page,
}) => {
  await page.goto("/today/workout");
  await press(page, new RegExp(`^Start with ${GLIDE}`));
  await stand(page);
  await press(page, "Start");
  await pass(page, 5.5 + 7);
  // However low the screen is, and whichever way it lies.
  for (const [width, height] of [
    [320, 568],
    [844, 390],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.getByRole("button", { name: /^I stopped/ }).last()).toBeInViewport({ ratio: 1 });
  }
  await press(page, /^I stopped/);
  await page.getByRole("radio", { name: /further down/ }).check();
  await press(page, "Save");
  const advice = page.getByText("This is now on Hanna’s list.");
  await expect(advice).toBeVisible();
  const held = async () =>
    (await (await page.context().request.get("/api/v1/today")).json()).heldStops.map(
      ({ rule }: { rule: string }) => rule,
    );
  await expect.poll(held).toEqual(["S1"]);
  await pass(page, 3);
  await expect(advice).toBeVisible();
  await page.clock.resume();
  await clean(page);
  expect(await logged(page)).toMatchObject([{ sets: [{ reps: 1 }], stopRule: "S1" }]);
  await press(page, "Back to today");
  await page.waitForURL("**/today");
  await expect(page.getByRole("link", { name: `${GLIDE}, until your care team` })).toBeVisible();
});

test("pain that was too much is kept from the tap: put away before anything else, the rest has begun", async ({
  page,
}) => {
  await page.goto("/today/workout");
  await press(page, new RegExp(`^Start with ${GLIDE}`));
  await press(page, "Start");
  await pass(page, 5.5 + 7);
  await press(page, "Pause");
  await press(page, "That is enough of this one");
  await rated(page, /^9/);
  await expect(page.getByRole("button", { name: "Rest for ten minutes" })).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect.poll(() => logged(page)).toMatchObject([{ pain: 9, stopRule: "S2" }]);
  await expect(page.getByRole("heading", { name: "Rest for now" })).toBeVisible();
  await expect(page.getByText("No more exercise today.", { exact: false })).toBeVisible();
  // Closed there and then, the clinic has it all the same.
  await page.goto("/today");
  await expect(page.getByText(/^On Hanna’s list since/)).toBeVisible();
});
