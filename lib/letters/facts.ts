import type { Share } from "../adherence/count/share";
import type { FoundFlag } from "../alerts/queries";
import type { AlertKind } from "../alerts/vocabulary";
import { type Answers, tested } from "../assessments/answers";
import { type Finding, findingsOf } from "../assessments/findings";
import { type Conclusion, NOTES } from "../assessments/form.data";
import type { Acute } from "../assessments/weakness";
import type { FurthestPoint } from "../body-charts/furthest-point";
import { legPainOf } from "../body-charts/leg-pain";
import { isClouded, type SeriesChart } from "../body-charts/series";
import type { ClinicRecord } from "../clinics/queries";
import type { Ladder } from "../deliveries/lists/queries";
import type { Side } from "../exercises/vocabulary";
import { isUsed, type MeasureRow } from "../measures/table";
import type { DrawnPrescription, NamedPrescription } from "../plans/queries";
import type { Chart } from "../record/queries";
import { flagsOf } from "../screenings/alerts";
import type { RedFlag, Urgency } from "../screenings/vocabulary";
import type { LocalDate } from "../time/calendar-date";

/** Who gave a warning sign away: the patient or a helper on the phone, a member who asked, or one who examined. */
export type SignsFrom = "patient" | "helper" | "staff" | "examined";

/** Whoever brought it in, and by what. `stop`: an exercise was stopped for it. */
export type SignsSource = { from: SignsFrom; by: string | null };

export type SignsFacts = SignsSource & {
  kind: AlertKind;
  flags: readonly RedFlag[];
  /** Null for a stop, which says it by its kind. */
  urgency: Urgency | null;
  /** Instant. */
  toldAt: string;
  /** When it was taken back, and by whom; it stands all the same. */
  takenBack: { at: string; by: "patient" | "clinic" } | null;
  /** What a clinician did about it; null while nobody has. */
  seen: FoundFlag["seen"];
  /** Whose list it came on and when, the first first, and who opened it there. */
  told: readonly { names: readonly string[]; at: string }[];
  opened: readonly { name: string; at: string }[];
};

export type Reach = { date: LocalDate; furthest: FurthestPoint; pain: number | null; clouded: boolean };

/** What a letter may take along from the record, as it is now. Null, or empty, where there is none of it. */
export type LetterFacts = {
  clinic: Pick<ClinicRecord, "name" | "phone" | "zone" | "country">;
  person: { name: string; dateOfBirth: LocalDate; side: Side | null; diedOn: LocalDate | null };
  signs: SignsFacts | null;
  episode: { startDate: LocalDate; endDate: LocalDate | null; side: Side; conditions: Condition[] } | null;
  assessment: {
    at: string;
    by: string | null;
    conclusion: Conclusion;
    words: string;
    findings: Finding[];
    acute: Acute | null;
  } | null;
  plan: {
    name: string | null;
    phase: string | null;
    since: LocalDate;
    items: (NamedPrescription & { held: boolean })[];
  } | null;
  adherence: {
    from: LocalDate;
    to: LocalDate;
    share: Share | null;
    meanOf: number;
    done: number;
    due: number;
    provisional: boolean;
  } | null;
  measures: MeasureRow[];
  pain: { first: Reach; last: Reach | null } | null;
  background: { allergies: string[]; medicines: string[]; imaging: string[] };
};

type Condition = Pick<Chart["conditions"][number], "code" | "side">;

type Read = {
  chart: Chart;
  clinic: ClinicRecord;
  flag: { found: FoundFlag; source: SignsSource; ladder: Ladder | null } | null;
  assessment: {
    concludedAt: Date;
    by: string | null;
    conclusion: Conclusion;
    answers: Answers;
    age: number | null;
    acute: Acute | null;
  } | null;
  measured: readonly MeasureRow[];
  charts: readonly SeriesChart[];
};

function signsOf({ found, source, ladder }: NonNullable<Read["flag"]>): SignsFacts {
  const signs = flagsOf(found.facts);
  const { kind, toldAt, takenBack, seen } = found;
  const steps = ladder?.steps ?? [];
  const inApp = (ladder?.sent ?? []).filter(({ channel }) => channel === "app");
  return {
    ...source,
    ...{ kind, flags: signs?.flags ?? [], urgency: signs?.urgency ?? null, toldAt, takenBack, seen },
    told: steps.flatMap(({ takenAt, names }) =>
      takenAt && names.length > 0 ? [{ names, at: takenAt }] : [],
    ),
    opened: inApp.flatMap(({ name, openedAt }) => (openedAt ? [{ name, at: openedAt }] : [])),
  };
}

const reachOf = (chart: SeriesChart, side: Side): Reach => ({
  date: chart.localDate,
  furthest: chart.furthest,
  pain: legPainOf(chart.marks, side),
  clouded: isClouded(chart),
});

function painOf(charts: readonly SeriesChart[], side: Side): LetterFacts["pain"] {
  const [first, last] = [charts[0], charts.at(-1)];
  if (!first || !last) return null;
  return { first: reachOf(first, side), last: last === first ? null : reachOf(last, side) };
}

function assessmentOf({ assessment, chart }: Read): LetterFacts["assessment"] {
  if (!assessment) return null;
  const { concludedAt, by, conclusion, answers, age, acute } = assessment;
  const side = tested(answers, "side") ?? chart.episode?.side ?? "both";
  const words = answers[NOTES.conclusion];
  return {
    ...{ at: concludedAt.toISOString(), by, conclusion, acute },
    words: typeof words === "string" ? words : "",
    // Counted and not weighed: a letter lists both columns, whichever is longer.
    findings: findingsOf(answers, { side, age }),
  };
}

function planOf({ version, standing, prescriptions, held }: Chart): LetterFacts["plan"] {
  if (!version) return null;
  const shown = prescriptions.filter(({ prescription }) => prescription.kind !== "education");
  return {
    ...{ name: standing?.planName ?? null, phase: standing?.phase ?? null, since: version.effectiveFrom },
    items: shown.map(({ prescription, text }: DrawnPrescription) => ({
      ...{ prescription, text, held: held.includes(prescription.id) },
    })),
  };
}

/** Of the last 28 completed days; null where nothing was due on any of them. */
function adherenceOf({ figures: { month } }: Chart): LetterFacts["adherence"] {
  const { da, meanOf, done, due, provisional } = month.exercise;
  if (da === null && due.shown === 0) return null;
  return {
    ...{ from: month.from, to: month.to, share: da, meanOf, provisional },
    ...{ done: done.shown, due: due.shown },
  };
}

/** What was said of the body, of the record and of those that were merged into it. */
function backgroundOf({ background, mergedBackground }: Chart): LetterFacts["background"] {
  const all = (field: "allergies" | "medicines" | "imaging") => [
    ...new Set([background, ...mergedBackground].flatMap((one) => one[field] ?? [])),
  ];
  return { allergies: all("allergies"), medicines: all("medicines"), imaging: all("imaging") };
}

/** What a letter may say of a record, by the same rules as the record's own page. */
export function factsOf(read: Read): LetterFacts {
  const { chart, clinic, flag, measured, charts } = read;
  const { episode, conditions } = chart;
  const { name, phone, zone, country } = clinic;
  return {
    clinic: { name, phone, zone, country },
    person: {
      ...{ name: `${chart.givenName} ${chart.familyName}`, dateOfBirth: chart.dateOfBirth },
      ...{ side: episode?.side ?? null, diedOn: chart.diedOn },
    },
    signs: flag && signsOf(flag),
    episode: episode && {
      ...{ startDate: episode.startDate, endDate: episode.endDate, side: episode.side },
      conditions: conditions
        .filter(({ clearedAt }) => clearedAt === null)
        .map(({ code, side }) => ({ code, side })),
    },
    assessment: assessmentOf(read),
    plan: planOf(chart),
    adherence: adherenceOf(chart),
    measures: measured.filter((row) => isUsed(row) && row.points.length > 0),
    pain: painOf(charts, episode?.side ?? "both"),
    background: backgroundOf(chart),
  };
}
