import type { ConsentId } from "../../lib/ids";
import type { LocalDate } from "../../lib/time/calendar-date";
import { dayStart } from "../../lib/time/local-day";
import { consentRow } from "../factories/consents";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Rows } from "../factories/rows";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  /** The assistant who copies what is signed on paper. */
  recordedBy: string;
  random: Random;
};

/** Agreed to on the phone or on paper, the day before the history begins. */
export function consentRows({ patient, story, on, recordedBy, random }: Given): Rows {
  if (story.unopened) return {};
  const at = dayStart(patient.zones, on(story.versions[0].ago + 1)).add({ hours: 13 });
  const row = consentRow(
    { clinicId: patient.clinicId, patientId: patient.id },
    {
      ...{ id: random.uuid<ConsentId>(), kind: "given", source: patient.userId ? "phone" : "paper" },
      ...{ at: at.toString({ fractionalSecondDigits: 3 }), authorId: patient.userId ?? recordedBy },
    },
  );
  return { Consent: [row] };
}
