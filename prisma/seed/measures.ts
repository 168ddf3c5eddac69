import type { MeasureResultId, MeasureScheduleId } from "../../lib/ids";
import { CATALOGUE_VERSION, type MeasureCode } from "../../lib/measures/catalogue.data";
import type { LocalDate } from "../../lib/time/calendar-date";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row, Rows } from "../factories/rows";
import { painOn } from "./done";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  random: Random;
};

/** Weeks after which whoever keeps a plan is asked again how bad the leg is. */
const AGAIN = 6;

/** Leg pain at its worst as the plan began and some weeks later, which is a little more than in exercise; new ones have no second. */
function legPain(story: Story): NonNullable<Story["measured"]>["visits"] {
  const begun = story.versions[0].ago;
  const again = begun - 7 * AGAIN;
  const at = (ago: Ago) => ({
    ago,
    values: { "nprs-leg": Math.min(10, Math.max(0, Math.round(painOn(story, ago) + 1))) },
  });
  return again > 1 ? [at(begun), at(Math.max(1, Math.min(again, Math.round(begun / 8))))] : [at(begun)];
}

/** Measured by the lead at visits, and asked for as often as the story says since its first visit. */
export function measureRows({ patient, story, on, random }: Given): Rows {
  const { clinicId, id: patientId, episodeId, lead } = patient;
  const { visits = legPain(story), asked = [] } = story.measured ?? {};
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
