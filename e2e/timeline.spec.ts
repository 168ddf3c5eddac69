import { now } from "../lib/clock";
import { addDays } from "../lib/time/calendar-date";
import { localDateAt } from "../lib/time/local-day";
import { makeBodyChart, makeLog, makePause } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { addPatient, expect, test } from "./fixtures";

test("the timeline shows what is known on one axis, whose range is in the address, and the same as a table", async ({
  home,
  desk,
}) => {
  const { patient, content } = await addPatient(home, { days: 120 });
  const today = localDateAt(patient.zones, now());
  const day = addDays(today, -20);
  const press = content.phases[0]?.prescriptions.find(({ kind }) => kind === "mobility");
  if (!press) throw new Error("The plan begins with a press-up");
  await makeLog(patient, { prescriptionId: press.id, localDate: day, body: { quick: true, pain: 7 } });
  await makeBodyChart(patient, {
    localDate: day,
    marks: [{ place: "left-calf-back", pain: 4, symptoms: [] }],
  });
  await makePause(patient, { from: addDays(today, -15), to: addDays(today, -10), reason: "Away" });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  const ranges = page.getByRole("navigation", { name: "How far back" });
  await expect(ranges.getByRole("link", { name: "12 weeks" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("img", { name: /^Pain\. The table holds the same/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Furthest point\./ })).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);

  // The line below the chart follows the keys, from yesterday on.
  for (let step = 0; step < 19; step += 1) await page.keyboard.press("ArrowLeft");
  const line = page.locator("p[aria-live]").filter({ hasText: "In exercise" });
  await expect(line).toContainText("In exercise 7");
  await expect(line).toContainText("Furthest point Calf");

  await page.keyboard.press("t");
  const table = page.getByRole("table", { name: "Timeline" });
  await expect(table.getByRole("row")).toHaveCount(85);
  const row = table.getByRole("row").nth(21);
  await expect(row).toContainText("7");
  await expect(row).toContainText("Calf");
  await expect(table.getByRole("row").nth(13)).toContainText("Paused");
  expect(await findingsInBothThemes(page)).toEqual([]);

  await ranges.getByRole("link", { name: "Episode" }).click();
  await expect(page).toHaveURL(/\?range=episode$/);
  await expect(page.getByText("one column a week")).toBeVisible();
  await page.reload();
  await expect(ranges.getByRole("link", { name: "Episode" })).toHaveAttribute("aria-current", "page");
  expect(await findingsInBothThemes(page)).toEqual([]);
});

test("a record without an episode's facts says so, and has no lane for what nobody knows", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home, { days: 1 });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}?range=4w`);
  await expect(page.getByRole("heading", { name: "Timeline" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Pain\./ })).toHaveCount(0);
  expect(await findingsInBothThemes(page)).toEqual([]);
});
