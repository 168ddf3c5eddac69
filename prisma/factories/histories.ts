import { Temporal } from "temporal-polyfill";
import type { LogEntry, PlanHistory, PlanVersion, PrescribedItem } from "../../lib/adherence/history/history";
import { type DoseLogBody, doseLogBody } from "../../lib/dose-logs/schema";
import type { Side } from "../../lib/exercises/vocabulary";
import type { DoseLogId, PlanVersionId, PrescriptionId } from "../../lib/ids";
import type { ExerciseDose, Schedule } from "../../lib/plans/schema";
import { addDays, dateOf, dayNumber, type LocalDate } from "../../lib/time/calendar-date";
import { dayStart } from "../../lib/time/local-day";

/** Short ways to write histories down, for tests and benchmarks. Nothing of the product uses them. */

const ZONE = "Europe/Berlin";
const EVERY_DAY: Schedule["days"] = { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] };

export const weekdays = (...days: number[]): Schedule["days"] => ({ type: "weekdays", weekdays: days });
export const perWeek = (n: number): Schedule["days"] => ({ type: "flexible", perWeek: n });

type Common = { times?: number; days?: Schedule["days"] };
const common = (id: string, { times = 1, days = EVERY_DAY }: Common) => ({
  id: id as PrescriptionId,
  exerciseSlug: null,
  laterality: null,
  side: null,
  schedule: { timesPerDay: times, days },
});

type ExerciseOptions = Common & {
  kind?: "strength" | "stretch" | "aerobic" | "posture" | "rest-position";
  slug?: string;
  side?: Side;
  dose?: Partial<ExerciseDose>;
};
/** 3 × 10, once a day, every day, unless told otherwise. A side makes it unilateral. */
export const exercise = (id: string, options: ExerciseOptions = {}): PrescribedItem => ({
  ...common(id, options),
  kind: options.kind ?? "strength",
  exerciseSlug: options.slug ?? id,
  laterality: options.side ? "unilateral" : "bilateral",
  side: options.side ?? null,
  dose: { sets: 3, reps: 10, holdSeconds: 0, restSeconds: 0, ...options.dose },
});

export const sitting = (id: string, options: Common = {}): PrescribedItem => ({
  ...common(id, options),
  kind: "sitting-limit",
  dose: { limitMinutes: 30, posture: "sitting" },
});
export const standing = (id: string, options: Common = {}): PrescribedItem => ({
  ...common(id, options),
  kind: "sitting-limit",
  dose: { limitMinutes: 15, posture: "standing" },
});
export const breaks = (id: string, target: number, options: Common = {}): PrescribedItem => ({
  ...common(id, options),
  kind: "walking-breaks",
  dose: { everyMinutes: 30, target },
});
export const drug = (id: string, options: Common & { asNeeded?: boolean } = {}): PrescribedItem => ({
  ...common(id, options),
  kind: "medication",
  dose: { name: id, instructions: "", prescriber: "", asNeeded: options.asNeeded ?? false },
});
export const card = (id: string, options: Common = {}): PrescribedItem => ({
  ...common(id, options),
  kind: "education",
  dose: { card: id, text: "" },
});

export const version = (
  effectiveFrom: LocalDate,
  prescriptions: PrescribedItem[],
  more: Partial<PlanVersion> = {},
): PlanVersion => ({
  id: `version-${effectiveFrom}` as PlanVersionId,
  number: 1,
  kind: "ordinary",
  publishedAt: Temporal.Instant.from(`${effectiveFrom}T06:00:00Z`),
  effectiveFrom,
  endsOn: null,
  prescriptions,
  ...more,
});

/** A moment of a local day, in hours after its start at 03:00; noon by default. */
export const moment = (date: LocalDate, hours = 9, zone = ZONE): Temporal.Instant =>
  dayStart([{ from: "2000-01-01", zone }], date).add({ seconds: Math.round(hours * 3600) });

export const body = (content: Partial<DoseLogBody> = {}): DoseLogBody => doseLogBody.parse(content);
/** So many sets of so many repetitions. */
export const sets = (count: number, reps: number, side?: "left" | "right"): DoseLogBody["sets"] =>
  Array.from({ length: count }, () => (side ? { reps, side } : { reps }));

let made = 0;
/** A log of the patient's, made at noon of its day unless told otherwise. A bare tick by default. */
export const log = (
  prescription: string,
  localDate: LocalDate,
  content: Partial<DoseLogBody> = { quick: true },
  more: Partial<LogEntry> = {},
): LogEntry => {
  made += 1;
  const loggedAt = more.loggedAt ?? moment(localDate);
  return {
    id: `log-${String(made).padStart(8, "0")}` as DoseLogId,
    prescriptionId: prescription as PrescriptionId,
    localDate,
    loggedAt,
    receivedAt: loggedAt,
    source: "patient",
    body: body(content),
    ...more,
  };
};

/** The present is 09:00 after the last completed day. */
export const history = (lastDay: LocalDate, content: Partial<PlanHistory> = {}): PlanHistory => ({
  versions: [],
  episodeEnd: null,
  logs: [],
  corrections: [],
  pauses: [],
  excuses: [],
  locks: [],
  holds: [],
  zones: [{ from: "2000-01-01", zone: ZONE }],
  now: moment(addDays(lastDay, 1), 6),
  ...content,
});

/** Dates from the first to the last, both included. */
export const dates = (from: LocalDate, to: LocalDate): LocalDate[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => dateOf(dayNumber(from) + i));
