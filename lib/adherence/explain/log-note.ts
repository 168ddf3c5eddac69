import type { LogSource, SkipReason, StopRule } from "../../dose-logs/vocabulary";
import type { DoseLogId } from "../../ids";
import type { DoseLoad } from "../../plans/dose-load";
import { dayNumber } from "../../time/calendar-date";
import { dayClose, localDateAt, type ZoneFrom, zonesKnownAt } from "../../time/local-day";
import { LOG_WINDOW_DAYS } from "../../time/log-window";
import { fractionText } from "../count/rational";
import type { CreditedLog } from "../count/row";

/** Logged only after its day had closed; `over-24h` counts against log reliability. */
type Lateness = "after-close" | "over-24h";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Measured from the close of the log's day to the corrected logging instant, both in milliseconds. */
export function latenessAt(loggedAt: number, close: number): Lateness | null {
  const after = loggedAt - close;
  if (after < 0) return null;
  return after > DAY_MS ? "over-24h" : "after-close";
}

/** What is said about the log behind an occurrence. */
export type LogNote = {
  logId: DoseLogId;
  /** Its real credit, exact; what of it counts is told by the occurrence. */
  credit: string;
  done: boolean;
  quick: boolean;
  skipped: SkipReason | null;
  stopRule: StopRule | null;
  /** In-exercise pain and effort, 0–10. */
  pain: number | null;
  /** That pain is the worst of a round logged as one: it was no more than that. */
  painOfRound: boolean;
  effort: number | null;
  /** What it was done against, where the log says so; it counts nothing. */
  load: DoseLoad | null;
  /** What was written with it; "" where nothing was. */
  text: string;
  /** The corrected logging instant, ISO in UTC. */
  loggedAt: string;
  source: LogSource;
  /** Who entered it in the patient's stead; null for the patient and for staff. */
  helper: string | null;
  late: Lateness | null;
  /** Made in time, and received only when its log window had shut: the figure moved afterwards. */
  arrivedLate: boolean;
  corrected: boolean;
};

export function noteOf(zones: readonly ZoneFrom[], { log, credit, done }: CreditedLog): LogNote {
  const arrived = dayNumber(localDateAt(zones, log.receivedAt));
  // A move later that day brings its close forward: what was logged before it was no entry for a day gone by.
  const close = dayClose(zonesKnownAt(zones, log.loggedAt), log.localDate);
  return {
    logId: log.id,
    credit: fractionText(credit),
    done,
    quick: log.body.quick,
    skipped: log.body.skipped ?? null,
    stopRule: log.body.stopRule ?? null,
    pain: log.body.pain ?? null,
    painOfRound: log.body.painOfRound ?? false,
    effort: log.body.effort ?? null,
    load: log.body.load ?? null,
    text: log.body.note,
    loggedAt: log.loggedAt.toString(),
    source: log.source,
    helper: log.helper ?? null,
    late: latenessAt(log.at, close.epochMilliseconds),
    arrivedLate: log.source === "patient" && arrived >= log.day + LOG_WINDOW_DAYS.patient,
    corrected: log.corrected,
  };
}
