import { runAs } from "../lib/gates/run";
import type { DraftId, PatientId, TemplateId } from "../lib/ids";
import { newId } from "../lib/new-id";
import { publishPlan, saveDraft, startDraft } from "../lib/plans/mutations";
import { getOpenDraft, getOpenPlan } from "../lib/plans/queries";
import type { PlanContent } from "../lib/plans/schema";
import { saveTemplate } from "../lib/plans/shelf/mutations";
import { makePatient, planFrom, staffActor } from "../prisma/factories";
import { findings } from "./axe";
import { localDay } from "./days";
import { expect, type Home, test } from "./fixtures";

const NAME = "Ours for discs";

/** The first exercise of the current phase, so often a day. */
const perDay = (plan: PlanContent, timesPerDay: number): PlanContent => ({
  ...plan,
  phases: plan.phases.map((phase) =>
    phase.id === plan.currentPhaseId
      ? {
          ...phase,
          prescriptions: phase.prescriptions.map((entry, at) =>
            at === 0 ? { ...entry, schedule: { ...entry.schedule, timesPerDay } } : entry,
          ),
        }
      : phase,
  ),
});

/** A patient whose published plan was made from the clinic's template. */
async function follower(
  home: Home,
  templateId: TemplateId,
  familyName: string,
  make = (p: PlanContent) => p,
) {
  const patient = await makePatient(home.clinic, { lead: home.member, familyName, startDate: localDay(10) });
  const draftId = newId<DraftId>();
  const source = { type: "template" as const, templateId };
  const actor = staffActor(home.member);
  await runAs(actor, (db) => startDraft(db, { draftId, patientId: patient.id, source }));
  const draft = await runAs(actor, (db) => getOpenDraft(db, patient.id, home.member.id));
  if (!draft) throw new Error("It was begun");
  await runAs(actor, (db) =>
    publishPlan(db, {
      ...{ draftId, patientId: patient.id, name: "Plan", content: make(draft.content), baseVersionId: null },
      ...{ effectiveFrom: localDay(0), endsOn: null, kind: "ordinary" },
    }),
  );
  return patient;
}

const latest = (home: Home, id: PatientId) =>
  runAs(staffActor(home.member), async (db) => (await getOpenPlan(db, id))?.latest?.number);

test("a plan becomes the next version of a template, and the plans that follow it are updated after a look", async ({
  home,
  desk,
}) => {
  const templateId = newId<TemplateId>();
  const content = await planFrom("disc-extension");
  await runAs(staffActor(home.member), (db) =>
    saveTemplate(db, { templateId, scope: "clinic", name: NAME, content }),
  );
  const author = await follower(home, templateId, "Author");
  const plain = await follower(home, templateId, "Plain");
  const own = await follower(home, templateId, "Owndose", (plan) => perDay(plan, 2));
  const begun = await follower(home, templateId, "Drafted");
  await runAs(staffActor(home.member), async (db) => {
    const base = (await getOpenPlan(db, begun.id))?.latest?.id ?? null;
    const draft = { draftId: newId<DraftId>(), patientId: begun.id, name: "Plan", content };
    await saveDraft(db, { ...draft, baseVersionId: base, revision: 0 });
  });

  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${author.id}/plan`);
  const prone = page.locator("[data-row]").filter({ hasText: "Prone lying" });
  await page.getByRole("button", { name: "Edit Prone lying", exact: true }).click();
  await prone.getByRole("spinbutton", { name: "Times a day" }).fill("3");
  await page.keyboard.press("Tab");
  await expect(page.getByText(/saved \d\d:\d\d/)).toBeVisible();
  await page.getByRole("button", { name: "More for this plan" }).click();
  await page.getByRole("menuitem", { name: "Save as the next version of a template" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Which template")).toContainText(NAME);
  await dialog.getByLabel("Why it changes").fill("Three times a day are kept up better than four.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Next version saved.")).toBeVisible();

  await page.goto(`/templates/${templateId}`);
  await expect(page.getByText("plans of yours follow an earlier version")).toBeVisible();
  await page.getByRole("link", { name: "Update plans" }).click();
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("Plain").getByRole("checkbox", { name: /Choose/ })).toBeChecked();
  await expect(row("Owndose").getByRole("checkbox", { name: /Choose/ })).not.toBeChecked();
  await expect(row("Owndose")).toContainText("was changed by hand");
  await expect(row("Drafted")).toContainText("Somebody has begun to change it");
  await expect(row("Drafted").getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByText("Three times a day are kept up better than four.")).toBeVisible();
  expect(await findings(page)).toEqual([]);

  // Whoever ticks what the template says has it published too; somebody publishes for another meanwhile.
  await row("Owndose")
    .getByRole("checkbox", { name: /Take the template’s/ })
    .check();
  // From the row whose box has the focus.
  await page.keyboard.press("j");
  await expect(row("Author").getByRole("link", { name: /^Plan/ })).toBeFocused();
  await page.keyboard.press("k");
  await expect(row("Owndose").getByRole("link", { name: /Owndose/ })).toBeFocused();
  await page.keyboard.press("x");
  await expect(row("Owndose").getByRole("checkbox", { name: /Choose/ })).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "2 plans updated" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Plain" })).toContainText("now on v2");
  expect(await latest(home, plain.id)).toBe(2);
  expect(await latest(home, own.id)).toBe(2);
  expect(await latest(home, begun.id)).toBe(1);
  await expect(row("Plain")).toHaveCount(0);

  // Of a plan that is left out, Enter opens what has to be settled first.
  await page.keyboard.press("k");
  await expect(row("Drafted").getByRole("link", { name: /^Plan/ }), "the last one").toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/patients/${begun.id}/plan`);
});
