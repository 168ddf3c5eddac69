import type { DoseLogBody } from "../dose-logs/schema";
import { type WireShare, wireShare } from "../wire";
import type { TodayExercise, TodayPrescription } from "./prescription";
import type { Today } from "./queries";
import type { PlanInForce, TodayDay, TodayEntry } from "./view";

type WireEntry = Omit<TodayEntry, "log"> & {
  log: {
    id: string;
    body: DoseLogBody;
    loggedAt: string;
    corrected: boolean;
    source: string;
    helper: string | null;
  } | null;
};

type WirePrescription = Pick<
  TodayPrescription,
  "id" | "kind" | "dose" | "schedule" | "side" | "sides" | "note" | "inForce" | "held" | "seconds"
> & { exercise: Pick<TodayExercise, "name" | "steps" | "lang" | "stops" | "timed"> | null };

/**
 * What `GET /api/v1/today` answers. Dates are local, instants ISO in UTC. `adherence` is the mean of `meanOf` exercises;
 * `done` of `due` counts sessions and is no fraction of it. A log's body is what `POST /api/v1/dose-logs` takes.
 */
export type WireToday = {
  date: string;
  zone: string;
  part: string;
  closesAt: string;
  givenName: string;
  clinicName: string;
  therapist: string | null;
  emergencyNumber: string | null;
  stopped: { rule: string | null; flags: string[]; at: string } | null;
  /** Leg pain at rest before this part of the day; from 8 on, unless it is usual, relief positions and walks alone. */
  start: number | null;
  reliefOnly: boolean;
  /** What is asked now, a round after the other; `answered` is null while a question is open, its `value` where it was skipped. */
  checkins: {
    round: string;
    questions: {
      kind: string;
      /** What a question of the kind `goal` is about; null for all others. */
      goal: { id: string; words: string } | null;
      answered: { value: number | string | null } | null;
    }[];
  }[];
  /** Stops that hold their prescription until a clinician decides; `dayOver`: no more exercise on this day. */
  heldStops: { prescriptionId: string; rule: string | null; stoppedAt: string; decidedAt: string | null }[];
  dayOver: boolean;
  /** Which questions about warning signs are due, and why; those of the intake withhold the exercises. */
  asked: { occasion: string; form: string } | null;
  /** What was agreed to, and what is kept back until it is: the exercises, or all logging. */
  consent: { state: string; withheld: string | null };
  plan: PlanInForce | null;
  planNumber: number | null;
  /** Whether it is the lighter plan; null where there is none to swap to. */
  onLighter: boolean | null;
  phase: string | null;
  noPlan: Today["noPlan"];
  nextPlan: PlanInForce | null;
  pauses: { from: string; to: string; reason: string; author: string }[];
  month: {
    adherence: WireShare | null;
    meanOf: number;
    done: number;
    due: number;
    provisional: boolean;
  } | null;
  days: (Omit<TodayDay, "entries"> & { entries: WireEntry[] })[];
  weeks: { prescriptionId: string; done: number; of: number }[];
  prescriptions: WirePrescription[];
};

const presentPlan = (plan: PlanInForce | null): PlanInForce | null =>
  plan && { number: plan.number, kind: plan.kind, from: plan.from, until: plan.until };

const presentEntry = ({ prescriptionId, slot, part, status, log }: TodayEntry): WireEntry => ({
  prescriptionId,
  slot,
  part,
  status,
  log: log && {
    id: log.id,
    body: log.body,
    loggedAt: log.loggedAt,
    corrected: log.corrected,
    source: log.source,
    helper: log.helper ?? null,
  },
});

const presentPrescription = (one: TodayPrescription): WirePrescription => ({
  id: one.id,
  kind: one.kind,
  dose: one.dose,
  schedule: one.schedule,
  side: one.side,
  sides: one.sides,
  note: one.note,
  inForce: one.inForce,
  held: one.held,
  seconds: one.seconds,
  exercise: one.exercise && {
    name: one.exercise.name,
    steps: one.exercise.steps,
    lang: one.exercise.lang,
    stops: one.exercise.stops,
    timed: one.exercise.timed,
  },
});

/** A patient's day, as the API says it. The drawings stay with the pages that draw them. */
export const presentToday = (today: Today): WireToday => ({
  date: today.date,
  zone: today.zone,
  part: today.part,
  closesAt: today.closesAt,
  givenName: today.givenName,
  clinicName: today.clinicName,
  therapist: today.therapist,
  emergencyNumber: today.emergencyNumber,
  stopped: today.stopped && {
    rule: today.stopped.rule,
    flags: [...(today.stopped.said?.flags ?? [])],
    at: today.stopped.at,
  },
  start: today.start,
  reliefOnly: today.reliefOnly,
  checkins: today.checkins.rounds.map(({ round, questions }) => ({
    round,
    questions: questions.map(({ kind, goal, answered }) => ({
      kind,
      goal: goal ? { id: goal.id, words: goal.words } : null,
      answered: answered && { value: answered.value },
    })),
  })),
  heldStops: today.heldStops.map(({ prescriptionId, rule, stoppedAt, decidedAt }) => ({
    prescriptionId,
    rule,
    stoppedAt,
    decidedAt,
  })),
  dayOver: today.dayOver,
  asked: today.asked && { occasion: today.asked.occasion, form: today.asked.form },
  consent: { state: today.consent.state, withheld: today.consent.withheld },
  plan: presentPlan(today.plan),
  planNumber: today.planNumber,
  onLighter: today.onLighter,
  phase: today.phase,
  noPlan: today.noPlan,
  nextPlan: presentPlan(today.nextPlan),
  pauses: today.pauses.map(({ from, to, reason, author }) => ({ from, to, reason, author })),
  month: today.figure && {
    adherence: wireShare(today.figure.share),
    meanOf: today.figure.meanOf,
    done: today.figure.done,
    due: today.figure.due,
    provisional: today.figure.provisional,
  },
  days: today.days.map(({ date, when, state, entries }) => ({
    date,
    when,
    state,
    entries: entries.map(presentEntry),
  })),
  weeks: today.weeks.map(({ prescriptionId, done, of }) => ({ prescriptionId, done, of })),
  prescriptions: today.prescriptions.map(presentPrescription),
});
