import { mayCorrect } from "../../dose-logs/policy";
import type { LogSource } from "../../dose-logs/vocabulary";
import { isInLogWindow, type ZoneFrom, zonesKnownAt } from "../../time/local-day";
import type { LogCorrection, LogEntry } from "./history";

export type SourcedCorrection = LogCorrection & { source: LogSource };

/** A correction that came before its log was stored unjudged; here its own window counts, and whose log it is. */
export function accepted(
  corrections: readonly SourcedCorrection[],
  logs: readonly LogEntry[],
  zones: readonly ZoneFrom[],
): LogCorrection[] {
  const byId = new Map(logs.map((log) => [log.id, log]));
  return corrections.filter((c) => {
    const log = byId.get(c.logId);
    return (
      log &&
      mayCorrect(c.source, log) &&
      isInLogWindow(zonesKnownAt(zones, c.correctedAt), log.localDate, c.source, c.correctedAt)
    );
  });
}
