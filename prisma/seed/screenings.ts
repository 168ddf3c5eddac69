import type { Temporal } from "temporal-polyfill";
import type { AlertId, ScreeningId } from "../../lib/ids";
import { alertFor } from "../../lib/screenings/alerts";
import type { LocalDate } from "../../lib/time/calendar-date";
import { dayStart, zoneOn } from "../../lib/time/local-day";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Rows } from "../factories/rows";
import { screeningRow } from "../factories/screenings";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  now: Temporal.Instant;
  /** The assistant who asks those on paper. */
  askedBy: string;
  random: Random;
};

/** Hours into the local day, which begins at 03:00. */
const SIX = 3;

/** The questions about warning signs: at intake by the therapist, then each week, and a yes with its alert. */
export function screeningRows({ patient, story, on, now, askedBy, random }: Given): Rows {
  const { asked = {} } = story;
  if (asked.intake === false) return {};
  const own = { clinicId: patient.clinicId, patientId: patient.id };
  const first = story.versions[0].ago + 1;
  const source = patient.userId ? ("patient" as const) : ("staff" as const);
  const weekly: Ago[] = [];
  for (let ago = first - 7; ago > Math.max(0, (asked.unansweredFor ?? 0) - 1); ago -= 7) weekly.push(ago);
  const instantAt = (ago: Ago, hour: number) =>
    dayStart(patient.zones, on(ago)).add({ minutes: Math.round(hour * 60) });
  const row = (
    ago: Ago,
    hour: number,
    given: Pick<Parameters<typeof screeningRow>[1], "occasion" | "form" | "answers" | "source">,
  ) => {
    const localDate = on(ago);
    return screeningRow(own, {
      ...given,
      id: random.uuid<ScreeningId>(),
      at: instantAt(ago, hour).toString({ fractionalSecondDigits: 3 }),
      zone: zoneOn(patient.zones, localDate),
      localDate,
      authorId: given.source === "patient" && patient.userId ? patient.userId : askedBy,
    });
  };
  const rows = [
    row(first, 14, { occasion: "intake", form: "full", source: "staff" }),
    ...weekly.map((ago) => row(ago, 8 + random.next(), { occasion: "weekly", form: "short", source })),
  ];
  if (!asked.yes) return { Screening: rows };
  const { ago, flag } = asked.yes;
  const answers = [{ flag, yes: true, acute: null }];
  // At six in the morning: before that hour it was yesterday's, so that the demo has a locked patient at any hour.
  const isPast = instantAt(ago, SIX).epochMilliseconds < now.epochMilliseconds;
  const yes = row(isPast ? ago : ago + 1, SIX, { occasion: "wrong", form: "nerves", answers, source });
  const at = String(yes.answeredAt);
  const alert = alertFor({ from: { screeningId: String(yes.id) }, answers, at }, []);
  if (!alert) return { Screening: rows };
  return {
    Screening: [...rows, yes],
    Alert: [{ id: random.uuid<AlertId>(), ...own, ...alert, at }],
  };
}
