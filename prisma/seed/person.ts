import type { Temporal } from "temporal-polyfill";
import type { ClinicId, ExcuseId, PauseId, UserId } from "../../lib/ids";
import type { Phase, PlanContent } from "../../lib/plans/schema";
import { findTemplate } from "../../lib/plans/templates";
import { addDays, dayNumber, type LocalDate } from "../../lib/time/calendar-date";
import { inForceOn } from "../../lib/time/in-force";
import { localDateAt } from "../../lib/time/local-day";
import { excuseRow, pauseRow } from "../factories/logs";
import { type MadeMember, type MadePatient, patientRows } from "../factories/people";
import { type Library, versionRows } from "../factories/plans";
import { type Random, seededRandom } from "../factories/random";
import { addRows, type Rows } from "../factories/rows";
import { assessmentRows } from "./assessments";
import { bodyChartRows } from "./body-charts";
import { checkinRows } from "./checkins";
import { consentRows } from "./consents";
import { contentsOf } from "./contents";
import { doneOn } from "./done";
import { foundLaterRows } from "./found-later";
import { goalRows } from "./goals";
import { addDone, type History } from "./history";
import { preparedRows, swapRows } from "./lighter";
import { measureRows } from "./measures";
import { messageRows } from "./messages";
import { clockOf } from "./moments";
import { monitoringRows } from "./monitoring";
import { type Follows, followedBy } from "./plan-templates";
import { screeningRows } from "./screenings";
import { sheetRows } from "./sheets";
import type { Ago, Persona, Story } from "./story";
import { reviewOf, visitRows } from "./visits";

export type Setting = {
  seed: string;
  now: Temporal.Instant;
  clinicId: ClinicId;
  lead: Pick<MadeMember, "id" | "userId">;
  /** The assistant who enters paper. */
  enteredBy: string;
  library: Library;
  /** The saved templates that plans were made from. */
  follows?: readonly Follows[];
};

type Version = { effectiveFrom: LocalDate; endsOn: LocalDate | null; content: PlanContent };

export type Person = {
  persona: Persona;
  patient: MadePatient;
  /** In the order of publication. */
  versions: Version[];
  /** Plain data: the same for the same seed and instant. Her user has no row here, only an id. */
  rows: Rows;
};

/** The afternoon before a local date, when therapists publish. */
const eveOf = (date: LocalDate): string => `${addDays(date, -1)}T14:30:00Z`;

type Planned = {
  patient: MadePatient;
  story: Story;
  versions: readonly Version[];
  follows: Follows | undefined;
};

function planRows({ patient, story, versions, follows }: Planned, random: Random): Rows {
  const own = { clinicId: patient.clinicId, patientId: patient.id };
  const plan = { id: random.uuid<string>(), ...own, episodeId: patient.episodeId };
  const name = findTemplate(story.template)?.name.en ?? story.template;
  const rows: Rows = { Plan: [{ ...plan, name, createdAt: eveOf(versions[0]?.effectiveFrom ?? "") }] };
  versions.forEach(({ content, effectiveFrom, endsOn }, at) => {
    const given = { planId: plan.id, number: at + 1, effectiveFrom, publishedBy: patient.lead.id };
    const kind = endsOn === null ? "ordinary" : "flare";
    const lighter = endsOn === null ? {} : { lighterDays: dayNumber(endsOn) - dayNumber(effectiveFrom) };
    const templateVersionId = endsOn === null ? (follows?.versionId ?? null) : null;
    const publishedAt = eveOf(effectiveFrom);
    const version = { ...given, ...lighter, kind, publishedAt, templateVersionId } as const;
    addRows(rows, versionRows(patient, content, version, random).rows);
  });
  return rows;
}

type Span = { from: LocalDate; to: LocalDate };
const within = (spans: readonly Span[], date: LocalDate): boolean =>
  spans.some((span) => span.from <= date && date < span.to);

/** Days on which nothing is due, as the story tells them. */
function breaksOf(patient: MadePatient, story: Story, on: (ago: Ago) => LocalDate, random: Random) {
  const spanOf = ({ ago, days }: { ago: Ago; days: number }): Span => ({ from: on(ago), to: on(ago - days) });
  const pauses = (story.pauses ?? []).map((p) => ({ ...p, ...spanOf(p), id: random.uuid<PauseId>() }));
  const excuses = (story.excuses ?? []).map((e) => ({ ...e, ...spanOf(e), id: random.uuid<ExcuseId>() }));
  const rows: Rows = {
    Pause: pauses.map((p) => pauseRow(patient, { ...p, createdAt: `${addDays(p.from, -1)}T12:10:00Z` })),
    Excuse: excuses.map((e) => excuseRow(patient, { ...e, createdAt: `${e.to}T09:05:00Z` })),
  };
  return { spans: [...pauses, ...excuses], rows };
}

type Lived = {
  patient: MadePatient;
  story: Story;
  versions: readonly Version[];
  breaks: readonly Span[];
  on: (ago: Ago) => LocalDate;
  /** What a condition took off, from a date on. */
  heldFrom: (date: LocalDate) => ReadonlySet<string>;
  random: Random;
};

/** What she logged, day by day. */
function historyOf(
  { patient, story, versions, breaks, on, heldFrom, random }: Lived,
  setting: Setting,
): History {
  const { library, now, enteredBy } = setting;
  const clock = clockOf(patient.zones, story.logging ?? "prompt", now, random);
  const read = new Set<string>();
  const history: History = { DoseLog: [], LogCorrection: [], Alert: [] };
  const given = { patient, story, enteredBy, present: now.epochMilliseconds, random };
  // Across the date line her today may be a day later than at home.
  for (let ago = story.versions[0].ago; ago >= -1; ago -= 1) {
    const date = on(ago);
    const phase = phaseOn(versions, date);
    if (!phase || within(breaks, date)) continue;
    const held = heldFrom(date);
    for (const done of doneOn({ story, phase, ago, day: dayNumber(date), held, read, library, random })) {
      const moment = clock(date, done.hour);
      if (moment) addDone(given, done, { date, ago, moment }, history);
    }
  }
  return history;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A person of a story, as of an instant: her record, her plan in all its versions, and what she logged. */
export function personOf(persona: Persona, setting: Setting): Person {
  const { story } = persona;
  const { library, now } = setting;
  const random = seededRandom(`${setting.seed}:${persona.key}`);
  const userId = random.uuid<UserId>();
  const homes = [{ from: "1900-01-01", zone: persona.zone }];
  const today = localDateAt(homes, now);
  const on = (ago: Ago): LocalDate => addDays(today, -ago);
  const start = story.versions[0].ago;
  const dateOfBirth = addDays(today, -Math.round((persona.age + random.next() * 0.9) * 365.25) - 1);
  const { patient, rows } = patientRows(
    setting.clinicId,
    {
      lead: setting.lead,
      userId: persona.loginName === null ? null : userId,
      givenName: persona.givenName,
      familyName: persona.familyName,
      dateOfBirth,
      pronouns: persona.pronouns,
      phone: persona.phone,
      background: persona.background,
      zones: [...homes, ...(story.moves ?? []).map(({ ago, zone }) => ({ from: on(ago), zone }))],
      side: persona.side,
      startDate: on(start + 1),
      createdAt: `${on(start + 1)}T13:40:00Z`,
      conditions: story.conditions?.map((code) => ({ code })),
    },
    random,
  );
  const byHand = seededRandom(`${setting.seed}:${persona.key}:by-hand`);
  const contents = contentsOf({ library, story, side: persona.side, random, byHand });
  const versions = story.versions.flatMap(({ ago, flareUntil }, at): Version[] => {
    const content = contents[at];
    return content
      ? [{ effectiveFrom: on(ago), endsOn: flareUntil === undefined ? null : on(flareUntil), content }]
      : [];
  });
  const follows = followedBy(setting.follows ?? [], persona);
  const plans = planRows({ patient, story, versions, follows }, random);
  addRows(rows, plans);
  const swapping = seededRandom(`${setting.seed}:${persona.key}:lighter`);
  addRows(rows, swapRows(patient, versions, swapping));
  const planId = plans.Plan?.[0]?.id;
  if (story.lighter && planId)
    addRows(rows, preparedRows(patient, planId, versions, { library, random: swapping }));

  const breaks = breaksOf(patient, story, on, random);
  addRows(rows, breaks.rows);
  const from = on(story.foundLater?.ago ?? 0);
  const current = phaseOn(versions, from)?.prescriptions ?? [];
  const later = foundLaterRows({ found: story.foundLater, from, current, patient, library, random });
  addRows(rows, later.rows);
  const heldFrom = (date: LocalDate) => (date >= from ? later.held : NOTHING);
  // Who has not opened the app has logged nothing with it.
  if (!story.unopened)
    addRows(
      rows,
      historyOf({ patient, story, versions, breaks: breaks.spans, on, heldFrom, random }, setting),
    );
  const drawing = seededRandom(`${setting.seed}:${persona.key}:body-charts`);
  addRows(rows, bodyChartRows({ patient, story, on, now, enteredBy: setting.enteredBy, random: drawing }));
  const asking = seededRandom(`${setting.seed}:${persona.key}:screenings`);
  addRows(rows, screeningRows({ patient, story, on, now, askedBy: setting.lead.userId, random: asking }));
  const assessing = seededRandom(`${setting.seed}:${persona.key}:assessments`);
  addRows(rows, assessmentRows({ patient, story, on, dateOfBirth, random: assessing }));
  const booking = seededRandom(`${setting.seed}:${persona.key}:visits`);
  addRows(rows, visitRows({ key: persona.key, patient, on, now, random: booking }));
  for (const episode of rows.Episode ?? []) episode.reviewOn = reviewOf(persona.key, on);
  const checking = seededRandom(`${setting.seed}:${persona.key}:checkins`);
  addRows(rows, checkinRows({ patient, story, on, now, random: checking }));
  const wishing = seededRandom(`${setting.seed}:${persona.key}:goals`);
  addRows(rows, goalRows({ patient, story, on, setBy: setting.lead.userId, random: wishing }));
  const measuring = seededRandom(`${setting.seed}:${persona.key}:measures`);
  addRows(rows, measureRows({ patient, story, on, random: measuring }));
  const agreeing = seededRandom(`${setting.seed}:${persona.key}:consents`);
  addRows(rows, consentRows({ patient, story, on, recordedBy: setting.enteredBy, random: agreeing }));
  const printing = seededRandom(`${setting.seed}:${persona.key}:sheets`);
  const prescribed = (date: LocalDate) => phaseOn(versions, date);
  addRows(rows, sheetRows({ patient, story, on, phaseOn: prescribed, random: printing, rows }));
  const writing = seededRandom(`${setting.seed}:${persona.key}:messages`);
  addRows(rows, messageRows({ key: persona.key, patient, on, phaseOn: prescribed, random: writing }));
  const watching = seededRandom(`${setting.seed}:${persona.key}:monitoring`);
  addRows(rows, monitoringRows({ key: persona.key, patient, on, random: watching }));
  return { persona, patient, versions, rows };
}

function phaseOn(versions: readonly Version[], date: LocalDate): Phase | null {
  const content = inForceOn(versions, date)?.content;
  return content?.phases.find((phase) => phase.id === content.currentPhaseId) ?? null;
}
