import type { ConsentKind } from "../../lib/consents/vocabulary";
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

/** Agreed to on the phone or on paper, the day before the history begins; a few took it back. */
export function consentRows({ patient, story, on, recordedBy, random }: Given): Rows {
  if (story.unopened) return {};
  const row = (kind: ConsentKind, ago: Ago) =>
    consentRow(
      { clinicId: patient.clinicId, patientId: patient.id },
      {
        ...{ id: random.uuid<ConsentId>(), kind, source: patient.userId ? "phone" : "paper" },
        at: dayStart(patient.zones, on(ago)).add({ hours: 13 }).toString({ fractionalSecondDigits: 3 }),
        authorId: patient.userId ?? recordedBy,
      },
    );
  const given = row("given", story.versions[0].ago + 1);
  return { Consent: story.withdrew === undefined ? [given] : [given, row("withdrawn", story.withdrew)] };
}
