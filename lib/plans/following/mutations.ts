import type { StaffActor } from "../../db/actor";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { prescribingRefused } from "../../patients/policy";
import { getCare } from "../../patients/queries";
import { fail, ok, type Result } from "../../result";
import { publishFollowing } from "../mutations";
import { getOpenPlan } from "../queries";
import { getTemplateOf } from "../shelf/queries";
import { compareFollower, loadTemplate } from "./queries";
import type { UpdateFollower } from "./schema";

/**
 * Brings one plan up to the newest version of its template: computed anew from what is published now, and published as every
 * version is, with all its checks, in one transaction. Nothing is published but what was shown. Refusals: `conflict` where
 * something changed since (`fields.why`: a newer version of the plan, with who and when; what stands against it now; else
 * `changed`), `already-done` where nothing is to be changed, and those of publishing.
 */
export async function updateFollower(
  db: Db<StaffActor>,
  { patientId, draftId, versionId, templateVersionId, effectiveFrom, shown, take }: UpdateFollower,
): Promise<Result<{ number: number }>> {
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  const templateId = await getTemplateOf(db, templateVersionId);
  if (!templateId) return fail("not-found");
  await lockPatients(db, [patientId]);
  const latest = (await getOpenPlan(db, patientId))?.latest;
  if (latest && latest.id !== versionId) {
    const { number, publisherName, publishedAt } = latest;
    return fail("conflict", { why: "version", number: String(number), publisherName, publishedAt });
  }
  const template = await loadTemplate(db, templateId);
  if (template?.newest.id !== templateVersionId) return fail("conflict", { why: "changed" });
  const found = await compareFollower(db, { patientId, template, take, effectiveFrom });
  if (!found?.content) return fail("conflict", { why: found?.left?.why ?? "changed" });
  if (found.left) return fail("conflict", { why: found.left.why });
  const seen = take.length === 0 ? found : await compareFollower(db, { patientId, template });
  if (seen?.digest !== shown) return fail("conflict", { why: "changed" });
  if (found.changes.length === 0) return fail("already-done");
  const published = await publishFollowing(
    db,
    {
      ...{ draftId, patientId, name: found.planName, content: found.content, baseVersionId: versionId },
      ...{ effectiveFrom, endsOn: null, kind: "ordinary" },
    },
    templateVersionId,
  );
  return published.ok ? ok({ number: published.data.number }) : published;
}
