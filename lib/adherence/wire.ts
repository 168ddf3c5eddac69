import type { PatientId } from "../ids";
import { type WireRational, type WireShare, wireRational, wireShare } from "../wire";
import type { PrescriptionFigure, WindowFigures } from "./count/figures";
import type { LogNote } from "./explain/log-note";
import type { Extra, Occurrence } from "./explain/occurrences";
import type { PastChange } from "./explain/past-changes";
import type { Why } from "./explain/why";

type Openness = { stillOpen: number; provisional: boolean };

/** `adherence` is the mean of `meanOf` exercises' dose; `done` of `due` counts sessions and is no fraction of it. */
type WireExercise = Openness & {
  sessions: WireShare | null;
  adherence: WireShare | null;
  meanOf: number;
  done: WireRational;
  due: WireRational;
};

type WirePrescription = Openness & {
  prescriptionId: string;
  kind: string;
  group: string;
  sessions: WireShare | null;
  adherence: WireShare | null;
  done: WireRational;
  due: WireRational;
  credit: WireRational;
};

type WireFigures = {
  window: "week" | "month";
  from: string;
  to: string;
  days: number;
  activeDays: number;
  exercise: WireExercise;
  rest: Openness & {
    value: WireShare | null;
    meanOf: number;
    blocks: WireShare | null;
    sitting: { share: WireShare | null; within: number; answered: number } | null;
    walking: WireShare | null;
  };
  medication: Openness & {
    value: WireShare | null;
    taken: WireRational;
    due: WireRational;
    asNeededTaken: number;
  };
  education: { value: WireShare | null; read: number; assigned: number };
  prescriptions: WirePrescription[];
};

type WireLog = Omit<LogNote, "credit"> & { credit: WireRational };

type WireOccurrence = Pick<Occurrence, "prescriptionId" | "kind" | "group" | "date" | "slot" | "status"> & {
  done: WireRational;
  credit: WireRational;
  log: WireLog | null;
  doneBy: string | null;
};

/** What `GET /api/v1/patients/{id}/adherence` answers. Dates are local, instants ISO in UTC. */
export type WireAdherence = {
  patientId: string;
  asOf: string;
  figures: WireFigures;
  days: { date: string; state: string; reason: string | null; flare: boolean }[];
  occurrences: WireOccurrence[];
  extras: (Pick<Extra, "prescriptionId" | "kind" | "group" | "date" | "because"> & { log: WireLog })[];
  flexibleWeeks: {
    prescriptionId: string;
    monday: string;
    cap: WireRational;
    done: WireRational;
    credit: WireRational;
  }[];
  changes: PastChange[];
};

const openness = ({ stillOpen, provisional }: Openness): Openness => ({ stillOpen, provisional });

const presentPrescription = (one: PrescriptionFigure): WirePrescription => ({
  prescriptionId: one.prescriptionId,
  kind: one.kind,
  group: one.group,
  sessions: wireShare(one.sa),
  adherence: wireShare(one.da),
  done: wireRational(one.done.exact),
  due: wireRational(one.due.exact),
  credit: wireRational(one.credit),
  ...openness(one),
});

function presentFigures(figures: WindowFigures): WireFigures {
  const { exercise, rest, medication, education } = figures;
  return {
    window: figures.window,
    from: figures.from,
    to: figures.to,
    days: figures.days,
    activeDays: figures.activeDays,
    exercise: {
      sessions: wireShare(exercise.sa),
      adherence: wireShare(exercise.da),
      meanOf: exercise.meanOf,
      done: wireRational(exercise.done.exact),
      due: wireRational(exercise.due.exact),
      ...openness(exercise),
    },
    rest: {
      value: wireShare(rest.value),
      meanOf: rest.meanOf,
      blocks: wireShare(rest.blocks),
      sitting: rest.sitting && {
        share: wireShare(rest.sitting.share),
        within: rest.sitting.within,
        answered: rest.sitting.answered,
      },
      walking: wireShare(rest.walking),
      ...openness(rest),
    },
    medication: {
      value: wireShare(medication.value),
      taken: wireRational(medication.taken.exact),
      due: wireRational(medication.due.exact),
      asNeededTaken: medication.asNeededTaken,
      ...openness(medication),
    },
    education: {
      value: wireShare(education.value),
      read: education.read,
      assigned: education.assigned,
    },
    prescriptions: figures.prescriptions.map(presentPrescription),
  };
}

const presentLog = (log: LogNote): WireLog => ({
  logId: log.logId,
  credit: wireRational(log.credit),
  done: log.done,
  quick: log.quick,
  skipped: log.skipped,
  stopRule: log.stopRule,
  pain: log.pain,
  painOfRound: log.painOfRound,
  effort: log.effort,
  load: log.load,
  text: log.text,
  loggedAt: log.loggedAt,
  source: log.source,
  helper: log.helper,
  late: log.late,
  arrivedLate: log.arrivedLate,
  corrected: log.corrected,
});

const presentOccurrence = (one: Occurrence): WireOccurrence => ({
  prescriptionId: one.prescriptionId,
  kind: one.kind,
  group: one.group,
  date: one.date,
  slot: one.slot,
  status: one.status,
  done: wireRational(one.countedDone),
  credit: wireRational(one.countedCredit),
  log: one.log && presentLog(one.log),
  doneBy: one.doneBy,
});

/** Everything behind a patient's adherence, as the API says it. */
export const presentWhy = (patientId: PatientId, why: Why): WireAdherence => ({
  patientId,
  asOf: why.asOf,
  figures: presentFigures(why.figures),
  days: why.days.map(({ date, state, reason, flare }) => ({ date, state, reason, flare })),
  occurrences: why.occurrences.map(presentOccurrence),
  extras: why.extras.map((one) => ({
    prescriptionId: one.prescriptionId,
    kind: one.kind,
    group: one.group,
    date: one.date,
    because: one.because,
    log: presentLog(one.log),
  })),
  flexibleWeeks: why.flexibleWeeks.map((week) => ({
    prescriptionId: week.prescriptionId,
    monday: week.monday,
    cap: wireRational(week.cap),
    done: wireRational(week.done),
    credit: wireRational(week.credit),
  })),
  changes: why.changes,
});
