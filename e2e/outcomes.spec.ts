import { now } from "../lib/clock";
import { asSystem } from "../lib/db/scope";
import type { MeasureResultId } from "../lib/ids";
import { newId } from "../lib/new-id";
import { addDays } from "../lib/time/calendar-date";
import { localDateAt } from "../lib/time/local-day";
import { type MadePatient, makeMember, makeUser } from "../prisma/factories";
import { insertRows } from "../prisma/factories/rows";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

/** Leg pain of so many days ago. */
async function measured(patient: MadePatient, values: Record<number, number>): Promise<void> {
  const rows = Object.entries(values).map(([days, value]) => {
    const date = addDays(localDateAt(patient.zones, now()), -Number(days));
    return {
      ...{ id: newId<MeasureResultId>(), clinicId: patient.clinicId, patientId: patient.id, value },
      ...{ episodeId: patient.episodeId, authorId: patient.lead.id, measure: "nprs-leg", catalogue: 1 },
      ...{ localDate: date, recordedAt: `${date}T12:00:00Z` },
    };
  });
  await asSystem(patient.clinicId, (db) => insertRows(db, { MeasureResult: rows }));
}

test("how leg pain changed is shown in groups of ten or more, to clinicians and owners, and downloaded", async ({
  home,
  desk,
}) => {
  test.setTimeout(120_000);
  for (let at = 0; at < 9; at += 1) {
    const { patient } = await addPatient(home, { days: 40, familyName: "Quillfeather" });
    await measured(patient, { 38: 8, 2: 5 });
  }
  const page = await desk(home.therapistUser);
  await page.goto("/clinic");
  await page.getByRole("link", { name: "Outcomes" }).click();
  await expect(page.getByText("Too few episodes to show")).toBeVisible();
  await expect(page.getByText("Adherence did not predict outcome")).toBeVisible();

  const { patient } = await addPatient(home, { days: 40, familyName: "Quillfeather" });
  await measured(patient, { 38: 6, 2: 2 });
  await page.reload();
  await expect(page.getByText("in 10 episodes that began")).toBeVisible();
  const table = page.getByRole("table", { name: "Change by adherence" });
  await expect(table.getByRole("row", { name: /^Below 40%/ })).toContainText("10");
  await expect(table.getByRole("row", { name: /^Below 40%/ })).toContainText("-3");
  await expect(
    page.getByRole("img", { name: /^Change by adherence\. Below 40%: 10 episodes/ }),
  ).toBeVisible();
  await expect(page.getByText("Quillfeather")).toHaveCount(0);
  expect(await findings(page)).toEqual([]);

  const csv = await page.context().request.get("/clinic/outcomes/csv?measure=nprs-leg");
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(csv.headers()["cache-control"]).toBe("no-store");
  const text = await csv.text();
  expect(text).toContain('"Below 40%",10,-3,-3,-3');
  expect(text).not.toContain("Quillfeather");

  // Another measure has no values, and says so.
  await page.getByRole("combobox", { name: "Measure" }).selectOption({ label: "Chair stand, 30 seconds" });
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL("**measure=chair-stand");
  await expect(page.getByText("Too few episodes to show")).toBeVisible();
  await expect(page.getByText("0 with a value, and without another")).toBeVisible();

  const owner = await makeUser();
  await makeMember(home.clinic, { user: owner, roles: ["owner"] });
  const desked = await desk(owner);
  await desked.goto("/clinic/outcomes");
  await expect(desked.getByText("in 10 episodes that began")).toBeVisible();
  await desked.goto("/clinic/audit");
  await expect(desked.getByRole("row", { name: /Downloaded the clinic’s outcomes/ })).toBeVisible();

  const assistant = await makeUser();
  await makeMember(home.clinic, { user: assistant, roles: ["assistant"] });
  const other = await desk(assistant);
  await other.goto("/clinic");
  await expect(other.getByRole("link", { name: "Care and cover" })).toBeVisible();
  await expect(other.getByRole("link", { name: "Outcomes" })).toHaveCount(0);
  expect((await other.context().request.get("/clinic/outcomes")).status()).toBe(404);
  expect((await other.context().request.get("/clinic/outcomes/csv")).status()).toBe(404);
});
