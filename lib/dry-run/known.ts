import { Temporal } from "temporal-polyfill";
import { openBook } from "../adherence/count/book";
import { scoreOf, WINDOWS } from "../adherence/count/score";
import { shareOf } from "../adherence/count/share";
import { questionsFlag, restPainFlag, unansweredFlag } from "../adherence/flags/asked";
import { versionInForce } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import { legPainOf } from "../body-charts/leg-pain";
import { signalsOf, signalsSince } from "../checkins/signals";
import { withLighter } from "../plans/lighter/spans";
import { answersOf, changeOf, type Ends, goalsOf, legOf } from "../progression/answers";
import type { factsOn, Signals } from "../progression/facts";
import { ANSWER_DAYS, type Sources } from "../progression/sources";
import { weeklyDueFrom } from "../screenings/due";
import { askedBy, covers } from "../screenings/vocabulary";
import { addDays, dayNumber, type LocalDate } from "../time/calendar-date";
import { localDateAt, zonesKnownAt } from "../time/local-day";
import type { Course, Scored } from "./course";

/** A day of the patient's, and the instant before which something has to have been known to count on it. */
export type Moment = { day: LocalDate; before: number };

/** Days back from which logs are looked at: those of a week's figures, and of the calendar week that these begin in. */
const LOG_DAYS = 14;

const instantAt = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);

/** What a history was at that moment: nothing in it that was entered, published, received or ended later. */
export function historyAt({ history, endedAt }: Course, { day, before }: Moment): PlanHistory {
  const knew = (at: Temporal.Instant | undefined) => at === undefined || at.epochMilliseconds < before;
  const published = history.versions.filter((version) => knew(version.publishedAt));
  const lighter = history.lighter && {
    usual: history.lighter.usual.filter((version) => knew(version.publishedAt)),
    prepared: history.lighter.prepared.filter((version) => knew(version.publishedAt)),
    swaps: history.lighter.swaps.filter((swap) => knew(swap.recordedAt)),
    withdrawals: history.lighter.withdrawals.filter((withdrawal) => knew(withdrawal.at)),
  };
  const from = addDays(day, -LOG_DAYS);
  const logs = history.logs.filter((log) => log.localDate >= from && knew(log.receivedAt));
  const own = new Set(logs.map(({ id }) => id));
  return {
    ...history,
    ...(lighter ? { lighter, versions: withLighter(lighter) } : { versions: published }),
    episodeEnd: endedAt !== null && endedAt < before ? history.episodeEnd : null,
    logs,
    corrections: history.corrections.filter(
      ({ logId, correctedAt, receivedAt }) => own.has(logId) && knew(receivedAt ?? correctedAt),
    ),
    pauses: history.pauses.filter(({ recordedAt }) => knew(recordedAt)),
    excuses: history.excuses.filter(({ recordedAt }) => knew(recordedAt)),
    locks: history.locks.filter(({ recordedAt }) => knew(recordedAt)),
    holds: history.holds.filter(({ told }) => knew(told?.recordedAt)),
    zones: zonesKnownAt(history.zones, instantAt(before - 1)),
    now: instantAt(before - 1),
  };
}

/** The first and the last value of some: of a day the latest, which may take one back. */
function endsOf(scores: readonly Scored[], before: number): Ends {
  const days = new Map<LocalDate, Scored>();
  for (const score of scores) {
    if (score.knownAt >= before || (score.replacedAt !== null && score.replacedAt < before)) continue;
    const other = days.get(score.date);
    if (!other || other.at <= score.at) days.set(score.date, score);
  }
  const values = [...days.values()]
    .flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { first: values[0] ?? null, last: values.at(-1) ?? null };
}

function sourcesAt(course: Course, { day, before }: Moment): Sources {
  const { history, startDate, side } = course;
  const from = [addDays(day, -ANSWER_DAYS), startDate].sort().at(-1) ?? day;
  const dateAt = (at: number) => localDateAt(history.zones, instantAt(at));
  const charts = course.charts.filter(({ receivedAt }) => receivedAt < before);
  const tests = course.stands.filter(({ value }) => value !== null);
  const set = course.goals.filter(
    ({ setAt, endedAt }) => setAt < before && (endedAt === null || endedAt >= before),
  );
  return {
    ...answersOf(course.answers.filter(({ date, receivedAt }) => date >= from && receivedAt < before)),
    ...legOf({ side, charts: [...charts] }),
    alerts: course.alerts.filter(({ at }) => at < before).map(({ kind, at }) => ({ kind, date: dateAt(at) })),
    goals: goalsOf(set.map(({ scores }) => endsOf(scores, before))),
    chairStand: changeOf(endsOf(tests, before)),
    decisions: course.decisions
      .filter(({ at }) => at < before)
      .map(({ publishedAt, ...decision }) => ({
        ...decision,
        published: publishedAt !== null && publishedAt < before,
      })),
  };
}

/** Since when questions were open that something told had asked; null for none. */
function openSince(course: Course, before: number): LocalDate | null {
  const { startDate, screenings, hasPhone, history } = course;
  if (!hasPhone) return null;
  const answered = screenings.filter(({ date, receivedAt }) => receivedAt < before && date >= startDate);
  const open = course.alerts.flatMap(({ kind, at, toldAt, own }) => {
    const form = askedBy(kind);
    if (!own || !form || at >= before || at < Date.parse(startDate)) return [];
    return answered.some((one) => covers(one.form, form) && one.at >= toldAt) ? [] : [toldAt];
  });
  return open.length === 0 ? null : localDateAt(history.zones, instantAt(Math.min(...open)));
}

/** From when on the weekly questions were due; null for whoever wasn't asked. */
function askedFrom({ screenings, weekdays, startDate, hasPhone }: Course, before: number): LocalDate | null {
  if (!hasPhone) return null;
  const dates = screenings
    .filter(({ form, date, receivedAt }) => covers(form, "short") && date >= startDate && receivedAt < before)
    .map(({ date }) => date);
  return weeklyDueFrom(dates, weekdays.find(({ at }) => at < before)?.weekday ?? null);
}

function signalsAt(course: Course, { day, before }: Moment): Signals {
  const { history, side } = course;
  const view = { asOf: dayNumber(day) - 1, today: dayNumber(day) };
  const openAlerts = course.alerts
    .filter(
      ({ own, at, acknowledgedAt }) =>
        own && at < before && (acknowledgedAt === null || acknowledgedAt >= before),
    )
    .map(({ kind }) => kind);
  const from = [signalsSince(day), course.startDate].sort().at(-1) ?? day;
  const pains = course.answers.filter(
    ({ kind, date, receivedAt, own }) => own && kind === "rest-pain" && date >= from && receivedAt < before,
  );
  const drawn = course.charts
    .filter(({ source, receivedAt }) => source === "staff" && receivedAt < before)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1))[0];
  const usual = drawn ? legPainOf(drawn.marks, side) : null;
  const care = {
    openAlerts,
    openSince: openSince(course, before),
    askedFrom: askedFrom(course, before),
    checkins: signalsOf(pains, history.zones, usual),
  };
  return {
    openAlerts,
    questions: questionsFlag(care) !== null,
    unanswered: unansweredFlag(view, care) !== null,
    restPain: restPainFlag(view, care) !== null,
    withdrew: course.consents.find(({ receivedAt }) => receivedAt < before)?.withdrawn ?? false,
  };
}

/** What the rules are given of a day, as the caseload would have had it at that moment; null where no plan was in force. */
export function knownAt(course: Course, moment: Moment): Parameters<typeof factsOn>[0] | null {
  const history = historyAt(course, moment);
  if (versionInForce(history, moment.day) === null) return null;
  const asOf = dayNumber(moment.day) - 1;
  const book = openBook(history, asOf - WINDOWS.week.days + 1, asOf);
  const { sa } = scoreOf(book, asOf, "week");
  return {
    history,
    logs: book.logs,
    phaseOf: ({ id }) => course.phases.get(id) ?? null,
    signals: signalsAt(course, moment),
    sources: sourcesAt(course, moment),
    sessions: sa && shareOf(sa),
    today: moment.day,
  };
}
