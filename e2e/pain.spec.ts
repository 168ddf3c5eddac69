import type { Page } from "playwright/test";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { chooseMorningHour } from "../lib/checkins/mutations";
import { asSystem } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import type { PlanContent } from "../lib/plans/schema";
import { makePatient, makePlanVersion, makeUser, patientActor, planFrom } from "../prisma/factories";
import { findings } from "./axe";
import { localDay } from "./days";
import { test as base, expect } from "./fixtures";

const GLIDE = "Seated leg glide";
const PRESS_UP = "Press-up, face down";
const EVERY_DAY = { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] };

/** Press-ups, a glide and a walk in every part of the day, so that each is due whenever the test runs. */
async function planOfToday(): Promise<PlanContent> {
  const content = await planFrom("disc-extension", { phase: 2, side: "left" });
  const phases = content.phases.map((phase) =>
    phase.id === content.currentPhaseId
      ? {
          ...phase,
          prescriptions: phase.prescriptions
            .filter(({ kind }) => ["mobility", "nerve-glide", "aerobic"].includes(kind))
            .map((one) => ({ ...one, schedule: { timesPerDay: 4, days: EVERY_DAY } })),
        }
      : phase,
  );
  return { ...content, phases };
}

const test = base.extend<{ page: Page; patientId: string }>({
  patientId: async ({ home }, use) => {
    const user = await makeUser({ loginName: `pain-${crypto.randomUUID().slice(0, 8)}` });
    const from = localDay(20);
    const patient = await makePatient(home.clinic, { lead: home.member, user, startDate: from });
    await makePlanVersion(patient, await planOfToday(), { effectiveFrom: from });
    await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
    // The morning's check-in asks the same: here the hour of the run must not matter.
    await runAs(patientActor(patient), (db) => chooseMorningHour(db, { hour: null }));
    users.set(patient.id, user);
    await use(patient.id);
  },
  page: async ({ patientId, phone }, use) => {
    const user = users.get(patientId);
    if (!user) throw new Error("no user");
    await use(await phone(user));
  },
});
const users = new Map<string, Awaited<ReturnType<typeof makeUser>>>();

const rated = (page: Page, words: string) => page.getByRole("radio", { name: words }).check();
const shown = (page: Page, name: string) =>
  page.getByRole("link", { name: `Log ${name}` }).and(page.locator(":visible"));

async function openGlide(page: Page) {
  await page.goto("/today");
  await shown(page, GLIDE).first().click();
  await page.waitForURL("**/today/**");
}

const clean = async (page: Page) => expect(await findings(page)).toEqual([]);

test("pain above its limit stops a glide, the rest survives a reload, and settling lets one go on", async ({
  page,
}) => {
  await openGlide(page);
  await expect(page.getByText("limit in the leg: 3")).toBeVisible();
  await rated(page, "3, mild");
  await expect(page.getByText("Where is it most?")).toBeHidden();
  await rated(page, "4, it is clearly there");
  await expect(page.getByRole("heading", { name: "Please stop this one" })).toBeVisible();
  // In the back it may be 5.
  await rated(page, "In the back");
  await expect(page.getByRole("heading", { name: "Please stop this one" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Save" })).toBeEnabled();
  await rated(page, "In the leg");
  await expect(page.getByRole("status").getByText("Stopping never counts against you.")).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "Rest for ten minutes" }).click();
  await expect(page.getByRole("heading", { name: "Rest for now" })).toBeFocused();
  await expect(page.getByRole("timer")).toHaveText(/^(10:00|9:\d\d)$/);
  await expect(page.getByText("Saved. Hanna can read it with your plan.")).toBeVisible();
  await clean(page);
  await page.goto("/today");
  await page
    .getByRole("link", { name: new RegExp(`^${GLIDE}, Stopped`) })
    .first()
    .click();
  await expect(page.getByRole("timer")).toHaveText(/^9:\d\d$/);
  await page.getByRole("button", { name: /Yes, as it was before/ }).click();
  await page.waitForURL("**/today");
  const { days } = await (await page.context().request.get("/api/v1/today")).json();
  const bodies = days.flatMap((day: { entries: { log: { body: object } | null }[] }) =>
    day.entries.flatMap(({ log }) => (log ? [log.body] : [])),
  );
  expect(bodies).toMatchObject([{ stopRule: "S2", pain: 4, painPlace: "leg", settled: true }]);
});

test("after one tap on Done the pain is one more, and above the limit it says to stop", async ({ page }) => {
  await page.goto("/today");
  await page
    .getByRole("button", { name: `Done: ${PRESS_UP}` })
    .and(page.locator(":visible"))
    .first()
    .click();
  const pain = page.getByRole("radiogroup", { name: "Pain while you did it?" });
  await pain.getByRole("radio", { name: "2, a little" }).check();
  await expect(page.getByText("Please stop this one")).toBeHidden();
  // The clinic has the log, and hears of the 7 only after the page of the log was opened.
  await expect(page.getByRole("link", { name: `Add details to ${PRESS_UP}` })).toBeVisible();
  await page.context().route("**/api/v1/dose-logs", (route) => route.abort());
  await pain.getByRole("radio", { name: "7, strong" }).check();
  await expect(page.getByText("Please stop this one")).toBeVisible();
  await page.getByRole("link", { name: "What to do now" }).click();
  await expect(page.getByRole("button", { name: "Rest for ten minutes" })).toBeVisible();
});

test("pain 9 on a glide ends the day's exercises, and holds it until a clinician decides", async ({
  page,
  patientId,
  home,
  desk,
}) => {
  await openGlide(page);
  await rated(page, "9, hard to bear");
  await rated(page, "In the leg");
  await expect(page.getByRole("heading", { name: "No more exercise today" })).toBeVisible();
  await page.getByRole("button", { name: "Rest for ten minutes" }).click();
  await expect(page.getByText("This is now on Hanna’s list.")).toBeVisible();
  // Its place is on hold from now on; the page of the stop stays.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Rest for now" })).toBeVisible();
  await page.getByRole("button", { name: /No, not yet/ }).click();
  await page.waitForURL("**/today");
  await expect(page.getByText("No more exercise for today")).toBeVisible();
  await expect(shown(page, PRESS_UP)).toHaveCount(0);
  await expect(shown(page, "Walking").first()).toBeVisible();
  await clean(page);
  await page.getByRole("link", { name: `${GLIDE}, until your care team` }).click();
  await expect(page.getByText("Nobody has looked yet")).toBeVisible();
  await expect(page.getByText(/On Hanna’s list since/)).toBeVisible();
  await clean(page);

  const therapist = await desk(home.therapistUser);
  await therapist.goto("/caseload");
  await expect(therapist.getByRole("row", { name: /Ruiz/ })).toContainText(
    "Pain of 8 or more in an exercise",
  );
  await therapist.goto(`/patients/${patientId}`);
  await expect(therapist.getByRole("button", { name: "Acknowledge" })).toHaveCount(0);
  await therapist.getByRole("link", { name: "Decide" }).click();
  await therapist.waitForURL("**/decision/**");
  await expect(therapist.getByRole("heading", { name: "Pain 9 in an exercise" })).toBeVisible();
  await clean(therapist);
  await therapist.getByRole("radio", { name: /Half the dose/ }).check();
  await therapist.getByRole("button", { name: /Open v2 to publish/ }).click();
  await therapist.waitForURL("**/plan?days=5");
  await expect(page.getByText("Nobody has looked yet")).toBeVisible();
  await therapist.getByRole("button", { name: /Publish v2/ }).click();
  await therapist.waitForURL(`**/patients/${patientId}`);
  await expect(therapist.getByRole("region", { name: "Open alerts" })).toBeHidden();
  // It counts from tomorrow on: today it is left out, and the phone says that somebody looked.
  await page.reload();
  await expect(page.getByText(/Your care team looked:/)).toBeVisible();
});

test("to go on lifts the hold, and who comes later is told", async ({ page, patientId, home, desk }) => {
  await openGlide(page);
  await page.getByRole("button", { name: "I stopped" }).click();
  await rated(page, "It went further down my leg");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This is now on Hanna’s list.")).toBeVisible();
  const [first, second] = [await desk(home.therapistUser), await desk(home.therapistUser)];
  for (const one of [first, second]) {
    await one.goto(`/patients/${patientId}`);
    await one.keyboard.press("y");
    await one.waitForURL("**/decision/**");
    await expect(one.getByText("Stopped under S1")).toBeVisible();
  }
  await first.keyboard.press("1");
  await first.getByRole("button", { name: "Acknowledge and lift the hold" }).click();
  const why = first.getByLabel("Why it is safe as before");
  await expect(why).toHaveAccessibleDescription(/Write at least two words/);
  await expect(why).toBeFocused();
  await clean(first);
  await why.fill("It eased within a minute, seen today.");
  await first.getByRole("button", { name: "Acknowledge and lift the hold" }).click();
  await first.waitForURL(`**/patients/${patientId}`);
  await second.getByRole("radio", { name: /Take it out/ }).check();
  await second.getByRole("button", { name: /Open v2 to publish/ }).click();
  await expect(second.getByText("There is nothing left to decide here.").first()).toBeVisible();
  await page.goto("/today");
  await expect(page.getByRole("link", { name: new RegExp(`^${GLIDE}, Stopped`) }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: `${GLIDE}, until your care team` })).toHaveCount(0);
});

test("leg pain at rest is asked once, raises the limit by one above it, and from 8 leaves relief and walking", async ({
  page,
}) => {
  await page.goto("/today");
  const question = page.getByRole("region", { name: "Leg pain right now, at rest?" });
  await question.getByRole("radio", { name: "4, it is clearly there" }).check();
  await expect(question).toBeHidden();
  await page.reload();
  await expect(shown(page, GLIDE).first()).toBeVisible();
  await expect(question).toBeHidden();
  await openGlide(page);
  await expect(page.getByText("limit in the leg: 5")).toBeVisible();
  await page.getByRole("radio", { name: "5, bothersome" }).check();
  await expect(page.getByRole("heading", { name: "Please stop this one" })).toBeHidden();
  await page.getByRole("radio", { name: "6, quite strong" }).check();
  await expect(page.getByRole("heading", { name: "Please stop this one" })).toBeVisible();
});

test("a start of 8 offers no exercise in this part of the day", async ({ page }) => {
  await page.goto("/today");
  const question = page.getByRole("region", { name: "Leg pain right now, at rest?" });
  await clean(page);
  await question.getByRole("radio", { name: "8, very strong" }).check();
  await expect(page.getByRole("heading", { name: "Leg pain 8: no exercise for now" })).toBeVisible();
  await expect(shown(page, GLIDE)).toHaveCount(0);
  await expect(shown(page, "Walking").first()).toBeVisible();
  await clean(page);
});

test("a start of 8 acts at once without a signal, after a reload too, and the exercise's own page goes by the start", async ({
  page,
}) => {
  await page.goto("/today");
  await page.context().route("**/api/v1/checkins", (route) => route.abort());
  const question = page.getByRole("region", { name: "Leg pain right now, at rest?" });
  await question.getByRole("radio", { name: "4, it is clearly there" }).check();
  await openGlide(page);
  await expect(page.getByText("limit in the leg: 5")).toBeVisible();
  await page.goto("/today");
  await expect(question.getByRole("radio", { name: "4, it is clearly there" })).toBeChecked();
  await question.getByRole("radio", { name: "8, very strong" }).check();
  const tooHigh = page.getByRole("heading", { name: "Leg pain 8: no exercise for now" });
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expect(tooHigh).toBeVisible();
    await expect(shown(page, GLIDE)).toHaveCount(0);
    await expect(shown(page, "Walking").first()).toBeVisible();
  }
  await question.getByRole("button", { name: "Skip this question" }).click();
  await expect(tooHigh).toBeHidden();
  await expect(shown(page, GLIDE).first()).toBeVisible();
});

test("a lighter plan is prepared in the builder, swapped to without signal, seen by the clinic, and left again", async ({
  page,
  patientId,
  home,
  desk,
}) => {
  const clinic = await desk(home.therapistUser);
  await clinic.goto(`/patients/${patientId}`);
  await clinic.getByRole("link", { name: "Prepare a lighter plan" }).click();
  await expect(clinic.getByRole("heading", { name: "Lighter plan for bad days" })).toBeVisible();
  await clinic.getByRole("button", { name: "Publish the lighter plan" }).click();
  await expect(clinic.getByText("The lighter plan is ready.")).toBeVisible();
  await expect(clinic.getByText("A lighter plan for bad days is ready, for 3 days at a time.")).toBeVisible();

  await page.goto("/today");
  // What opens on a tap comes once the page is at rest; a person is never as fast as to be before it.
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "A bad day?" }).click();
  await expect(
    page
      .getByRole("dialog")
      .getByText(/^instead of /)
      .first(),
  ).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "Swap to the lighter plan" }).click();
  await expect(page.getByText(/^Your lighter plan is on until the end of/)).toBeVisible();
  await page.context().setOffline(false);
  const planOf = async () => (await (await page.context().request.get("/api/v1/today")).json()).plan.kind;
  await expect.poll(planOf, { timeout: 20_000 }).toBe("flare");

  await clinic.goto("/caseload?view=flare");
  await expect(
    clinic.getByRole("row", { name: /Ruiz/ }).getByText(/^Lighter plan since .+, until /),
  ).toBeVisible();
  await clinic.goto(`/patients/${patientId}`);
  await expect(clinic.getByText(/^Lighter plan since .+, until /)).toBeVisible();

  await page.reload();
  await expect(page.getByText(/^Your lighter plan is on until the end of/)).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "Back to my usual plan" }).click();
  await expect.poll(planOf).toBe("ordinary");
  await expect(page.getByRole("button", { name: "A bad day?" })).toBeVisible();
});
