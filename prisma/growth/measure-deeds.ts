import type { GoalId, MeasureResultId, OwnMeasureId } from "../../lib/ids";
import {
  archiveMeasure,
  correctResult,
  defineMeasure,
  enterResults,
  scheduleMeasure,
} from "../../lib/measures/mutations";
import { newId } from "../../lib/new-id";
import { type Cast, staff, today } from "./cast";

const own = (c: Cast) => c.kept.ownMeasure as OwnMeasureId;

export const MEASURE_DEEDS = {
  defineMeasure: (c: Cast) => {
    c.kept.ownMeasure = newId<OwnMeasureId>();
    const range = { least: 0, most: 100, better: "lower" as const };
    return staff(c, (db) => defineMeasure(db, { ownMeasureId: own(c), name: `Index ${own(c)}`, ...range }));
  },
  scheduleMeasure: (c: Cast) =>
    staff(c, (db) =>
      scheduleMeasure(db, {
        ...{ patientId: c.patient.id, subject: "chair-stand" },
        often: { occasion: "visit", weeks: 4 },
      }),
    ),
  enterResults: async (c: Cast) => {
    const given = { replaces: null };
    const result = await staff(c, (db) =>
      enterResults(db, {
        ...{ patientId: c.patient.id, today: today() },
        values: [
          { subject: "nprs-leg", value: 6, ...given },
          { subject: own(c), value: 40, ...given },
          { subject: c.kept.goal as GoalId, value: 4, ...given },
        ],
      }),
    );
    c.kept.result = await staff(c, async (db) => {
      const row = await db.tx.measureResult.findFirst({
        where: { patientId: c.patient.id, measure: "nprs-leg", replacedBy: null },
      });
      return row?.id ?? "";
    });
    return result;
  },
  correctResult: (c: Cast) =>
    staff(c, (db) => correctResult(db, { resultId: c.kept.result as MeasureResultId, value: 5 })),
  archiveMeasure: (c: Cast) => staff(c, (db) => archiveMeasure(db, { ownMeasureId: own(c) })),
};
