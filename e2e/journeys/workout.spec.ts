import type { Page } from "playwright/test";
import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import { asSystem } from "../../lib/db/scope";
import type { PlanContent } from "../../lib/plans/schema";
import { makePlanVersion, planFrom } from "../../prisma/factories";
import { findings } from "../axe";
import { addPatient, expect } from "../fixtures";
import { cut, mend, reopen, test, visit } from "../no-network";

/*
 * Journey 2: today opens with no network and the program started anew; a workout is guided with moving drawings, timers and
 * cues, asked how it felt, and done; when the network is back it is synced once, and the therapist sees it.
 */
test.use({ worker: true, motion: true, handset: true });

const GLIDE = "Seated leg glide";
const PRESS_UP = "Press-up, face down";
const EVERY_DAY = { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] };

/** A press-up and a glide, two short sets each, in every part of the day: due whenever the test runs. */
async function shortPlan(): Promise<PlanContent> {
  const content = await planFrom("disc-extension", { phase: 2, side: "left" });
  const phases = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions
      .filter(({ kind }) => ["mobility", "nerve-glide"].includes(kind))
      .map((one) => ({
        ...one,
        dose: { ...one.dose, sets: 2, reps: 3, holdSeconds: 0, restSeconds: 20 },
        schedule: { timesPerDay: 4, days: EVERY_DAY },
      })),
  }));
  return { ...content, phases } as PlanContent;
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
/** By a key: what is said of the network meanwhile moves what a tap would aim at. */
const rated = (page: Page, words: string) => page.getByRole("radio", { name: words }).press("Space");
const pass = (page: Page, seconds: number) => page.clock.runFor(seconds * 1000);

declare global {
  /** What the phone was told to say and to buzz. */
  var cues: string[];
}

/** A phone whose time passes when the test says so, and which notes its cues. */
async function listen(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    globalThis.cues = [];
    Object.defineProperty(globalThis, "speechSynthesis", {
      value: { cancel: () => {}, speak: ({ text }: { text: string }) => globalThis.cues.push(text) },
    });
    navigator.vibrate = (pattern) => {
      globalThis.cues.push(`buzz ${pattern}`);
      return true;
    };
  });
}

const heard = (page: Page) => page.evaluate(() => globalThis.cues);
const drawn = (page: Page) => page.locator("svg.fig").first().innerHTML();

type Logged = { prescriptionId: string; log: { id: string; body: object } };

test("a workout is guided from a cold start with no network, arrives once, and the therapist sees it", async ({
  line,
  home,
  phone,
  desk,
}) => {
  const { user, patient } = await addPatient(home, { phase: 2 });
  await makePlanVersion(patient, await shortPlan());
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  const first = await phone(user);
  await visit(first, line);
  await cut(first, line);

  const page = await reopen(first, `${line.origin}/today`, listen);
  await expect(page.getByText(/^You’re offline\. This is from /)).toBeVisible();
  await page.getByRole("link", { name: "Start" }).click();
  await press(page, "Guide me, one by one");
  await expect(page.getByRole("heading", { name: PRESS_UP })).toBeFocused();
  await press(page, "Start");
  await expect(page.getByText("Get ready", { exact: true })).toBeVisible();
  await pass(page, 5.5);
  await expect(page.getByText("Set 1 of 2", { exact: true })).toBeVisible();
  const before = await drawn(page);
  await pass(page, 2);
  expect(before.length).toBeGreaterThan(200);
  expect(await drawn(page)).not.toBe(before);
  expect(await heard(page)).not.toEqual([]);
  expect(await findings(page)).toEqual([]);
  await pass(page, 18);
  await expect(page.getByRole("heading", { name: "Rest. Well done." })).toBeVisible();
  const soFar = (await heard(page)).length;
  await pass(page, 20);
  await expect(page.getByText("Set 2 of 2", { exact: true })).toBeVisible();
  expect((await heard(page)).length, "the end of a rest is a cue").toBeGreaterThan(soFar);
  await pass(page, 22);
  await rated(page, "2, a little");
  await rated(page, "About right");
  await press(page, `Next: ${GLIDE}`);
  await press(page, "Start");
  await pass(page, 5.5 + 17);
  await press(page, "Go on now");
  await pass(page, 6);
  await press(page, "On to what comes next");
  await press(page, "Finish");
  await expect(page.getByRole("heading", { name: /^That was your / })).toBeFocused();
  await press(page, "Back to today");
  await expect(page.getByText(/entries wait to be sent/)).toBeVisible();

  // Switched off and on once more before there is a network: nothing of it is lost.
  const later = await reopen(page, `${line.origin}/today`);
  await expect(later.getByText(/entries wait to be sent/)).toBeVisible();
  await mend(later, line);
  const logged = async (): Promise<Logged[]> => {
    const { days } = await (await later.context().request.get(`${line.origin}/api/v1/today`)).json();
    return days.flatMap((day: { entries: Logged[] }) => day.entries.filter(({ log }) => log !== null));
  };
  await expect
    .poll(async () => (await logged()).map(({ log }) => log.body))
    .toMatchObject([
      { sets: [{ reps: 3 }, { reps: 3 }], pain: 2, effort: 3 },
      { sets: [{ reps: 3 }, { reps: 1 }] },
    ]);
  await expect(later.getByText(/waits? to be sent/)).toBeHidden();
  const rows = await asSystem(home.clinic.id, (db) =>
    db.tx.doseLog.findMany({ where: { patientId: patient.id }, select: { id: true } }),
  );
  expect(rows.map(({ id }) => id).sort()).toEqual((await logged()).map(({ log }) => log.id).sort());

  const therapist = await desk(home.therapistUser);
  await therapist.goto(`/patients/${patient.id}`);
  const last = therapist
    .locator("dl > div")
    .filter({ has: therapist.locator("dt", { hasText: "Last log" }) });
  await expect(last).toContainText("Today");
});
