import { Temporal } from "temporal-polyfill";
import { standingLogs } from "../adherence/history/corrections";
import { versionInForce } from "../adherence/history/day-state";
import { PRESENT_RULES, type Rules } from "../plans/progression/rules.data";
import type { Evaluation } from "../plans/progression/vocabulary";
import { answersOf } from "../progression/answers";
import { evaluate } from "../progression/evaluate";
import { factsOn } from "../progression/facts";
import { flaredIn } from "../progression/rest-pain";
import { addDays, type LocalDate } from "../time/calendar-date";
import { dayClose, localDateAt } from "../time/local-day";
import type { Course } from "./course";
import { knownAt, type Moment } from "./known";
import { type EventDays, type Ran, RUN_DAYS, type Said, type Spell } from "./vocabulary";

/** What each of these rules says of a plan at a moment, by what was known then; null where no plan was in force. */
export function judgedAt(course: Course, moment: Moment, rules: readonly Rules[]): (Evaluation | null)[] {
  const given = knownAt(course, moment);
  return rules.map((one) => {
    const facts = given && factsOn(given, one);
    return facts && evaluate(facts, one);
  });
}

/** The present day, and those before it, each judged as it ended; the present one as it is now. */
export function momentsOf({ history }: Course, now: Temporal.Instant, days = RUN_DAYS): Moment[] {
  const today = localDateAt(history.zones, now);
  return Array.from({ length: days }, (_, at) => {
    const day = addDays(today, at + 1 - days);
    const close = dayClose(history.zones, day).epochMilliseconds;
    return { day, before: Math.min(close, now.epochMilliseconds + 1) };
  });
}

const saidIn = ({ outcome, grounds }: Evaluation): Said | null =>
  outcome === "hold" ? (grounds[0] ?? null) : outcome;

type SaidOf = { day: LocalDate; said: Said | null };

/** One spell for as long as the same is said day by day. */
export function spellsOf(days: readonly SaidOf[]): Spell[] {
  const spells: Spell[] = [];
  for (const { day, said } of days) {
    const last = spells.at(-1);
    if (last && last.said === said && addDays(last.to, 1) === day) last.to = day;
    else if (said !== null) spells.push({ said, from: day, to: day });
  }
  return spells;
}

/** What truly happened on these days, by all that is known today and the rules as they are. */
function eventsOf({ history, answers, alerts }: Course, from: LocalDate, to: LocalDate): EventDays {
  const within = (date: LocalDate) => date >= from && date <= to;
  const isLighter = (date: LocalDate) => Boolean(versionInForce(history, date)?.lighterDays);
  const window = { from, to, after: Number.NEGATIVE_INFINITY, isLighter };
  const stops = alerts
    .filter(({ kind }) => kind === "stop-S1")
    .map(({ at }) => localDateAt(history.zones, Temporal.Instant.fromEpochMilliseconds(at)));
  const hard = standingLogs(history.logs, history.corrections)
    .filter(({ body }) => (body.effort ?? 0) >= PRESENT_RULES.hardEffort)
    .map(({ localDate }) => localDate);
  return {
    flare: flaredIn(answersOf(answers).restPains, window, PRESENT_RULES).map(({ date }) => date),
    stop: [...new Set(stops)].filter(within),
    effort: [...new Set(hard)].filter(within),
  };
}

/** What the present rules and the changed ones said of one patient, day by day. */
export function runOf(
  course: Course,
  changed: Rules,
  now: Temporal.Instant,
): Omit<Ran, "patientId" | "name"> {
  const moments = momentsOf(course, now);
  const judged = moments.map((moment) => ({
    day: moment.day,
    said: judgedAt(course, moment, [PRESENT_RULES, changed]),
  }));
  const saidBy = (which: number): SaidOf[] =>
    judged.map(({ day, said }) => {
      const evaluation = said[which];
      return { day, said: evaluation ? saidIn(evaluation) : null };
    });
  const [first, last] = [moments[0]?.day ?? "", moments.at(-1)?.day ?? ""];
  const planned = judged.filter(({ said }) => said[0]).map(({ day }) => day);
  const [from, to] = [planned[0], planned.at(-1)];
  return {
    days: planned.length,
    judged: from !== undefined && to !== undefined ? { from, to } : null,
    present: spellsOf(saidBy(0)),
    changed: spellsOf(saidBy(1)),
    events: eventsOf(course, first, last),
  };
}
