import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import { asSystem } from "../../lib/db/scope";
import { runAs } from "../../lib/gates/run";
import { recordBackground } from "../../lib/patients/background/mutations";
import { NO_BACKGROUND } from "../../lib/patients/background/vocabulary";
import { groupOf } from "../../lib/plans/vocabulary";
import { dayNumber, isoWeekday } from "../../lib/time/calendar-date";
import { longSince, makeBodyChart, makeLog, staffActor } from "../../prisma/factories";
import { readPdf, rolesOf } from "../../prisma/factories/read-pdf";
import { findings } from "../axe";
import { localDay } from "../days";
import { download, pdfOn } from "../downloads";
import { addPatient, expect, test } from "../fixtures";
import { begin, confirm, saved } from "../letter";
import { measured } from "../measured";

/*
 * Journey 7: after twelve weeks the plan goes to its maintenance phase, what was measured first is measured last, the summary is
 * written and issued, and the patient is discharged; the phone says so, and what the patient downloads holds all of it.
 */
test.use({ handset: true });

const WEEKS = 12;
const DAYS = 7 * WEEKS;
/** Days on which it was done that the plan leaves free to choose. */
const WORKING_DAYS = [1, 2, 3, 4, 5];
const NEXT = "Self-managed. She comes back if the leg pain returns.";

type Added = Awaited<ReturnType<typeof addPatient>>;

/** What was exercised in the twelve weeks: all that was due, until yesterday. */
async function exercised({ patient, content }: Added): Promise<void> {
  const phase = content.phases.find(({ id }) => id === content.currentPhaseId);
  const exercises = phase?.prescriptions.filter(({ kind }) => groupOf(kind) === "exercise") ?? [];
  for (let back = DAYS; back > 0; back -= 1) {
    const localDate = localDay(back);
    const weekday = isoWeekday(dayNumber(localDate));
    for (const { id: prescriptionId, schedule } of exercises) {
      const { days } = schedule;
      const isDue = (days.type === "weekdays" ? days.weekdays : WORKING_DAYS).includes(weekday);
      if (isDue) await makeLog(patient, { prescriptionId, localDate, slot: 1 });
    }
  }
}

test("after twelve weeks: maintenance, the last measures, a summary as a PDF, the discharge, and the patient's own export", async ({
  home,
  desk,
  phone,
}) => {
  test.setTimeout(300_000);
  const added = await addPatient(home, { phase: 3, days: DAYS });
  const { patient, user } = added;
  await exercised(added);
  await measured(patient, DAYS - 2, { "nprs-leg": 8, "chair-stand": 8 });
  await makeBodyChart(patient, {
    localDate: localDay(DAYS - 2),
    marks: [{ place: "left-calf-back", pain: 7, symptoms: [] }],
  });
  await makeBodyChart(patient, {
    localDate: localDay(2),
    marks: [{ place: "left-buttock-back", pain: 1, symptoms: [] }],
  });
  const background = { ...NO_BACKGROUND, gp: "Dr Amos\nNorthgate Surgery" };
  await runAs(staffActor(home.member), (db) =>
    recordBackground(db, { patientId: patient.id, opened: NO_BACKGROUND, ...background }),
  );
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  const record = `/patients/${patient.id}`;

  const therapist = await desk(home.therapistUser);
  await therapist.goto(`${record}/plan`);
  await therapist.getByRole("tab", { name: /Maintenance/ }).click();
  await therapist.getByRole("button", { name: "Make this the current phase" }).click();
  await expect(therapist.getByRole("tab", { name: /Maintenance.*current/ })).toBeVisible();
  await therapist.getByLabel("In force from").fill(localDay());
  expect(await findings(therapist)).toEqual([]);
  await therapist.getByRole("button", { name: /^Publish v2/ }).click();
  await expect(therapist.getByText("Plan v2 published.")).toBeVisible();
  await therapist.waitForURL(`**${record}`);
  const page = await phone(user);
  await page.goto("/plan");
  await expect(page.getByText(/^Maintenance, since/)).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await therapist.goto(`${record}/measures`);
  const box = (name: string) => therapist.getByRole("textbox", { name, exact: true });
  await box("Leg pain, worst in 24 hours").fill("1");
  await expect(therapist.getByRole("row", { name: /^Leg pain/ })).toContainText("important from");
  await box("Chair stand, 30 seconds").fill("13");
  await therapist.keyboard.press("Control+Enter");
  await expect(therapist.getByText("2 values saved.")).toBeVisible();

  await begin(therapist, patient.id, "Discharge summary");
  await expect(therapist.getByLabel("Recipient")).toHaveValue("Dr Amos\nNorthgate Surgery");
  await therapist.getByLabel("What happens next").fill(NEXT);
  const paper = therapist.getByRole("article", { name: "Discharge summary" });
  await expect(paper).toContainText(NEXT);
  for (const words of ["Outcome measures", "Leg pain, worst in 24 hours", "sessions done", "Maintenance"])
    await expect(paper).toContainText(words);
  await saved(therapist);
  expect(await findings(therapist)).toEqual([]);
  await therapist.getByLabel("What happens next").press("Control+Enter");
  await expect(confirm(therapist)).toContainText("Dr Amos");
  await confirm(therapist).getByRole("button", { name: "Issue", exact: true }).click();
  await expect(therapist.getByText("It stays as it is.")).toBeVisible();
  const { pages, info } = await readPdf(await pdfOn(therapist, "letter.pdf"));
  const text = pages.map((one) => one.text).join(" ");
  for (const words of [
    ...["Discharge summary", "Dr Amos", "Episode of care", "Outcome measures", NEXT, "Hanna Lind"],
    ...["Leg pain, worst in 24 hours", "important change", "Chair stand, 30 seconds", "Maintenance"],
    ...["Leg pain and how far down it goes", "sessions done"],
  ])
    expect(text).toContain(words);
  for (const [at, one] of pages.entries()) {
    expect(one.text).toContain("Marta Ruiz");
    expect(one.text).toContain(`Page ${at + 1} of ${pages.length}`);
  }
  const roles = rolesOf(pages);
  for (const role of ["H2", "P", "Table", "TR", "TH", "TD"]) expect(roles).toContain(role);
  expect(roles.filter((role) => role === "H1")).toHaveLength(1);
  expect(info.Title).toBe("Discharge summary");

  await therapist.goto(record);
  await therapist.getByRole("button", { name: "More actions" }).click();
  await therapist.getByRole("menuitem", { name: "Discharge" }).click();
  const dialog = therapist.getByRole("dialog", { name: "Discharge Marta Ruiz?" });
  await dialog.getByLabel("Reason").fill("Goals reached.");
  await dialog.getByRole("button", { name: "Discharge" }).click();
  await expect(dialog).toBeHidden();
  await expect(therapist.getByText(/ · Discharged \d.* · Hanna Lind$/)).toBeVisible();
  await expect(therapist.getByRole("button", { name: "Undo the discharge" })).toBeVisible();
  await expect(therapist.getByRole("link", { name: /^Read: Discharge summary/ })).toBeVisible();
  expect(await findings(therapist)).toEqual([]);
  await therapist.goto("/caseload");
  await expect(therapist.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(therapist.getByRole("row", { name: /Ruiz/ })).toHaveCount(0);

  const over = page.getByText(`Your care with ${home.clinic.name} has ended`);
  for (const address of ["/today", "/plan"]) {
    await page.goto(address);
    await expect(over).toBeVisible();
    await expect(page.getByRole("button", { name: /^Done/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Something is wrong" })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  }
  await page.goto("/inbox");
  await expect(page.getByText(/^Your care at .* has ended, so nobody reads new messages here/)).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.goto("/progress");
  const card = page.locator("section", { has: page.getByRole("heading", { name: "What was measured" }) });
  await expect(card.getByRole("listitem").filter({ hasText: "Standing up from a chair" })).toContainText(
    "13",
  );
  expect(await findings(page)).toEqual([]);

  await longSince(user);
  await page.goto("/me/data");
  await page.getByLabel("Password", { exact: true }).fill(user.password);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("You can download it for ten minutes from now.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const file = JSON.parse((await download(page, /JSON/)).bytes.toString());
  expect([file.complete, file.records.length]).toEqual([true, 1]);
  const { tables } = file.records[0];
  expect(tables.Episode).toMatchObject([{ endReason: "discharge", endDate: localDay() }]);
  expect(tables.Letter).toMatchObject([{ kind: "discharge" }]);
  expect(JSON.stringify(tables.Letter)).toContain(NEXT);
  const measures = (name: string) =>
    tables.MeasureResult.filter(({ measure }: { measure: string }) => measure === name)
      .map(({ value }: { value: number }) => Number(value))
      .sort((one: number, other: number) => one - other);
  expect([measures("nprs-leg"), measures("chair-stand")]).toEqual([
    [1, 8],
    [8, 13],
  ]);
  const currents = tables.Phase.filter(({ current }: { current: boolean }) => current);
  expect(currents.map(({ name }: { name: string }) => name).sort()).toEqual(["Maintenance", "Strengthening"]);
  expect(tables.DoseLog.length).toBeGreaterThan(10 * WEEKS);
  const own = await readPdf(new Uint8Array((await download(page, /PDF/)).bytes));
  const summary = own.pages.map((one) => one.text).join(" ");
  expect(summary).toContain("Marta Ruiz");
  expect(summary).toMatch(/In care\s*\d{1,2} \w+ \d{4} to \d{1,2} \w+ \d{4}/);
  expect(summary).toContain("You have no plan at present.");
});
