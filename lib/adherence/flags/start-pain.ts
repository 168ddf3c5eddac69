import type { ZoneFrom } from "../../time/local-day";
import { accepted, type SourcedCorrection } from "../history/accepted";
import { standingLogs } from "../history/corrections";
import type { LogEntry } from "../history/history";

const SCORES = 3;

/**
 * The first three in-exercise pain scores of an episode: by local date, then by corrected instant; corrections only as
 * far as their window let them in. Fewer where there are fewer.
 * @param logs exercise logs of the episode, from its beginning on
 */
export const startPainOf = (
  logs: readonly LogEntry[],
  corrections: readonly SourcedCorrection[],
  zones: readonly ZoneFrom[],
): number[] =>
  standingLogs(logs, accepted(corrections, logs, zones))
    .flatMap((log) => log.body.pain ?? [])
    .slice(0, SCORES);
