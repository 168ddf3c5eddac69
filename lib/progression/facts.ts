import type { Share } from "../adherence/count/share";
import type { StandingLog } from "../adherence/history/corrections";
import { covers, isHeld, versionInForce } from "../adherence/history/day-state";
import type { PlanHistory, PlanVersion, PrescribedItem } from "../adherence/history/history";
import { ALERTS, type AlertKind, isRedFlag } from "../alerts/vocabulary";
import { painLimit } from "../dose-logs/pain-limit";
import type { PlanVersionId, PrescriptionId } from "../ids";
import type { Rules } from "../plans/progression/rules.data";
import { BARRIERS, type Barrier, type Trigger, WAITS, type Wait } from "../plans/progression/vocabulary";
import { groupOf } from "../plans/vocabulary";
import { addDays, dayNumber, type LocalDate } from "../time/calendar-date";
import { inForceOn } from "../time/in-force";
import { median } from "./median";
import { flareDaysIn, lastingPainIn, morningsIn } from "./rest-pain";
import type { RestAnswer, Sources } from "./sources";

/** The phase of the version that is judged. */
export type PhaseFacts = { number: number; of: number; effortCeiling: number };

/** What raises flags already, and is no different here. */
export type Signals = {
  openAlerts: readonly AlertKind[];
  /** Questions about warning signs that wait, or that are overdue. */
  questions: boolean;
  unanswered: boolean;
  /** Leg pain at rest too high. */
  restPain: boolean;
  withdrew: boolean;
};

export type Pain = { pain: number; limit: number; date: LocalDate };

/** What the rules judge, on one day of the patient's. */
export type Facts = {
  on: LocalDate;
  versionId: PlanVersionId;
  phase: PhaseFacts;
  barriers: readonly Barrier[];
  waits: readonly Wait[];
  /** Sessions done of those due; null: too few were due. */
  sessions: Share | null;
  loggedDays: number;
  /** The pain in exercise that is nearest to its limit, or furthest above it. */
  worst: Pain | null;
  mornings: { settled: number; answered: number };
  effort: { median: number; date: LocalDate } | null;
  /** What was told of the nerve in these days, the worst of it. */
  nerve: { kind: AlertKind; date: LocalDate } | null;
  triggers: readonly Trigger[];
  /** Exercises that were hard twice. */
  hard: readonly PrescriptionId[];
  /** Exercises that may grow: logged, none of it above its limit, the easiest first. */
  easy: readonly PrescriptionId[];
  review: boolean;
} & Pick<Sources, "legPain" | "centralised" | "walked" | "sat" | "goals" | "chairStand">;

type Given = {
  history: PlanHistory;
  /** All that stand, by day. */
  logs: readonly StandingLog[];
  /** The phase that is current in a version. */
  phaseOf: (version: PlanVersion) => PhaseFacts | null;
  signals: Signals;
  sources: Sources;
  /** Session adherence of the plan over the last seven completed days. */
  sessions: Share | null;
  /** The present local day. */
  today: LocalDate;
};

/** Nerve signs, and that the leg's symptoms moved down: with any of them nothing grows. */
const NERVE_ALERTS: readonly AlertKind[] = [
  ...(["red-flag", "saddle", "both-legs", "weakness"] as const),
  ...(["stop-S0", "stop-S3", "new-symptom", "other-leg", "stop-S1", "moved-down"] as const),
];

/** A request to correct the record is no trouble of the leg. */
const stopsAll = (kind: AlertKind): boolean => kind !== "correction-asked" && !isRedFlag(kind);

/** The usual plan on a day: the one that a lighter plan belongs to, where that is on. */
const usualOn = ({ history }: Given, date: LocalDate): PlanVersion | null =>
  inForceOn(history.lighter?.usual ?? history.versions, date);

function barriersOf({ history, signals, today }: Given, version: PlanVersion): Barrier[] {
  const now = versionInForce(history, today);
  const items = version.prescriptions.filter((item) => groupOf(item.kind) === "exercise");
  const paused = [...history.pauses, ...history.excuses].some((span) => covers(span, today));
  const found: Record<Barrier, boolean> = {
    "red-flag": signals.openAlerts.some(isRedFlag) || history.locks.some((lock) => covers(lock, today)),
    alert: signals.openAlerts.some(stopsAll),
    questions: signals.questions,
    unanswered: signals.unanswered,
    "rest-pain": signals.restPain,
    held: items.some((item) => isHeld({ ...history, locks: [] }, item, today)),
    lighter: now !== null && now.id !== version.id,
    short: version.endsOn !== null || version.kind === "flare",
    paused,
    consent: signals.withdrew,
  };
  return BARRIERS.filter((barrier) => found[barrier]);
}

/** How many completed days the version has been in force without a gap, the lighter plan's days included. */
function daysWith(given: Given, version: PlanVersion, most: number): number {
  let days = 0;
  while (days < most && usualOn(given, addDays(given.today, -1 - days))?.id === version.id) days += 1;
  return days;
}

type Scored = { item: PrescribedItem; log: StandingLog };

/** Exercise that was done or stopped, by what the version prescribes; what was skipped tells nothing of the dose. */
function scoredLogs({ logs }: Given, version: PlanVersion, from: LocalDate, to: LocalDate): Scored[] {
  const items = new Map(version.prescriptions.map((item) => [item.id, item]));
  return logs.flatMap((log) => {
    const item = items.get(log.prescriptionId);
    if (!item || groupOf(item.kind) !== "exercise" || log.body.skipped) return [];
    return log.localDate >= from && log.localDate <= to ? [{ item, log }] : [];
  });
}

/** Pain in a log beside the limit that its place, its dose and the start of that part of the day give it. */
function painOf({ item, log }: Scored, rest: readonly RestAnswer[]): Pain | null {
  const { pain, painPlace } = log.body;
  if (pain === undefined) return null;
  const start = rest.filter((one) => one.date === log.localDate && one.at <= log.at).at(-1)?.pain ?? null;
  const own = "painLimit" in item.dose ? (item.dose.painLimit ?? null) : null;
  const limit = painLimit({ kind: item.kind, painLimit: own }, painPlace ?? null, start);
  return { pain, limit, date: log.localDate };
}

const over = ({ pain, limit }: Pain): number => pain - limit;

const effortOf = (scored: readonly Scored[]): number | null =>
  median(scored.flatMap(({ log }) => log.body.effort ?? []));

/** Exercises of the version that went well, the easiest first; without a word on effort last. */
function easyOnes(
  version: PlanVersion,
  scored: readonly Scored[],
  rest: readonly RestAnswer[],
): PrescriptionId[] {
  const known = version.prescriptions.flatMap((item) => {
    const own = scored.filter((one) => one.item.id === item.id);
    const hurt = own.some((one) => over(painOf(one, rest) ?? { pain: 0, limit: 0, date: "" }) > 0);
    const stopped = own.some(({ log }) => log.body.stopRule !== undefined);
    return own.length === 0 || hurt || stopped
      ? []
      : [{ id: item.id, effort: effortOf(own) ?? Number.POSITIVE_INFINITY }];
  });
  return known.sort((a, b) => a.effort - b.effort || 0).map(({ id }) => id);
}

/** Logs at an effort that is too much, where there are enough of them. */
function hardOnes(scored: readonly Scored[], after: number, rules: Rules): Scored[] {
  const hard = scored.filter(
    ({ log }) => (log.body.effort ?? 0) >= rules.hardEffort && log.receivedAt.epochMilliseconds > after,
  );
  return hard.length >= rules.hardLogs ? hard : [];
}

type Recent = {
  /** The first day that the version answers for. */
  from: LocalDate;
  scored: readonly Scored[];
  /** What had arrived by the latest dismissal is decided. */
  dismissed: Dismissal | null;
};

function triggersOf(
  { sources: { restPains }, today, history }: Given,
  { from, scored, dismissed }: Recent,
  rules: Rules,
): Pick<Facts, "triggers" | "hard"> {
  const after = dismissed?.at ?? Number.NEGATIVE_INFINITY;
  const hard = hardOnes(scored, after, rules);
  const last = hard.at(-1)?.log;
  const isLighter = (date: LocalDate) =>
    Boolean(versionInForce(history, date)?.lighterDays) && date > (dismissed?.date ?? "");
  const window = { from, to: today, after };
  const effort: Trigger | null = last
    ? {
        ...{ id: "effort", count: hard.length, from: null, date: last.localDate },
        value: Math.max(...hard.map(({ log }) => log.body.effort ?? 0)),
      }
    : null;
  const found = [
    effort,
    flareDaysIn(restPains, { ...window, isLighter }, rules),
    lastingPainIn(restPains, { ...window, exercisedAt: scored.map(({ log }) => log.at) }, rules),
  ];
  return {
    triggers: found.filter((trigger) => trigger !== null),
    hard: [...new Set(hard.map(({ item }) => item.id))],
  };
}

function nerveOf({ sources }: Given, from: LocalDate): Facts["nerve"] {
  const told = sources.alerts.filter(({ kind, date }) => NERVE_ALERTS.includes(kind) && date >= from);
  return told.toSorted((a, b) => ALERTS[b.kind].rank - ALERTS[a.kind].rank)[0] ?? null;
}

type Dismissal = { at: number; date: LocalDate };

/** When somebody last dismissed a proposal about this version, of less or of more. */
function dismissalOf({ sources }: Given, version: PlanVersion, which: "less" | "more"): Dismissal | null {
  const own = sources.decisions.filter(
    ({ outcome, decision, versionId }) =>
      decision === "dismiss" && versionId === version.id && (outcome === "regress") === (which === "less"),
  );
  return own.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

function waitsOf(given: Given, version: PlanVersion, since: number, rules: Rules): Wait[] {
  const { history, today } = given;
  // Whoever dismissed less has looked at what spoke against more.
  const dismissed = [dismissalOf(given, version, "more"), dismissalOf(given, version, "less")]
    .filter((one) => one !== null)
    .toSorted((a, b) => b.at - a.at)
    .at(0);
  const days = Array.from({ length: rules.windowDays }, (_, n) => addDays(today, -1 - n));
  const found: Record<Wait, boolean> = {
    upcoming: (history.lighter?.usual ?? history.versions).some((one) => one.effectiveFrom > today),
    dismissed: dismissed !== undefined && dayNumber(today) - dayNumber(dismissed.date) < rules.dismissedDays,
    "lately-lighter": days.some((date) => Boolean(versionInForce(history, date)?.lighterDays)),
    "new-version": since < rules.windowDays,
  };
  return WAITS.filter((wait) => found[wait]);
}

/** @returns null where no plan is in force */
export function factsOn(given: Given, rules: Rules): Facts | null {
  const { history, sources, today, sessions } = given;
  const version = usualOn(given, today);
  const phase = version && given.phaseOf(version);
  if (!phase || versionInForce(history, today) === null) return null;
  const [first, yesterday] = [addDays(today, -rules.windowDays), addDays(today, -1)];
  const since = daysWith(given, version, rules.windowDays);
  const judged = scoredLogs(given, version, first, yesterday);
  // What hurts or is too hard doesn't wait for the day to close, and a newer version answers what was before it.
  const from = addDays(today, -Math.min(since, rules.windowDays - 1));
  const scored = scoredLogs(given, version, from, today);
  const recent = { from, scored, dismissed: dismissalOf(given, version, "less") };
  const pains = judged.flatMap((one) => painOf(one, sources.restPains) ?? []);
  const effort = effortOf(judged);
  const { legPain, centralised, walked, sat, goals, chairStand } = sources;
  return {
    ...{ on: today, versionId: version.id, phase, sessions },
    ...{ legPain, centralised, walked, sat, goals, chairStand },
    ...triggersOf(given, recent, rules),
    barriers: barriersOf(given, version),
    waits: waitsOf(given, version, since, rules),
    loggedDays: new Set(judged.map(({ log }) => log.localDate)).size,
    worst: pains.toSorted((a, b) => over(b) - over(a) || (a.date < b.date ? 1 : -1))[0] ?? null,
    mornings: morningsIn(sources, { from: addDays(first, 1), to: today }, rules),
    effort: effort === null ? null : { median: effort, date: judged.at(-1)?.log.localDate ?? yesterday },
    nerve: nerveOf(given, first),
    easy: easyOnes(version, judged, sources.restPains),
    review: sources.decisions.some(
      ({ outcome, published, date }) =>
        outcome === "regress" && published && dayNumber(today) - dayNumber(date) < rules.reviewDays,
    ),
  };
}
