import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import { asSystem } from "../../lib/db/scope";
import { isFromLibrary } from "../../lib/plans/from-library";
import type { PlanContent } from "../../lib/plans/schema";
import { makeGoodWeek, makePlanVersion } from "../../prisma/factories";
import { findingsInBothThemes } from "../axe";
import { localDay } from "../days";
import { addPatient, expect, type Home, test } from "../fixtures";
import { handsAt } from "../interactions";

/*
 * Journey 4: the caseload in the morning, ranked with its reasons. Each row leads to what it asks for by one key or click, and
 * from a row to dealt with are three at most: clicks and keys, while typing words is no choice and isn’t counted.
 */
const MOST = 3;

/** Every exercise of the template at once. */
function tooLong(content: PlanContent): PlanContent {
  const all = content.phases.flatMap(({ prescriptions }) => prescriptions.filter(isFromLibrary));
  const each = [...new Map(all.map((one) => [one.exerciseId, one])).values()];
  const phases = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.id === content.currentPhaseId ? each : [],
  }));
  return { ...content, phases };
}

async function morning(home: Home) {
  // Silent for weeks, on a plan that is too long; nobody has answered the phone yet.
  const silent = await addPatient(home, { days: 30, familyName: "Silent", phase: 3 });
  await makePlanVersion(silent.patient, tooLong(silent.content), { effectiveFrom: localDay(29) });
  const ready = await addPatient(home, { days: 14, familyName: "Ready" });
  await makeGoodWeek(ready.patient, ready.content);
  await asSystem(home.clinic.id, async (db) => {
    await db.tx.patient.update({ where: { id: silent.patient.id }, data: { phone: "020 7946 0999" } });
    await refreshCaseload(db, [ready.patient.id, silent.patient.id]);
  });
  return { silent: silent.patient, ready: ready.patient };
}

test("whoever needs most stands first with why, and each is dealt with in three steps at most", async ({
  home,
  desk,
}) => {
  const { silent, ready } = await morning(home);
  const page = await desk(home.therapistUser);
  await page.goto("/caseload");
  const rows = page.locator("tr[data-patient]");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toHaveAttribute("data-patient", silent.id);
  await expect(rows.nth(0)).toContainText("No logs on");
  await expect(rows.nth(1)).toContainText("Progress? 6 of 6 criteria met");
  expect(await findingsInBothThemes(page)).toEqual([]);

  // Call: one click, which dials.
  await expect(rows.nth(0).getByRole("link", { name: /^Call/ })).toHaveAttribute("href", "tel:02079460999");

  // Message: a key, the words, and a key.
  const message = handsAt(page);
  await message.press("m");
  await page.waitForURL(`**/messages/${silent.id}`);
  await page.getByRole("textbox", { name: /^Your answer|^What you write/ }).fill("How are you getting on?");
  await message.press("Control+Enter");
  await expect(page.getByText("How are you getting on?").last()).toBeVisible();
  expect(message.count()).toBeLessThanOrEqual(MOST);

  // Simplify: the reasons of the row, and the one that says the plan is too long.
  await page.goto("/caseload");
  const simplify = handsAt(page);
  await simplify.press("s");
  await page.getByRole("complementary", { name: /Reasons for/ }).waitFor();
  await simplify.click(page.getByRole("link", { name: /^Simplify to 4/ }).first());
  await page.waitForURL(`**/patients/${silent.id}/plan`);
  expect(simplify.count()).toBeLessThanOrEqual(MOST);

  // Accept a proposed progression: to the row, to its proposal, and yes.
  await page.goto("/caseload");
  await rows.nth(1).getByRole("link", { name: "Marta Ready", exact: true }).focus();
  const accept = handsAt(page);
  await accept.press("a");
  await page.waitForURL(`**/patients/${ready.id}#progression`);
  await expect(page.getByText("Proposal: progress")).toBeVisible();
  await accept.press("a");
  await expect(page.getByText("Published as v2.")).toBeVisible();
  expect(accept.count()).toBeLessThanOrEqual(MOST);
  await page.goto("/caseload");
  await expect(rows.nth(1)).not.toContainText("Progress?");
});
