import { runAs } from "../../lib/gates/run";
import type { DraftId, PlanVersionId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { prepareLighter } from "../../lib/plans/lighter/mutations";
import { lighterStart } from "../../lib/plans/lighter/start";
import { staffActor } from "../../prisma/factories";
import { addPatient, expect } from "../fixtures";
import { cut, mend, reopen, test, visit } from "../no-network";

/*
 * Journey 5: on a bad day with no network the patient swaps to the lighter plan, and goes by it at once; the therapist sees
 * it; and back again, with no network either.
 */
test.use({ worker: true, handset: true });

test("on a bad day with no network the lighter plan is on at once, the therapist sees it, and the usual one comes back", async ({
  line,
  home,
  phone,
  desk,
}) => {
  const { user, patient, content, version } = await addPatient(home);
  await runAs(staffActor(home.member), (db) =>
    prepareLighter(db, {
      ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", lighterDays: 3 },
      ...{ content: lighterStart(content, () => false), baseVersionId: version.id as PlanVersionId },
      baseLighterId: null,
    }),
  );
  const first = await phone(user);
  await visit(first, line);
  const planOf = async () =>
    (await (await first.context().request.get(`${line.origin}/api/v1/today`)).json()).plan.kind;
  await cut(first, line);

  const page = await reopen(first, `${line.origin}/today`);
  await page.getByRole("button", { name: "A bad day?" }).click();
  await page.getByRole("button", { name: "Swap to the lighter plan" }).click();
  const on = /^Your lighter plan is on until the end of/;
  await expect(page.getByText(on)).toBeVisible();
  await page.reload();
  await expect(page.getByText(on)).toBeVisible();
  await mend(page, line);
  await expect.poll(planOf).toBe("flare");
  const therapist = await desk(home.therapistUser);
  await therapist.goto("/caseload?view=flare");
  const row = therapist.getByRole("row", { name: /Ruiz/ });
  await expect(row.getByText(/^Lighter plan since .+, until /)).toBeVisible();

  await cut(page, line);
  const again = await reopen(page, `${line.origin}/today`);
  await expect(again.getByText(on)).toBeVisible();
  await again.getByRole("button", { name: "Back to my usual plan" }).click();
  await expect(again.getByText(on)).toBeHidden();
  await again.reload();
  await expect(again.getByText(on)).toBeHidden();
  await expect(again.getByRole("button", { name: "A bad day?" })).toBeVisible();
  await mend(again, line);
  await expect.poll(planOf).toBe("ordinary");
  await therapist.goto("/caseload?view=flare");
  await expect(row).toBeHidden();
});
