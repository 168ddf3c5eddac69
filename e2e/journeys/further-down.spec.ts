import type { Page } from "playwright/test";
import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import { asSystem } from "../../lib/db/scope";
import { makeBodyChart, makePlanVersion, planFrom } from "../../prisma/factories";
import { findings } from "../axe";
import { localDay } from "../days";
import { addPatient, expect } from "../fixtures";
import { cut, mend, reopen, test, visit } from "../no-network";

/*
 * Journey 3, begun with no network: an exercise sends pain further down the leg and is stopped; the chart
 * shows it with weakness, and the questions about warning signs follow; a yes locks the plan at once; and when the network is back the
 * therapist is alerted of all of it, must acknowledge it, and is proposed what to do about the exercise.
 */
test.use({ worker: true, handset: true });

const GLIDE = "Seated leg glide";
const EVERY_DAY = { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] };

async function planOfToday() {
  const content = await planFrom("disc-extension", { phase: 2, side: "left" });
  const phases = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions
      .filter(({ kind }) => ["mobility", "nerve-glide", "aerobic"].includes(kind))
      .map((one) => ({ ...one, schedule: { timesPerDay: 4, days: EVERY_DAY } })),
  }));
  return { ...content, phases };
}

const shown = (page: Page, name: string) =>
  page.getByRole("link", { name: `Log ${name}` }).and(page.locator(":visible"));
const question = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });

test("pain that goes further down stops the exercise and asks; a yes locks the plan, and the therapist must acknowledge it", async ({
  line,
  home,
  phone,
  desk,
}) => {
  test.setTimeout(180_000);
  const { user, patient } = await addPatient(home, { phase: 2 });
  await makePlanVersion(patient, await planOfToday());
  await makeBodyChart(patient, {
    localDate: localDay(2),
    marks: [{ place: "left-buttock-back", pain: 4, symptoms: [] }],
  });
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  const first = await phone(user);
  await visit(first, line);
  await cut(first, line);

  const page = await reopen(first, `${line.origin}/today`);
  await shown(page, GLIDE).first().click();
  await page.getByRole("button", { name: "I stopped" }).click();
  await page.getByRole("radio", { name: /further down my leg/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(question(page, "Good that you stopped")).toBeFocused();
  await expect(page.getByText(/1 entry waits to be sent/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.goto(`${line.origin}/today`);
  await expect(page.getByRole("link", { name: new RegExp(`^${GLIDE}, Stopped`) }).first()).toBeVisible();

  // The chart stands behind the stop in what waits. It shows that the leg is weak as well, and asks at once.
  await page.goto(`${line.origin}/body-chart`);
  await page
    .getByRole("button", { name: /^Your left calf|^Back of your left calf/ })
    .first()
    .click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("radio", { name: "6, quite strong" }).check();
  await sheet.getByRole("checkbox", { name: /Weak/ }).check();
  await sheet.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(question(page, "Is it numb or tingling between your legs?")).toBeFocused();
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await expect(question(page, "Please call 999 now")).toBeFocused();
  const advice = page.getByRole("dialog");
  await expect(advice.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  await expect(advice).toContainText("Your clinic doesn’t know yet. Call.");
  expect(await findings(page)).toEqual([]);

  // Locked at once, and after the phone was put away as well: nobody but the phone knows.
  const later = await reopen(page, `${line.origin}/today`);
  const locked = later.getByRole("region", { name: /^Don’t exercise until/ });
  await expect(locked).toBeVisible();
  await expect(later.getByRole("alert").filter({ hasText: "Your clinic doesn’t know yet" })).toBeVisible();
  await expect(shown(later, GLIDE)).toHaveCount(0);
  await expect(later.getByRole("button", { name: /^Done/ })).toHaveCount(0);
  await mend(later, line);
  await expect(later.getByText("Your clinic doesn’t know yet")).toBeHidden();
  await expect(later.getByText(/waits? to be sent/)).toBeHidden();
  await later.goto(`${line.origin}/today`);
  await expect(locked).toContainText("You told us about a warning sign");

  const therapist = await desk(home.therapistUser);
  await therapist.goto("/caseload");
  await expect(therapist.getByRole("row", { name: /Ruiz/ })).toContainText("Red flag reported");
  await therapist.goto(`/patients/${patient.id}`);
  const alerts = therapist.getByRole("region", { name: "Open alerts" });
  await expect(alerts).toContainText("symptoms moved down the leg (S1)");
  await expect(alerts).toContainText("Red flag reported");
  await therapist.keyboard.press("y");
  const dialog = therapist.getByRole("dialog", { name: "Red flag reported" });
  const unlock = dialog.getByRole("button", { name: "Acknowledge and unlock" });
  await unlock.click();
  await expect(dialog).toBeVisible();
  await later.reload();
  await expect(locked).toBeVisible();
  await dialog.getByLabel("What was examined").fill("Power, reflexes, saddle sensation: all normal");
  await dialog.getByLabel("Who was informed").fill("The GP, by telephone");
  await dialog.getByLabel("Why it is safe to go on").fill("Seen in A and E, scan without compression.");
  await unlock.click();
  await expect(dialog).toBeHidden();
  await later.reload();
  const open = later.getByRole("region", { name: "Your plan is open again" });
  await open.getByRole("button", { name: "Close" }).click();
  await later.reload();
  await expect(open).toBeHidden();
  await expect(locked).toBeHidden();
  // The stop stands until it is decided on: it is held, and nothing else.
  await expect(later.getByRole("link", { name: new RegExp(`^${GLIDE}, until`) }).first()).toBeVisible();

  // What to do about it is proposed, and laid into a draft of the plan where it is taken.
  await therapist.reload();
  await therapist.getByRole("link", { name: "Decide" }).click();
  await therapist.waitForURL("**/decision/**");
  await therapist.getByRole("radio", { name: /Proposed/ }).check();
  expect(await findings(therapist)).toEqual([]);
  await therapist.keyboard.press("Control+Enter");
  await therapist.waitForURL(`**/patients/${patient.id}/plan**`);
  const changes = therapist.getByRole("region", { name: /^Changes to v/ });
  await expect(changes).toContainText("Sciatic slider, seated");
  await expect(therapist.getByRole("button", { name: /^Publish v/ })).toBeEnabled();
});
