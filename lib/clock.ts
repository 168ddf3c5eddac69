import { Temporal } from "temporal-polyfill";

/**
 * The one clock of the domain. `PLEXUS_CLOCK` moves it: an ISO instant starts it there, an ISO duration shifts it;
 * either way time runs on. It is refused in production when the server boots. Sign-in expiry, rate limits and
 * one-time codes use `realNow`.
 */
const started = Temporal.Now.instant();

function offsetOf(setting: string | undefined): Temporal.Duration {
  if (!setting) return new Temporal.Duration();
  if (/^[+-]?P/i.test(setting)) {
    const zoned = started.toZonedDateTimeISO("UTC");
    return zoned.until(zoned.add(Temporal.Duration.from(setting)), { largestUnit: "hour" });
  }
  return started.until(Temporal.Instant.from(setting), { largestUnit: "hour" });
}

const offset = offsetOf(process.env.PLEXUS_CLOCK);

/** The domain's present instant. */
export const now = (): Temporal.Instant => Temporal.Now.instant().add(offset);

/** The wall clock, which nobody moves. */
export const realNow = (): Temporal.Instant => Temporal.Now.instant();
