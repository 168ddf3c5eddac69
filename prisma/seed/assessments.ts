import type { AssessmentId } from "../../lib/ids";
import { toStored } from "../../lib/stored";
import { ageOn } from "../../lib/time/age";
import type { LocalDate } from "../../lib/time/calendar-date";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row, Rows } from "../factories/rows";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  dateOfBirth: LocalDate;
  random: Random;
};

/** Assessed by the lead, between the patient's first minutes in the clinic and the plan that follows from it. */
export function assessmentRows({ patient, story, on, dateOfBirth, random }: Given): Rows {
  const { clinicId, id: patientId, lead } = patient;
  const rows = (story.assessed ?? []).map(({ ago, answers, conclusion = null }): Row<"Assessment"> => {
    const [startedAt, savedAt] = [`${on(ago)}T13:44:00Z`, `${on(ago)}T14:09:00Z`];
    const concluded = conclusion !== null;
    return {
      ...{ id: random.uuid<AssessmentId>(), clinicId, patientId, authorId: lead.id, startedAt },
      ...{ savedAt, savedBy: lead.id, answers: toStored(answers), conclusion },
      concludedAt: concluded ? savedAt : null,
      concludedBy: concluded ? lead.id : null,
      age: concluded ? ageOn(dateOfBirth, on(ago)) : null,
    };
  });
  return { Assessment: rows };
}
