import type { MeasureResultId, MeasureScheduleId } from "../../lib/ids";
import { CATALOGUE_VERSION, type MeasureCode } from "../../lib/measures/catalogue.data";
import type { LocalDate } from "../../lib/time/calendar-date";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row, Rows } from "../factories/rows";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  random: Random;
};

/** Measured by the lead at visits, and asked for as often as the story says since its first visit. */
export function measureRows({ patient, story, on, random }: Given): Rows {
  const { clinicId, id: patientId, episodeId, lead } = patient;
  const { visits = [], asked = [] } = story.measured ?? {};
  const own = { clinicId, patientId, authorId: lead.id };
  const results = visits.flatMap(({ ago, values }): Row<"MeasureResult">[] =>
    (Object.entries(values) as [MeasureCode, number][]).map(([measure, value], nth) => ({
      ...{ ...own, id: random.uuid<MeasureResultId>(), episodeId, measure, value },
      ...{ catalogue: CATALOGUE_VERSION, localDate: on(ago) },
      recordedAt: `${on(ago)}T14:${String(10 + nth).padStart(2, "0")}:00Z`,
    })),
  );
  const from = on(visits[0]?.ago ?? 0);
  const schedules = asked.map(
    ({ measure, occasion, weeks }): Row<"MeasureSchedule"> => ({
      ...{ ...own, id: random.uuid<MeasureScheduleId>(), measure, occasion, weeks },
      ...{ setOn: from, setAt: `${from}T14:40:00Z` },
    }),
  );
  return { MeasureResult: results, MeasureSchedule: schedules };
}
