import type { PlacedLog } from "../outbox/overlay";
import type { Run } from "./run";

/** How it is asked about what is done as far as it will be: how it went, why it was stopped, why it is skipped. */
export type Asked = "log" | "stop" | "skip";
const ASKED: readonly Asked[] = ["log", "stop", "skip"];

/** What a phone remembers of a workout that is not over, so that it goes on there after a reload or a call. */
export type KeptWorkout = {
  /** The local day and its part: what was left of another is over. */
  day: string;
  /** The one that is on; null before the first and after the last. */
  current: string | null;
  run: Run | null;
  /** It is done as far as it will be, and asked about; null before. */
  felt: Asked | null;
  /** What was written of it, so that after a reload that one is put right, whatever the server offers next. */
  log: PlacedLog | null;
  /** Answered in this workout: the server may not say so yet. */
  answered: string[];
  /** When it was closed on the way; null while it is open. Instant. */
  closedAt: string | null;
};

export const nothingKept = (day: string): KeptWorkout => ({
  day,
  current: null,
  run: null,
  felt: null,
  log: null,
  answered: [],
  closedAt: null,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";

const isRun = (value: unknown): value is Run =>
  isObject(value) &&
  isCount(value.step) &&
  isCount(value.gone) &&
  (value.since === null || isCount(value.since)) &&
  isCount(value.seen) &&
  typeof value.away === "boolean" &&
  Array.isArray(value.done) &&
  value.done.every(isCount);

const isKept = (value: unknown): value is KeptWorkout =>
  isObject(value) &&
  typeof value.day === "string" &&
  isTextOrNull(value.current) &&
  (value.run === null || isRun(value.run)) &&
  (value.felt === null || ASKED.some((one) => one === value.felt)) &&
  (value.log === null ||
    (isObject(value.log) && typeof value.log.id === "string" && isObject(value.log.body))) &&
  Array.isArray(value.answered) &&
  value.answered.every((key) => typeof key === "string") &&
  isTextOrNull(value.closedAt);

/**
 * What was kept, where it is of this part of this day and of what is still in the plan; else a beginning. A text that an
 * older program wrote, or that was cut off, says nothing.
 */
export function readKept(text: string | null, day: string, keys: readonly string[]): KeptWorkout {
  const begun = nothingKept(day);
  try {
    const value: unknown = JSON.parse(text ?? "null");
    if (!isKept(value) || value.day !== day) return begun;
    const known = value.current !== null && keys.includes(value.current);
    return known ? value : { ...begun, answered: value.answered };
  } catch {
    return begun;
  }
}

/** What comes after `current` of what is open: the next one below it, else what was left above. */
export function nextOpen(
  keys: readonly string[],
  open: ReadonlySet<string>,
  current: string | null,
): string | null {
  const at = current === null ? -1 : keys.indexOf(current);
  const onwards = [...keys.slice(at + 1), ...keys.slice(0, Math.max(0, at))];
  return onwards.find((key) => open.has(key)) ?? null;
}
