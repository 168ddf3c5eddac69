import { now } from "../../lib/clock";
import type { DraftId, PlanVersionId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { prepareLighter } from "../../lib/plans/lighter/mutations";
import { lighterStart } from "../../lib/plans/lighter/start";
import { recordSwaps } from "../../lib/swaps/mutations";
import { type Cast, clock, phone, staff } from "./cast";

export const LIGHTER_DEEDS = {
  prepareLighter: (c: Cast) =>
    staff(c, (db) =>
      prepareLighter(db, {
        ...{ draftId: newId<DraftId>(), patientId: c.patient.id, name: "Plan", lighterDays: 3 },
        ...{ content: lighterStart(c.content, () => false), baseVersionId: c.kept.latest as PlanVersionId },
      }),
    ),
  recordSwaps: (c: Cast) => {
    const item = { type: "swap", to: "lighter", id: newId<string>(), ...clock() };
    return phone(c, (db) => recordSwaps(db, c.patient.id, { sentAt: now().toString(), items: [item] }));
  },
};
