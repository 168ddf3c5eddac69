import { type CaseloadFigures, closingsOf } from "../../adherence/flags/closings";
import type { LegPain } from "../../adherence/flags/flag";
import { type Need, type Ranking, rankingOf } from "../../adherence/flags/need";
import { type StandingLog, standingLogs } from "../../adherence/history/corrections";
import { versionInForce } from "../../adherence/history/day-state";
import type { PlanHistory, PlanVersion } from "../../adherence/history/history";
import type { AlertKind } from "../../alerts/vocabulary";
import type { CheckinSignals } from "../../checkins/signals";
import { PRESENT_RULES } from "../../plans/progression/rules.data";
import type { Evaluation } from "../../plans/progression/vocabulary";
import { groupOf } from "../../plans/vocabulary";
import { evaluate } from "../../progression/evaluate";
import { factsOn, type PhaseFacts } from "../../progression/facts";
import type { Sources } from "../../progression/sources";
import { addDays, dayNumber, type LocalDate } from "../../time/calendar-date";
import { inForceOn } from "../../time/in-force";
import { mayBeQuiet } from "../handling/vocabulary";
import { isQuiet, type Quiet } from "../handling/worse";
import {
  alertReasons,
  consentReason,
  graduationReason,
  inOrder,
  phaseReason,
  progressionReason,
  type Reason,
  reviewReason,
} from "../reasons";
import type { ReasonChange } from "../vocabulary";
import { changesSince } from "./changes";

/** Closings ahead for which rows are kept: the job may be a week late before a page has to recompute. */
export const HORIZON = 8;

/** What a caseload row shows besides figures, by version. */
export type VersionFacts = {
  phase: string;
  phaseNumber: number;
  /** Phases that the plan has, and the effort, 0–10, that the current one is meant for at most. */
  phaseCount: number;
  effortCeiling: number;
  planNumber: number;
  planName: string;
  /** The phase that is current in it: since when, through the versions before it, and the plan's weeks it is for. */
  inPhase: { since: LocalDate; weeks: { from: number; to: number } | null } | null;
};

export type StatusFacts = {
  history: PlanHistory;
  versions: ReadonlyMap<string, VersionFacts>;
  openAlerts: readonly AlertKind[];
  startPain: readonly number[];
  legPain: LegPain | null;
  /** Since when the questions are open that a stop or a warning chart asks; null where none are. */
  openSince: LocalDate | null;
  /** When the weekly questions fall due; null for whoever isn't asked. */
  askedFrom: LocalDate | null;
  checkins: CheckinSignals;
  /** Visits missed in a row, and the local date of the last of them; null for none. */
  missedVisits: { missed: number; last: LocalDate } | null;
  /** When somebody wants to look at the plan again; null where nobody said. */
  reviewOn: LocalDate | null;
  /** What somebody acknowledged or put off, by reason. */
  quiet: ReadonlyMap<string, Quiet>;
  /** What the caseload showed at the end of the day before; null where nothing was kept of it. */
  yesterday: { lastDay: LocalDate; reasons: Reason[]; quiet: string[] } | null;
  /** The local date on which the patient withdrew their consent; null while it is given, or was never asked for. */
  withdrewOn: LocalDate | null;
  lastLogAt: Date | null;
  planSince: LocalDate | null;
  /** What the progression rules look at besides. */
  sources: Sources;
};

/** One coming closing of one patient, in the words of the read model. */
export type Status = {
  figures: CaseloadFigures;
  reasons: Reason[];
  /** What the progression rules say; null without a plan. */
  progression: Evaluation | null;
  /** Those of the reasons that are acknowledged or put off, and no worse since; they neither rank nor count. */
  quiet: Reason["flag"][];
  /** What is different from the day before. */
  changes: ReasonChange[];
  ranking: Ranking;
  need: "act" | "week" | "steady";
  painNow: number | null;
  painBefore: number | null;
  lastLogAt: Date | null;
  version: VersionFacts | null;
  paused: boolean;
  /** The days of the lighter plan that is on; null where the usual one is. */
  flare: { from: LocalDate; until: LocalDate | null } | null;
  planSince: LocalDate | null;
};

const NEED: Record<Need, Status["need"]> = { high: "act", some: "week", steady: "steady" };

/** Those of exercise. */
function exerciseLogs({ versions }: PlanHistory, logs: readonly StandingLog[]): StandingLog[] {
  const exercises = new Set(
    versions
      .flatMap((version) => version.prescriptions)
      .filter((item) => groupOf(item.kind) === "exercise")
      .map((item) => item.id),
  );
  return logs.filter((log) => exercises.has(log.prescriptionId));
}

/** When the last of them was made; null for none. */
function lastOf(logs: readonly StandingLog[]): Date | null {
  const last = logs.reduce((latest, log) => Math.max(latest, log.at), Number.NEGATIVE_INFINITY);
  return Number.isFinite(last) ? new Date(last) : null;
}

/** The worst pain logged during exercise from one date to another, both included; null where none was given. */
function worstPain(logs: readonly StandingLog[], from: LocalDate, to: LocalDate): number | null {
  const scores = logs
    .filter((log) => log.localDate >= from && log.localDate <= to)
    .flatMap((log) => log.body.pain ?? []);
  return scores.length > 0 ? Math.max(...scores) : null;
}

type Day = { figures: CaseloadFigures; logs: readonly StandingLog[]; today: LocalDate };

/** What the progression rules say of the plan on a day, if nothing more is logged. */
function progressionOf(facts: StatusFacts, { figures, logs, today }: Day): Evaluation | null {
  const { history, openAlerts, withdrewOn, sources, versions } = facts;
  const raised = (flag: CaseloadFigures["flags"][number]["flag"]) =>
    figures.flags.some((one) => one.flag === flag);
  const phaseOf = ({ id }: PlanVersion): PhaseFacts | null => {
    const known = versions.get(id);
    return known
      ? { number: known.phaseNumber, of: known.phaseCount, effortCeiling: known.effortCeiling }
      : null;
  };
  const signals = {
    openAlerts,
    questions: raised("questions"),
    unanswered: raised("unanswered"),
    restPain: raised("rest-pain"),
    withdrew: withdrewOn !== null,
  };
  const given = { history, logs, phaseOf, signals, sources, sessions: figures.weekSessions, today };
  const judged = factsOn(given, PRESENT_RULES);
  return judged && evaluate(judged, PRESENT_RULES);
}

/** What asks for less is looked at within the week, also where no flag is raised. */
function needOf(ranking: Ranking, progression: Evaluation | null): Status["need"] {
  const need = NEED[ranking.need];
  return need === "steady" && progression?.outcome === "regress" ? "week" : need;
}

/** The rows of one patient: now, and after each of the next closings if nothing more is logged. */
export function statusesOf(facts: StatusFacts): Status[] {
  const { history } = facts;
  const standing = standingLogs(history.logs, history.corrections);
  const logs = exerciseLogs(history, standing);
  // The history knows which corrections were in time; the database also what is older than the history.
  const known = [lastOf(standing), facts.lastLogAt].filter((at) => at !== null);
  const lastLogAt = known.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
  const signals = {
    openAlerts: facts.openAlerts,
    startPain: facts.startPain,
    legPain: facts.legPain,
    openSince: facts.openSince,
    askedFrom: facts.askedFrom,
    checkins: facts.checkins,
    missedVisits: facts.missedVisits,
  };
  const statuses = closingsOf(history, HORIZON, signals).map((figures): Omit<Status, "changes"> => {
    const day = addDays(figures.asOf, 1);
    const version = versionInForce(history, day);
    const flare = version?.kind === "flare" ? { from: version.effectiveFrom, until: version.endsOn } : null;
    // A patient on a prepared lighter plan stays in the phase of the plan it belongs to.
    const plan = version?.lighterDays ? inForceOn(history.lighter?.usual ?? [], day) : version;
    const shown = (plan && facts.versions.get(plan.id)) ?? null;
    const isPutOff = (reason: Reason): boolean => {
      const handled = facts.quiet.get(reason.flag);
      return handled !== undefined && mayBeQuiet(reason) && isQuiet(handled, reason, day);
    };
    const ranking = rankingOf(
      figures.flags.filter((flag) => !isPutOff(flag)),
      facts.openAlerts,
    );
    const overdue = shown?.inPhase && phaseReason({ number: shown.phaseNumber, ...shown.inPhase }, day);
    const progression = progressionOf(facts, { figures, logs, today: day });
    const reasons = inOrder([
      ...alertReasons(facts.openAlerts),
      ...figures.flags,
      ...progressionReason(progression),
      ...reviewReason(facts.reviewOn, day),
      ...(overdue ? [overdue] : []),
      ...(figures.graduation ? [graduationReason(figures.graduation)] : []),
      ...(facts.withdrewOn ? [consentReason(facts.withdrewOn)] : []),
    ]);
    return {
      figures,
      progression,
      reasons,
      quiet: reasons.filter(isPutOff).map(({ flag }) => flag),
      ranking,
      need: needOf(ranking, progression),
      painNow: worstPain(logs, addDays(day, -6), day),
      painBefore: worstPain(logs, addDays(day, -13), addDays(day, -7)),
      lastLogAt,
      version: shown,
      flare,
      paused: history.pauses.some((pause) => pause.from <= day && day < pause.to),
      planSince: facts.planSince,
    };
  });
  return statuses.map((status, at) => {
    const before = at === 0 ? facts.yesterday : withDay(statuses[at - 1]);
    const isDayBefore = before && dayNumber(before.lastDay) === dayNumber(status.figures.asOf) - 1;
    return {
      ...status,
      changes: isDayBefore ? changesSince(before, status, addDays(before.lastDay, 1)) : [],
    };
  });
}

const withDay = (status: Omit<Status, "changes"> | undefined) =>
  status && { lastDay: status.figures.asOf, reasons: status.reasons, quiet: status.quiet };
