import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { asSystem } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import { setCareTeam } from "../lib/patients/mutations";
import { makeGoodWeek, makeMember, makeUser, staffActor } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { addPatient, expect, type Home, test } from "./fixtures";

/** A patient of whom the rules propose more, or less where it was too hard. */
async function proposed(home: Home, felt: Parameters<typeof makeGoodWeek>[2] = {}) {
  const added = await addPatient(home, { days: 14 });
  await makeGoodWeek(added.patient, added.content, felt);
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [added.patient.id]));
  return added;
}

test("from the caseload to a published version by two keys, with the criteria and their numbers before one's eyes", async ({
  home,
  desk,
}) => {
  const { patient } = await proposed(home);
  const page = await desk(home.therapistUser);
  await page.goto("/caseload");
  await expect(page.getByText("Progress? 6 of 6 criteria met")).toBeVisible();
  await page.keyboard.press("a");
  await page.waitForURL(`**/patients/${patient.id}#progression`);
  const card = page.locator("section", { has: page.locator("#progression") });
  await expect(card.getByText("Proposal: progress")).toBeVisible();
  await expect(card.getByRole("listitem").filter({ hasText: "Sessions done" })).toContainText(
    /100%.*needs 80%/,
  );
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.keyboard.press("a");
  await expect(page.getByText("Published as v2.")).toBeVisible();
  await expect(card.getByText("A new version begins soon.")).toBeVisible();
  await card.getByText("Decided before").click();
  await expect(card.getByText(/accepted: progress/)).toContainText("v2");
});

test("a change opens the builder with the proposal laid in, and the proposal stands until something is published", async ({
  home,
  desk,
}) => {
  const { patient } = await proposed(home, { effort: 9 });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("Proposal: regress")).toBeVisible();
  await page.keyboard.press("c");
  await page.waitForURL(`**/patients/${patient.id}/plan?days=5`);
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("Proposal: regress")).toBeVisible();
  await page.getByText("Decided before").click();
  await expect(page.getByText(/changed: regress/)).toContainText("not published yet");
});

test("of two at once the later one is told who dismissed it, and keeps the reason they typed", async ({
  home,
  desk,
}) => {
  const { patient } = await proposed(home);
  const user = await makeUser();
  const tom = await makeMember(home.clinic, { name: "Tom Achebe", user });
  await runAs(staffActor(home.member), (db) =>
    setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }),
  );
  const [first, second] = [await desk(home.therapistUser), await desk(user)];
  await first.goto(`/patients/${patient.id}`);
  await second.goto(`/patients/${patient.id}`);
  for (const page of [first, second]) {
    await page.keyboard.press("d");
    await page.getByRole("dialog").getByLabel("Reason").fill("Seen today, too early.");
  }
  const dismiss = (page: typeof first) =>
    page.getByRole("dialog").getByRole("button", { name: "Dismiss" }).click();
  await dismiss(first);
  await expect(first.getByText("The proposal is dismissed and your reason is kept.")).toBeVisible();
  await dismiss(second);
  await expect(second.getByRole("dialog").getByRole("alert")).toContainText("Hanna Lind dismissed this");
  await expect(second.getByRole("dialog").getByLabel("Reason")).toHaveValue("Seen today, too early.");
});
