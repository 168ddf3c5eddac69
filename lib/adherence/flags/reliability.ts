import { dayClose } from "../../time/local-day";
import { type Book, logsBetween } from "../count/book";
import { ratio } from "../count/rational";
import { WINDOWS } from "../count/score";
import { percentOf } from "../count/share";
import { latenessAt } from "../explain/log-note";

/** Fewer logs than this say nothing about how they were made. */
const LEAST_LOGS = 5;
const TOGETHER_MS = 10 * 60 * 1000;
const DATES_TOGETHER = 3;

export type Reliability = {
  logs: number;
  /** Entered more than 24 hours after the close of their day. */
  late: number;
  latePercent: number;
  /** The most dates that were logged within 10 minutes. */
  datesTogether: number;
  /** More than 40 % late, or at least 3 dates within 10 minutes; never with fewer than 5 logs. */
  low: boolean;
};

function mostDatesTogether(logs: readonly { at: number; day: number }[]): number {
  const sorted = [...logs].sort((a, b) => a.at - b.at);
  let most = 0;
  let from = 0;
  const inside = new Map<number, number>();
  for (const { at, day } of sorted) {
    inside.set(day, (inside.get(day) ?? 0) + 1);
    for (let first = sorted[from]; first && at - first.at > TOGETHER_MS; first = sorted[from]) {
      const left = (inside.get(first.day) ?? 1) - 1;
      if (left === 0) inside.delete(first.day);
      else inside.set(first.day, left);
      from += 1;
    }
    most = Math.max(most, inside.size);
  }
  return most;
}

/** How far the logs of the last 28 days can be relied on, by corrected logging instants; paper never counts. */
export function reliabilityOf(book: Book, asOf: number): Reliability {
  const first = asOf - WINDOWS.month.days + 1;
  const logs = logsBetween(book, first, asOf).filter((log) => log.source !== "paper");
  const closes = new Map<number, number>();
  for (const { day, localDate } of logs) {
    if (!closes.has(day)) closes.set(day, dayClose(book.history.zones, localDate).epochMilliseconds);
  }
  const late = logs.filter((log) => latenessAt(log.at, closes.get(log.day) ?? log.at) === "over-24h").length;
  const datesTogether = mostDatesTogether(logs);
  const enough = logs.length >= LEAST_LOGS;
  return {
    logs: logs.length,
    late,
    latePercent: logs.length > 0 ? percentOf(ratio(late, logs.length)) : 0,
    datesTogether,
    low: enough && (late * 100 > logs.length * 40 || datesTogether >= DATES_TOGETHER),
  };
}
