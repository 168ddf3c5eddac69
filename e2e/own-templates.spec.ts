import type { Page } from "playwright/test";
import { runAs } from "../lib/gates/run";
import type { TemplateId } from "../lib/ids";
import { newId } from "../lib/new-id";
import { saveTemplate } from "../lib/plans/shelf/mutations";
import { getTemplate } from "../lib/plans/shelf/queries";
import type { TemplateScope } from "../lib/plans/vocabulary";
import {
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  planFrom,
  staffActor,
} from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { localDay } from "./days";
import { expect, type Home, test } from "./fixtures";

const CLINICS = "Stenosis at our clinic";
const MINE = "Stenosis, 75 and older";

async function save({ member }: Home, scope: TemplateScope, name: string): Promise<TemplateId> {
  const templateId = newId<TemplateId>();
  const content = await planFrom("stenosis-flexion");
  const saved = await runAs(staffActor(member), (db) =>
    saveTemplate(db, { templateId, scope, name, content }),
  );
  expect(saved.ok).toBe(true);
  return templateId;
}

const group = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const choose = async (page: Page, menu: string, item: string) => {
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("a clinic's template is copied, changed, used, and given to the clinic, where a colleague finds it", async ({
  home,
  desk,
}) => {
  await save(home, "clinic", CLINICS);
  const colleague = await makeUser();
  await makeMember(home.clinic, { user: colleague, name: "Tom Price" });
  const lead = { lead: home.member, startDate: localDay(10) };
  const [author, other] = [await makePatient(home.clinic, lead), await makePatient(home.clinic, lead)];
  await makePlanVersion(author, await planFrom("stenosis-flexion"));

  const page = await desk(home.therapistUser);
  await page.goto("/templates");
  await expect(group(page, "Yours").getByText("None of your own yet")).toBeVisible();
  await choose(page, `More for ${CLINICS}`, "Copy as your own");
  await page.getByRole("dialog").getByLabel("Name").fill(MINE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: MINE })).toBeVisible();
  await expect(page.getByText(`Copied from “${CLINICS}”, version 1.`)).toBeVisible();
  const address = page.url();

  await page.goto(`/patients/${author.id}/plan`);
  await choose(page, "More for this plan", "Save as the next version of a template");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Which template").selectOption({ label: `${MINE}, now version 1` });
  await dialog.getByLabel("Why it changes").fill("Two short rides are kept up better than a long one.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Next version saved.")).toBeVisible();

  await page.goto(`/patients/${other.id}/plan`);
  await group(page, "Yours").getByRole("radio", { name: MINE }).check();
  await page.getByRole("button", { name: /Use this template/ }).click();
  await expect(page.getByRole("heading", { name: "Plan v1" })).toBeVisible();
  // From today, where a plan begins tomorrow by itself.
  const from = page.getByLabel("In force from");
  await from.fill(localDay());
  await from.press("Tab");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(`**/patients/${other.id}`);
  await expect(page.getByRole("link", { name: `Follows “${MINE}”, version 2` })).toBeVisible();

  const theirs = await desk(colleague);
  await theirs.goto("/templates");
  await expect(theirs.getByRole("link", { name: CLINICS })).toBeVisible();
  await expect(theirs.getByText(MINE)).toHaveCount(0);

  await page.goto(address);
  await expect(page.getByText("Yours", { exact: true })).toBeVisible();
  await choose(page, `More for ${MINE}`, "Give it to the clinic");
  await expect(page.getByRole("dialog")).toContainText("plans that follow it go on following it");
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Give it to the clinic" }).click();
  await expect(page.getByText("The template is the clinic’s now.")).toBeVisible();
  await page.getByRole("button", { name: `More for ${MINE}`, exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Give it to the clinic" })).toHaveCount(0);

  await theirs.reload();
  await group(theirs, "The clinic’s").getByRole("link", { name: MINE }).click();
  await expect(theirs.getByText("Two short rides are kept up better than a long one.")).toBeVisible();
});

test("a plan is saved as a template only for oneself, which stays out of a colleague's sight", async ({
  home,
  desk,
}) => {
  const colleague = await makeUser();
  await makeMember(home.clinic, { user: colleague });
  const patient = await makePatient(home.clinic, { lead: home.member, startDate: localDay(10) });
  await makePlanVersion(patient, await planFrom("stenosis-flexion"));
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}/plan`);
  await choose(page, "More for this plan", "Save as a template");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: /For the clinic/ })).toBeChecked();
  await dialog.getByLabel("Name").fill(MINE);
  await dialog.getByRole("radio", { name: /Only for me/ }).check();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Template saved.")).toBeVisible();
  await page.goto("/templates");
  await expect(group(page, "Yours").getByRole("link", { name: MINE })).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  const href = await group(page, "Yours").getByRole("link", { name: MINE }).getAttribute("href");

  const theirs = (await desk(colleague)).context().request;
  for (const known of [href, `/templates/${crypto.randomUUID()}`])
    for (const address of [`${known}`, `${known}/update`])
      expect((await theirs.get(address)).status(), address).toBe(404);
});

test("who takes a patient over reads the colleague's template that the plan follows, and copies it", async ({
  home,
  desk,
}) => {
  const templateId = await save(home, "personal", MINE);
  const user = await makeUser();
  const lead = await makeMember(home.clinic, { user, name: "Tom Price" });
  const template = await runAs(staffActor(home.member), (db) => getTemplate(db, templateId));
  const patient = await makePatient(home.clinic, { lead, startDate: localDay(10) });
  const content = await planFrom("stenosis-flexion");
  await makePlanVersion(patient, content, { templateVersionId: template?.versionId ?? null });

  const page = await desk(user);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("link", { name: `Follows “${MINE}”, version 1, Hanna Lind’s own` }).click();
  await expect(page.getByText("Hanna Lind’s own, version 1", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Use for a patient" })).toHaveCount(0);
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("button", { name: "Copy as your own" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${MINE}, my copy` })).toBeVisible();
  await expect(page.getByRole("button", { name: "Use for a patient" })).toBeVisible();
  expect(page.url()).not.toContain(templateId);
});
