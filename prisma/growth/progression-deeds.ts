import { asSystem } from "../../lib/db/scope";
import { sumRules, tryRules } from "../../lib/dry-run/mutations";
import { runAs } from "../../lib/gates/run";
import type { DraftId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { decideProgression } from "../../lib/plans/progression/mutations";
import { toStored } from "../../lib/stored";
import { staffActor } from "../factories";
import { type Cast, staff, why } from "./cast";

const OUTCOME = "progress";

/** The rules propose more, whatever the deeds before have left them to say. */
export const BEFORE_PROGRESSION = {
  decideProgression: ({ patient, kept }: Cast) => {
    const progression = toStored({
      ...{ rules: 1, outcome: OUTCOME, versionId: kept.version, phase: 1, grounds: [], triggers: [] },
      ...{ criteria: [], gate: [], subjects: [], review: false },
    });
    return asSystem(patient.clinicId, (db) =>
      db.tx.caseloadStatus.updateMany({ where: { patientId: patient.id }, data: { progression } }),
    );
  },
};

export const PROGRESSION_DEEDS = {
  // As somebody who owns the clinic and is no therapist.
  sumRules: ({ owner }: Cast) =>
    runAs({ ...staffActor(owner), kind: "owner" as const, roles: ["owner" as const] }, (db) =>
      sumRules(db, { changes: { loggedDays: 5 }, sealed: null }),
    ),
  tryRules: (c: Cast) => staff(c, (db) => tryRules(db, { changes: { loggedDays: 5 }, after: null })),
  decideProgression: (c: Cast) =>
    staff(c, (db) =>
      decideProgression(db, {
        ...{ patientId: c.patient.id, versionId: c.kept.version as never, outcome: OUTCOME },
        ...{ decision: "dismiss", draftId: newId<DraftId>(), reason: why },
      }),
    ),
};
