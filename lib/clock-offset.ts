import { Temporal } from "temporal-polyfill";

/**
 * How far `PLEXUS_CLOCK` moves the clock: an ISO instant starts it there, an ISO duration shifts it.
 * @throws when the setting is neither
 */
export function clockOffset(setting: string | undefined, started: Temporal.Instant): Temporal.Duration {
  if (!setting) return new Temporal.Duration();
  if (/^[+-]?P/i.test(setting)) {
    const zoned = started.toZonedDateTimeISO("UTC");
    return zoned.until(zoned.add(Temporal.Duration.from(setting)), { largestUnit: "hour" });
  }
  return started.until(Temporal.Instant.from(setting), { largestUnit: "hour" });
}

/** Whether `PLEXUS_CLOCK` may be set to this. */
export function isClock(setting: string): boolean {
  try {
    clockOffset(setting, Temporal.Instant.fromEpochMilliseconds(0));
    return true;
  } catch {
    return false;
  }
}
