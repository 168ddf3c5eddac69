import { builtInExerciseId } from "../../lib/exercises/identity";
import type { ConditionId } from "../../lib/ids";
import { dismissProposal } from "../../lib/proposals/mutations";
import { clearCondition, endCondition, recordCondition } from "../../lib/safety/mutations";
import { overrideBlock } from "../../lib/safety/overrides/mutations";
import { addDays } from "../../lib/time/calendar-date";
import { makeBodyChart } from "../factories";
import { type Cast, idOf, staff, today, why } from "./cast";

const record = async (c: Cast, code: "C2" | "C12") => {
  const result = await staff(c, (db) => recordCondition(db, { patientId: c.patient.id, code, note: "" }));
  return { result, conditionId: idOf(result, "conditionId") as ConditionId };
};

export const CONDITION_DEEDS = {
  recordCondition: async (c: Cast) => {
    const { result, conditionId } = await record(c, "C12");
    c.kept.condition = conditionId;
    return result;
  },
  clearCondition: (c: Cast) =>
    staff(c, (db) => clearCondition(db, { conditionId: c.kept.condition as ConditionId, note: why })),
  endCondition: (c: Cast) =>
    staff(c, (db) => endCondition(db, { conditionId: c.kept.condition as ConditionId })),
  overrideBlock: async (c: Cast) => {
    const { conditionId } = await record(c, "C2");
    const exerciseId = await builtInExerciseId("knee-to-chest");
    const until = addDays(today(), 14);
    const result = await staff(c, (db) => overrideBlock(db, { conditionId, exerciseId, reason: why, until }));
    await staff(c, (db) => endCondition(db, { conditionId }));
    return result;
  },
  dismissProposal: async (c: Cast) => {
    await makeBodyChart(c.patient, { marks: [{ place: "left-knee-front", pain: 9, symptoms: [] }] });
    return staff(c, (db) => dismissProposal(db, { patientId: c.patient.id, reason: why }));
  },
};
