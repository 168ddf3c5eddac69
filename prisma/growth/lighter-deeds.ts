import { now } from "../../lib/clock";
import type { DraftId, PlanVersionId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { prepareLighter, withdrawLighter } from "../../lib/plans/lighter/mutations";
import { lighterStart } from "../../lib/plans/lighter/start";
import { recordSwaps } from "../../lib/swaps/mutations";
import { type Cast, clock, idOf, phone, staff } from "./cast";

export const LIGHTER_DEEDS = {
  prepareLighter: async (c: Cast) => {
    const result = await staff(c, (db) =>
      prepareLighter(db, {
        ...{ draftId: newId<DraftId>(), patientId: c.patient.id, name: "Plan", lighterDays: 3 },
        baseLighterId: null,
        ...{ content: lighterStart(c.content, () => false), baseVersionId: c.kept.latest as PlanVersionId },
      }),
    );
    c.kept.lighter = idOf(result, "versionId");
    return result;
  },
  recordSwaps: (c: Cast) => {
    const item = { type: "swap", to: "lighter", id: newId<string>(), ...clock() };
    return phone(c, (db) => recordSwaps(db, c.patient.id, { sentAt: now().toString(), items: [item] }));
  },
  withdrawLighter: (c: Cast) =>
    staff(c, (db) =>
      withdrawLighter(db, {
        ...{ patientId: c.patient.id, versionId: c.kept.lighter as PlanVersionId, reason: "" },
      }),
    ),
};
