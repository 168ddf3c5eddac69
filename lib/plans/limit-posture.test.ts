import { expect, test } from "vitest";
import { newId } from "../new-id";
import { plainEntry } from "./draft-entries";
import { planContent, prescription } from "./schema";
import { storedPlan, storedPrescription } from "./stored";
import { namedKind } from "./vocabulary";

const schedule = { timesPerDay: 1, days: { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] } };
const limit = (dose: object) => ({ id: newId(), kind: "sitting-limit", schedule, note: "", dose });

test("a limit that was stored before it had a posture is one of sitting, so is one that is sent without", () => {
  const older = limit({ limitMinutes: 30 });
  const read = { ...older, dose: { limitMinutes: 30, posture: "sitting" } };
  expect(storedPrescription.parse(older)).toEqual(read);
  expect(prescription.parse(older)).toEqual(read);
});

test("a posture goes into a plan and comes out of its stored form; another one is refused", () => {
  const standing = limit({ limitMinutes: 15, posture: "standing" });
  const phase = { id: newId(), name: "First", weeks: null, effortCeiling: 3, prescriptions: [standing] };
  const content = planContent.parse({ phases: [phase], currentPhaseId: phase.id });
  expect(storedPlan.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  expect(content.phases[0]?.prescriptions[0]?.dose).toEqual({ limitMinutes: 15, posture: "standing" });
  expect(prescription.safeParse(limit({ limitMinutes: 15, posture: "lying" })).success).toBe(false);
});

test("what is added as a limit of standing is called so, and is of the kind that limits are", () => {
  const [sitting, standing] = [plainEntry("sitting-limit", newId()), plainEntry("standing-limit", newId())];
  expect([sitting, standing].map(namedKind)).toEqual(["sitting-limit", "standing-limit"]);
  expect([sitting, standing].map(({ kind }) => kind)).toEqual(["sitting-limit", "sitting-limit"]);
  expect(prescription.parse(standing)).toEqual(standing);
  expect(namedKind(plainEntry("walking-breaks", newId()))).toBe("walking-breaks");
});
