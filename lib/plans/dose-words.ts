import type { CatalogueDose } from "../exercises/schema";
import type { DoseLoad } from "./dose-load";
import { isFromLibrary } from "./from-library";
import type { ExerciseDose, Prescription, Schedule } from "./schema";

/** What a dose is said with: `kinds` of next-intl, or any translator of its keys. */
export type SayKind = (key: `dose.${DoseKey}` | `weekday.${Weekday}`, values?: Values) => string;
type Values = Record<string, string | number>;
type Weekday = "1" | "2" | "3" | "4" | "5" | "6" | "7";
type DoseKey =
  | "setsReps"
  | "setsTime"
  | "hold"
  | "rest"
  | "loadKg"
  | "loadBand"
  | "loadStep"
  | "eachSide"
  | "daily"
  | "weekdays"
  | "daySpan"
  | "perWeek"
  | "perDay"
  | "asNeeded"
  | "atMost"
  | "upEvery"
  | "breaks"
  | "words"
  | "seconds"
  | "minutes"
  | "minutesSeconds";

/** One message of `kinds.dose`: seconds and ISO weekdays are still to be said in words of their own. */
export type DosePart = { key: DoseKey; values?: Values; seconds?: number; weekdays?: readonly number[] };

/** Two minutes and more are said in minutes. */
const MINUTES_FROM_SECONDS = 120;

export function timeParts(seconds: number): { key: DoseKey; values: Values } {
  if (seconds < MINUTES_FROM_SECONDS && seconds !== 60) return { key: "seconds", values: { seconds } };
  const minutes = Math.floor(seconds / 60);
  const left = seconds % 60;
  return left === 0
    ? { key: "minutes", values: { minutes } }
    : { key: "minutesSeconds", values: { minutes, seconds: left } };
}

/** Words of somebody's own, without the full stop that what follows would stumble over. */
const withoutStop = (words: string): string => words.replace(/[.\s]+$/u, "");

/** "2.5 kg", "red band", "15 cm step", or its own words. */
export function loadPart(load: DoseLoad): DosePart {
  if ("kg" in load) return { key: "loadKg", values: { kg: load.kg } };
  if ("band" in load) return { key: "loadBand", values: { band: load.band } };
  if ("stepCm" in load) return { key: "loadStep", values: { cm: load.stepCm } };
  return { key: "words", values: { words: withoutStop(load.text) } };
}

/**
 * Sets, repetitions, hold and load. A repetition of 1 with a hold is timed: "10 min", "3 × 30 s".
 * `eachSide`: the dose is meant for each side, as in the library; a prescription names its side itself.
 */
export function exerciseParts(dose: ExerciseDose, { eachSide = false } = {}): DosePart[] {
  const { sets, reps, holdSeconds: seconds, load } = dose;
  const parts: DosePart[] =
    reps === 1 && seconds > 0
      ? [sets === 1 ? { key: "words", seconds } : { key: "setsTime", values: { sets }, seconds }]
      : [{ key: "setsReps", values: { sets, reps } }];
  if (reps > 1 && seconds > 0) parts.push({ key: "hold", seconds });
  if (load) parts.push(loadPart(load));
  if (eachSide) parts.push({ key: "eachSide" });
  return parts;
}

const isSpan = (days: readonly number[]): boolean =>
  days.length > 3 && days.every((day, at) => at === 0 || day === (days[at - 1] ?? 0) + 1);

/** On which days and how often: "daily", "Mon Wed Fri, 2 a day", "5 days a week". Several a day need no "daily". */
export function scheduleParts({ timesPerDay, days }: Pick<Schedule, "timesPerDay" | "days">): DosePart[] {
  const often: DosePart[] = timesPerDay > 1 ? [{ key: "perDay", values: { count: timesPerDay } }] : [];
  const everyDay = days.type === "weekdays" ? days.weekdays.length === 7 : days.perWeek === 7;
  if (everyDay) return often.length > 0 ? often : [{ key: "daily" }];
  if (days.type === "flexible") return [{ key: "perWeek", values: { count: days.perWeek } }, ...often];
  const weekdays = [...days.weekdays].sort((a, b) => a - b);
  return [{ key: isSpan(weekdays) ? "daySpan" : "weekdays", weekdays }, ...often];
}

/** The usual dose of an exercise of the library. */
export const catalogueParts = (dose: CatalogueDose, options?: { eachSide?: boolean }): DosePart[] => [
  ...exerciseParts(
    { sets: dose.sets, reps: dose.reps, holdSeconds: dose.hold, restSeconds: dose.rest },
    options,
  ),
  ...scheduleParts({ timesPerDay: dose.perDay, days: { type: "flexible", perWeek: dose.days } }),
];

/** Any prescription. What is prescribed elsewhere is said in its own words. */
export function prescriptionParts(prescription: Prescription): DosePart[] {
  const when = scheduleParts(prescription.schedule);
  if (isFromLibrary(prescription)) return [...exerciseParts(prescription.dose), ...when];
  switch (prescription.kind) {
    case "sitting-limit":
      return [{ key: "atMost", seconds: prescription.dose.limitMinutes * 60 }, ...when];
    case "walking-breaks": {
      const { everyMinutes, target } = prescription.dose;
      return [
        { key: "upEvery", seconds: everyMinutes * 60 },
        { key: "breaks", values: { count: target } },
      ];
    }
    case "medication": {
      const { instructions, asNeeded } = prescription.dose;
      const words: DosePart[] = instructions
        ? [{ key: "words", values: { words: withoutStop(instructions) } }]
        : [];
      return asNeeded ? [...words, { key: "asNeeded" }] : [...words, ...when];
    }
    case "education":
      return when;
  }
}

function sayPart(say: SayKind, { key, values, seconds, weekdays }: DosePart): string {
  const all: Values = { ...values };
  if (seconds !== undefined) {
    const time = timeParts(seconds);
    all.time = say(`dose.${time.key}`, time.values);
    if (key === "words") all.words = all.time;
  }
  if (weekdays) {
    const names = weekdays.map((day) => say(`weekday.${String(day) as Weekday}`));
    all.days = names.join(" ");
    all.first = names[0] ?? "";
    all.last = names.at(-1) ?? "";
  }
  return say(`dose.${key}`, all);
}

/** "3 × 10, hold 3 s, Mon Wed Fri, 2 a day". */
export const sayDose = (say: SayKind, parts: readonly DosePart[]): string =>
  parts.map((part) => sayPart(say, part)).join(", ");

/** "90 s", "10 min", "2 min 30 s". */
export const saySeconds = (say: SayKind, seconds: number): string => {
  const { key, values } = timeParts(seconds);
  return say(`dose.${key}`, values);
};
