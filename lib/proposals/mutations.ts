import type { StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { newId } from "../new-id";
import { prescribingRefused } from "../patients/policy";
import { getCare } from "../patients/queries";
import { done, fail, type Result } from "../result";
import { PROPOSED } from "./irritable";
import { getProposal } from "./queries";
import type { DismissProposal } from "./schema";

/** Decides against a proposed condition, with a reason; what comes in later may propose it again. */
export async function dismissProposal(
  db: Db<StaffActor>,
  { patientId, reason }: DismissProposal,
): Promise<Result> {
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  if (!(await getProposal(db, patientId))) return fail("already-done");
  const { clinicId, memberId } = db.actor;
  const id = newId();
  await db.tx.proposalDismissal.createMany({
    data: {
      ...{ id, clinicId, patientId, code: PROPOSED, reason },
      ...{ dismissedAt: instantColumn(db.now), dismissedBy: memberId },
    },
  });
  await emit(db, { kind: "condition.dismiss", patientId, dismissalId: id, codes: { code: PROPOSED } });
  return done;
}
