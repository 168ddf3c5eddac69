import { endGoal, endOwnGoal, setGoal, setOwnGoal } from "../../lib/goals/mutations";
import type { GoalId } from "../../lib/ids";
import { type Cast, idOf, phone, staff } from "./cast";
import { MEASURE_DEEDS } from "./measure-deeds";

export const GOAL_DEEDS = {
  setOwnGoal: async (c: Cast) => {
    const result = await phone(c, (db) => setOwnGoal(db, { words: "Stairs to the flat" }));
    c.kept.ownGoal = idOf(result, "goalId");
    return result;
  },
  endOwnGoal: (c: Cast) => phone(c, (db) => endOwnGoal(db, { goalId: c.kept.ownGoal as GoalId })),
  setGoal: async (c: Cast) => {
    const result = await staff(c, (db) =>
      setGoal(db, { patientId: c.patient.id, words: "Sit through choir" }),
    );
    c.kept.goal = idOf(result, "goalId");
    return result;
  },
  // A goal that stands is scored at a visit, among all else that is measured.
  ...MEASURE_DEEDS,
  endGoal: (c: Cast) => staff(c, (db) => endGoal(db, { goalId: c.kept.goal as GoalId })),
};
