import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "playwright/test";
import { now } from "../lib/clock";
import { runAs } from "../lib/gates/run";
import type { DraftId, PlanVersionId } from "../lib/ids";
import { newId } from "../lib/new-id";
import { prepareLighter } from "../lib/plans/lighter/mutations";
import { lighterStart } from "../lib/plans/lighter/start";
import { recordSwaps } from "../lib/swaps/mutations";
import { makeMember, makeUser, patientActor, staffActor } from "../prisma/factories";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

type Added = Awaited<ReturnType<typeof addPatient>>;

const prepare = (member: Parameters<typeof staffActor>[0], { patient, content, version }: Added) =>
  runAs(staffActor(member), (db) =>
    prepareLighter(db, {
      ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", lighterDays: 3 },
      ...{ content: lighterStart(content, () => false), baseVersionId: version.id as PlanVersionId },
      baseLighterId: null,
    }),
  );

/** Opens the dialog on the record and withdraws. */
async function withdraw(page: Page, reason: string) {
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  const dialog = page.getByRole("dialog");
  expect(await findings(page)).toEqual([]);
  await dialog.getByLabel(/Reason/).fill(reason);
  await dialog.getByRole("button", { name: "Withdraw the plan" }).click();
  await expect(page.getByText("The lighter plan is withdrawn.")).toBeVisible();
}

test("a lighter plan that is withdrawn is no longer offered, and ends with the day where it is on", async ({
  home,
  desk,
  phone,
}) => {
  const added = await addPatient(home);
  await prepare(home.member, added);
  const { patient } = added;
  const at = now().toString();
  const item = { type: "swap", to: "lighter", id: newId<string>(), deviceAt: at, zone: "Europe/London" };
  await runAs(patientActor(patient), (db) => recordSwaps(db, patient.id, { sentAt: at, items: [item] }));
  const clinic = await desk(home.therapistUser);
  await clinic.goto(`/patients/${patient.id}`);
  await withdraw(clinic, "The stick first");
  await expect(
    clinic.getByText(/^Hanna Lind withdrew it on .+ It ends with that day\. “The stick first”$/),
  ).toBeVisible();
  await expect(clinic.getByRole("link", { name: "Prepare a lighter plan" })).toBeVisible();

  const page = await phone(added.user);
  await page.goto("/today");
  await expect(page.getByText(/^Your lighter plan is on until the end of/)).toBeVisible();
  await page.getByRole("button", { name: "Back to my usual plan" }).click();
  await expect(page.getByText("Your usual plan is on. It counts for all of today.")).toBeVisible();
  // The notice lies over neither this button nor, at the desk, the one that publishes.
  await page.getByRole("button", { name: "Something is wrong" }).click({ trial: true, timeout: 2_000 });
  await expect(page.getByRole("button", { name: "A bad day?" })).toHaveCount(0);
});

test("the later of two who prepare a lighter plan is told who and when, and may publish over it", async ({
  home,
  desk,
}) => {
  const added = await addPatient(home);
  const omar = await makeMember(home.clinic, { user: await makeUser(), name: "Omar Said" });
  await runAs(staffActor(home.member), (db) =>
    db.tx.careTeam.create({
      data: {
        clinicId: home.clinic.id,
        patientId: added.patient.id,
        memberId: omar.id,
        since: now().toString(),
      },
    }),
  );
  const mine = await desk(home.therapistUser);
  await mine.goto(`/patients/${added.patient.id}/plan?for=bad-days`);
  expect(await prepare(omar, added)).toMatchObject({ ok: true });
  await mine.getByRole("button", { name: "Publish the lighter plan" }).click();
  await expect(mine.getByText(/^Omar Said prepared the lighter plan v2 on/)).toBeVisible();
  expect(await findings(mine)).toEqual([]);
  await mine.getByRole("button", { name: "Publish over it" }).click();
  await expect(mine.getByText("You’re replacing Omar Said’s v2.")).toBeVisible();
  await mine.getByRole("button", { name: "Publish the lighter plan" }).click();
  await mine.waitForURL(`**/patients/${added.patient.id}`);
});

/** How often each path of a body is written out, as HTML and in the scripts, for React. */
function writings(html: string): { shown: number[]; sent: number[] } {
  const counted = (text: string) => {
    const counts = new Map<string, number>();
    for (const [, d = ""] of text.matchAll(/ d='([^']{60,})' fill='var\(--fig-skin\)'/g))
      counts.set(d, (counts.get(d) ?? 0) + 1);
    return [...counts.values()];
  };
  const scripts = [...html.matchAll(/<script[^>]*>[\s\S]*?<\/script>/g)].map(([script]) => script);
  const rest = scripts.reduce((left, script) => left.replace(script, ""), html);
  return { shown: counted(rest), sent: counted(scripts.join("")) };
}

test("with another plan to swap to, Today still comes with each drawing once and at most 45 kB compressed", async ({
  home,
  phone,
}) => {
  const added = await addPatient(home);
  await prepare(home.member, added);
  const page = await phone(added.user);
  const html = await (await page.request.get("/today")).text();
  const { shown, sent } = writings(html);
  expect(shown.length).toBeGreaterThan(3);
  expect(new Set(shown)).toEqual(new Set([1]));
  expect(sent.length).toBeGreaterThan(3);
  expect(new Set(sent)).toEqual(new Set([1]));
  // As the server sends it.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  expect(brotliCompressSync(html, { params }).length).toBeLessThan(45_000);
  await page.goto("/today");
  await expect(page.getByRole("button", { name: "A bad day?" })).toBeVisible();
});
