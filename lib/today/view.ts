import { isFlexible, isScoredDaily } from "../adherence/count/expected";
import type { Occurrence, OccurrenceStatus } from "../adherence/explain/occurrences";
import { type FlexibleWeek, occurrencesBetween } from "../adherence/explain/why";
import type { StandingLog } from "../adherence/history/corrections";
import { standingLogs } from "../adherence/history/corrections";
import { covers, isHeld, versionInForce } from "../adherence/history/day-state";
import type { OpenSpan, PlanHistory, PrescribedItem } from "../adherence/history/history";
import type { DoseLogBody } from "../dose-logs/schema";
import type { LogSource } from "../dose-logs/vocabulary";
import { slotParts } from "../plans/slots";
import type { PartOfDay } from "../plans/vocabulary";
import { addDays, dateOf, dayNumber, type LocalDate, mondayOf } from "../time/calendar-date";
import { dayClose, localDateAt, presentZone } from "../time/local-day";
import { type NoPlan, noPlanOn } from "./no-plan";
import { partOfDayAt } from "./part-of-day";

/** One place in a day: something due, something done, or something that may be done. */
export type TodayEntry = {
  prescriptionId: string;
  /** 1…times a day; null where the day has no fixed places (extra, as needed, a card). */
  slot: number | null;
  part: PartOfDay | null;
  status: OccurrenceStatus | "extra" | "open";
  /** The log that stands here, as it is now, for showing and correcting. */
  log: {
    id: string;
    body: DoseLogBody;
    loggedAt: string;
    corrected: boolean;
    source: LogSource;
    /** Who entered it in the patient's stead; what a phone kept before there were any has none. */
    helper?: string | null;
  } | null;
};

export type TodayDay = {
  date: LocalDate;
  when: "past" | "today" | "ahead";
  /** "locked": a red flag holds exercise and rest back until a clinician unlocks the plan. */
  state: "active" | "paused" | "excused" | "locked" | "no-plan";
  entries: TodayEntry[];
};

/**
 * A prescription that may be done on freely chosen days: what is counted of the week's cap so far. A week of which
 * some days don't count (the plan's first, a paused one) has a lower cap, rounded up to whole times.
 */
export type WeekProgress = { prescriptionId: string; done: number; of: number };

/** A pause that runs or is to come; `to` is the first day that is due again. */
export type PlannedPause = {
  from: LocalDate;
  to: LocalDate;
  reason: string;
  author: "patient" | "therapist";
};

/** The plan that a day goes by; `until` is the first day on which it no longer counts. */
export type PlanInForce = {
  number: number;
  kind: "ordinary" | "flare";
  from: LocalDate;
  until: LocalDate | null;
};

export type TodayView = {
  date: LocalDate;
  /** The one the patient lives in at present, by which this day ends. */
  zone: string;
  /** The part of the day that it is now. */
  part: PartOfDay;
  /** Null where no plan is in force today. */
  plan: PlanInForce | null;
  /** Why there is none; null where one is in force. */
  noPlan: NoPlan | null;
  /** The plan that takes over within the week ahead. */
  nextPlan: PlanInForce | null;
  pauses: PlannedPause[];
  /** When this local day ends, as an instant. */
  closesAt: string;
  days: TodayDay[];
  weeks: WeekProgress[];
  /** The cards of today's plan that have been read, on whatever day: ids of prescriptions. */
  cardsRead: string[];
};

const PAST_DAYS = 3;
const DAYS_AHEAD = 7;

type Context = {
  history: PlanHistory;
  today: LocalDate;
  logs: Map<string, StandingLog>;
  occurrences: Occurrence[];
  flexibleWeeks: FlexibleWeek[];
};

const shown = (log: StandingLog): TodayEntry["log"] => ({
  id: log.id,
  body: log.body,
  loggedAt: log.loggedAt.toString(),
  corrected: log.corrected,
  source: log.source,
  helper: log.helper ?? null,
});

const partOf = (item: PrescribedItem | undefined, slot: number | null): PartOfDay | null =>
  item && slot !== null ? (slotParts(item.schedule)[slot - 1] ?? null) : null;

const logsOn = (c: Context, id: string, date: LocalDate): StandingLog[] =>
  [...c.logs.values()].filter((log) => log.prescriptionId === id && log.localDate === date);

const isAsNeeded = (item: PrescribedItem): boolean => item.kind === "medication" && item.dose.asNeeded;

/** A card is read once, on whatever day. */
const isCardRead = (c: Pick<Context, "logs">, item: PrescribedItem): boolean =>
  item.kind === "education" &&
  [...c.logs.values()].some((log) => log.prescriptionId === item.id && log.body.taken);

/** Flexible days, as-needed medicines and cards: what was logged, and a place for one more while it makes sense. */
function freeEntries(c: Context, item: PrescribedItem, date: LocalDate): TodayEntry[] {
  const logged = logsOn(c, item.id, date).map(
    (log): TodayEntry => ({
      prescriptionId: item.id,
      slot: null,
      part: null,
      status: statusOf(c, log),
      log: shown(log),
    }),
  );
  const places = isFlexible(item) && isScoredDaily(item) ? item.schedule.timesPerDay : 1;
  if (isCardRead(c, item) || isHeld(c.history, item, date) || (item.kind === "education" && date !== c.today))
    return logged;
  const free = isAsNeeded(item) ? 1 : Math.max(0, places - logged.length);
  const open: TodayEntry = {
    prescriptionId: item.id,
    slot: null,
    part: null,
    status: date > c.today ? "future" : "open",
    log: null,
  };
  return [...logged, ...Array.from({ length: free }, () => open)];
}

const statusOf = (c: Context, log: StandingLog): TodayEntry["status"] =>
  c.occurrences.find((o) => o.log?.logId === log.id)?.status ?? "extra";

function stateOf({ excuses, pauses, locks }: PlanHistory, date: LocalDate): TodayDay["state"] {
  const isIn = (span: OpenSpan) => covers(span, date);
  if (excuses.some(isIn)) return "excused";
  if (pauses.some(isIn)) return "paused";
  return locks.some(isIn) ? "locked" : "active";
}

function dayOf(c: Context, date: LocalDate): TodayDay {
  const when = date === c.today ? "today" : date < c.today ? "past" : "ahead";
  const version = versionInForce(c.history, date);
  const state = version ? stateOf(c.history, date) : "no-plan";
  const items = new Map(version?.prescriptions.map((item) => [item.id, item]));
  const fixed = c.occurrences.filter((o) => o.date === date && o.slot !== null && o.status !== "not-due");
  const placed = fixed.map((o): TodayEntry => {
    const log = o.log && c.logs.get(o.log.logId);
    return {
      prescriptionId: o.prescriptionId,
      slot: o.slot,
      part: partOf(items.get(o.prescriptionId), o.slot),
      status: o.status,
      log: log ? shown(log) : null,
    };
  });
  const shownLogs = new Set(placed.map((entry) => entry.log?.id));
  const free = [...items.values()]
    .filter((item) => isFlexible(item) || !isScoredDaily(item))
    // A record of what was taken has no days off; what is asked of the patient has.
    .filter((item) => state === "active" || state === "locked" || isAsNeeded(item))
    .flatMap((item) => freeEntries(c, item, date));
  for (const entry of free) shownLogs.add(entry.log?.id);
  const extra = [...c.logs.values()]
    .filter((log) => log.localDate === date && !shownLogs.has(log.id))
    .map(
      (log): TodayEntry => ({
        prescriptionId: log.prescriptionId,
        slot: null,
        part: null,
        status: "extra",
        log: shown(log),
      }),
    );
  return { date, when, state, entries: [...placed, ...free, ...extra] };
}

function weekProgress(c: Context): WeekProgress[] {
  const monday = dateOf(mondayOf(dayNumber(c.today)));
  const items = versionInForce(c.history, c.today)?.prescriptions ?? [];
  const ids = new Set(items.filter(isScoredDaily).map((item) => item.id));
  return c.flexibleWeeks
    .filter((week) => week.monday === monday && ids.has(week.prescriptionId))
    .map(({ prescriptionId, done, cap }) => ({
      prescriptionId,
      done: wholeTimes(done),
      of: wholeTimes(cap),
    }));
}

/** `2` or `12/7` as whole times, rounded up. */
const wholeTimes = (fraction: string): number => {
  const [n = "0", d = "1"] = fraction.split("/");
  return Math.ceil(Number(n) / Number(d));
};

const planOn = (history: PlanHistory, date: LocalDate): PlanInForce | null => {
  const version = versionInForce(history, date);
  return (
    version && {
      number: version.number,
      kind: version.kind,
      from: version.effectiveFrom,
      until: version.endsOn,
    }
  );
};

/** The first other plan of the days ahead, from the day on which it takes over. */
function nextPlan(history: PlanHistory, today: LocalDate): PlanInForce | null {
  const present = versionInForce(history, today);
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
    const date = addDays(today, ahead);
    const version = versionInForce(history, date);
    if (version && version.id !== present?.id) {
      const plan = planOn(history, date);
      return plan && { ...plan, from: date };
    }
  }
  return null;
}

const plannedPauses = (history: PlanHistory, today: LocalDate): PlannedPause[] =>
  history.pauses
    .filter((pause) => pause.from < pause.to && pause.to > today)
    .map(({ from, to, reason, author }) => ({ from, to, reason, author }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** The local days that Today shows: those whose log window is open to the patient, and the week ahead. */
export const todaySpan = (
  history: Pick<PlanHistory, "zones" | "now">,
  ahead = DAYS_AHEAD,
): { from: LocalDate; to: LocalDate } => {
  const today = localDateAt(history.zones, history.now);
  return { from: addDays(today, -PAST_DAYS), to: addDays(today, ahead) };
};

/** What the patient's phone shows and may log: the past 72 hours, today and the week ahead. */
export function todayView(history: PlanHistory, ahead = DAYS_AHEAD): TodayView {
  const today = localDateAt(history.zones, history.now);
  const { from, to } = todaySpan(history, ahead);
  const weekStart = dateOf(mondayOf(dayNumber(today)));
  const context: Context = {
    history,
    today,
    logs: new Map(standingLogs(history.logs, history.corrections).map((log) => [log.id, log])),
    ...occurrencesBetween(history, [weekStart, from].sort()[0] ?? from, to),
  };
  const zone = presentZone(history.zones);
  return {
    date: today,
    zone,
    part: partOfDayAt(zone, history.now),
    plan: planOn(history, today),
    noPlan: noPlanOn(history, today),
    nextPlan: nextPlan(history, today),
    pauses: plannedPauses(history, today),
    closesAt: dayClose(history.zones, today).toString(),
    days: Array.from({ length: PAST_DAYS + ahead + 1 }, (_, i) => dayOf(context, addDays(from, i))),
    weeks: weekProgress(context),
    cardsRead: (versionInForce(history, today)?.prescriptions ?? [])
      .filter((item) => isCardRead(context, item))
      .map((item) => item.id),
  };
}
