import { chooseMorningHour, recordCheckins } from "../lib/checkins/mutations";
import { now } from "../lib/clock";
import { runAs } from "../lib/gates/run";
import { setOwnGoal } from "../lib/goals/mutations";
import { newId } from "../lib/new-id";
import { addDays } from "../lib/time/calendar-date";
import { localDateAt } from "../lib/time/local-day";
import { type MadePatient, makePause, patientActor } from "../prisma/factories";
import { findings } from "./axe";
import { addPatient, expect, taken, test } from "./fixtures";

const STAIRS = "Stairs to the flat";

/** A goal that was scored once, so many days ago. */
async function scoredGoal(patient: MadePatient, score: number, days: number): Promise<void> {
  await runAs(patientActor(patient), async (db) => {
    const goal = await setOwnGoal(db, { words: STAIRS });
    if (!goal.ok) throw new Error(goal.error);
    const deviceAt = new Date(Date.now() - days * 86_400_000).toISOString();
    const item = {
      ...{ type: "checkin", kind: "goal", id: newId<string>(), deviceAt, zone: "Europe/London" },
      body: { goalId: goal.data.goalId, score },
    };
    await recordCheckins(db, patient.id, { sentAt: new Date().toISOString(), items: [item] });
  });
}

test("a goal is set in the patient's own words with how it goes now, and both see it", async ({
  home,
  phone,
  desk,
}) => {
  const { user, patient } = await addPatient(home, { days: 12 });
  const page = await phone(user);
  await page.goto("/progress");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: "Choose your goals" }).click();
  await page.waitForURL("**/progress/goals");
  await page.getByRole("button", { name: "Save this goal" }).click();
  await expect(page.getByText("Please fill this in.").first()).toBeVisible();
  await page.getByLabel("In your own words").fill(STAIRS);
  await page.getByRole("radio", { name: "4", exact: true }).check();
  const kept = taken(page, "/api/v1/checkins");
  await page.getByRole("button", { name: "Save this goal" }).click();
  await kept;
  await expect(page.getByRole("button", { name: `End this goal: ${STAIRS}` })).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByText("4 at the start", { exact: true })).toBeAttached();

  const record = await desk(home.therapistUser);
  await record.goto(`/patients/${patient.id}`);
  await expect(record.getByRole("row", { name: /Stairs to the flat/ })).toContainText("4");
  await record.getByRole("button", { name: "Add a goal" }).click();
  await record.getByLabel("The patient’s words").fill("Sit through choir");
  await record.getByRole("button", { name: "Save" }).click();
  await expect(record.getByRole("row", { name: /Sit through choir/ })).toContainText("written down here");
  await record.getByRole("button", { name: `End this goal: ${STAIRS}` }).click();
  await expect(record.getByRole("row", { name: /Stairs to the flat/ })).toContainText("ended");

  await page.goto("/today");
  await expect(
    page.getByRole("heading", { name: "Sit through choir: how well can you do it?" }),
  ).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByText("Sit through choir")).toBeVisible();
  await expect(page.getByText(STAIRS)).toHaveCount(0);
});

test("two weeks later it is asked again, without a network too and once, and Progress says the change", async ({
  home,
  phone,
}) => {
  const { user, patient } = await addPatient(home, { days: 30 });
  await scoredGoal(patient, 4, 18);
  const page = await phone(user);
  await page.goto("/today");
  const card = page.getByRole("region", { name: "This week’s check-in" });
  await expect(card.getByRole("heading", { name: `${STAIRS}: how well can you do it?` })).toBeVisible();
  let down = true;
  await page.context().route("**/api/v1/checkins", (route) => (down ? route.abort() : route.continue()));
  await card.getByRole("radio", { name: "7", exact: true }).check();
  await card.getByRole("button", { name: "Save this answer" }).click();
  await expect(card.getByText("7 of 10")).toBeVisible();
  await page.reload();
  await expect(card.getByText("7 of 10")).toBeVisible();
  await expect(page.getByText(/1 entry waits to be sent/)).toBeVisible();
  const sent = taken(page, "/api/v1/checkins");
  down = false;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await sent;
  await expect(page.getByText(/waits to be sent/)).toBeHidden();
  await page.goto("/progress");
  await expect(page.getByText("4 at the start, 7 now")).toBeAttached();
  await expect(page.getByText("Up 3: a large change that matters.")).toBeVisible();
  await expect(page.getByText(`${STAIRS}: from 4 to 7`)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const kept = await runAs(patientActor(patient), (db) =>
    db.tx.checkin.count({ where: { patientId: patient.id, kind: "goal" } }),
  );
  expect(kept).toBe(2);
});

test("while the plan is paused Progress promises no question that doesn’t come", async ({ home, phone }) => {
  const { user, patient } = await addPatient(home, { days: 12 });
  await runAs(patientActor(patient), (db) => setOwnGoal(db, { words: STAIRS }));
  const page = await phone(user);
  const promised = page.getByText(
    /asked (once a week|on your Today page)|morning check-in|before your first exercise/,
  );
  const chooseHour = (hour: 7 | null) =>
    runAs(patientActor(patient), (db) => chooseMorningHour(db, { hour }));
  await chooseHour(7);
  await page.goto("/progress");
  await expect(promised).toHaveCount(4);
  await expect(page.getByText(/in the morning check-in/)).toBeVisible();
  // Who wants no questions in the morning is asked before the first exercise alone.
  await chooseHour(null);
  await page.reload();
  await expect(promised).toHaveCount(4);
  await expect(page.getByText(/morning check-in/)).toHaveCount(0);
  const today = localDateAt(patient.zones, now());
  await makePause(patient, { from: today, to: addDays(today, 3), author: "patient" });
  await page.reload();
  await expect(page.getByText("No answers yet.")).toHaveCount(3);
  await expect(page.getByText("Show how it feels on a picture of your body.")).toBeVisible();
  await expect(promised).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
});
