import { concludeAssessment, discardAssessment, saveAssessment } from "../../lib/assessments/mutations";
import type { AssessmentId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { type Cast, staff } from "./cast";

const save = (c: Cast) =>
  staff(c, (db) =>
    saveAssessment(db, {
      ...{ assessmentId: c.kept.assessment as AssessmentId, patientId: c.patient.id },
      exists: false,
      changes: { slump: "reproduced", "slr-left": 45 },
      before: {},
    }),
  );

export const ASSESSMENT_DEEDS = {
  saveAssessment: (c: Cast) => {
    c.kept.assessment = newId<AssessmentId>();
    return save(c);
  },
  concludeAssessment: (c: Cast) =>
    staff(c, (db) =>
      concludeAssessment(db, {
        assessmentId: c.kept.assessment as AssessmentId,
        answers: { slump: "reproduced", "slr-left": 45 },
        ...{ conclusion: "mixed", acute: "unknown" },
      }),
    ),
  discardAssessment: async (c: Cast) => {
    c.kept.assessment = newId<AssessmentId>();
    await save(c);
    return staff(c, (db) => discardAssessment(db, { assessmentId: c.kept.assessment as AssessmentId }));
  },
};
