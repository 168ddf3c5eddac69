import { Temporal } from "temporal-polyfill";
import { clockOffset } from "./clock-offset";

/**
 * The one clock of the domain. `PLEXUS_CLOCK` moves it, and time runs on. It is refused in production when the server
 * boots. Sign-in expiry, rate limits and one-time codes use `realNow`.
 */
const offset = clockOffset(process.env.PLEXUS_CLOCK, Temporal.Now.instant());

/** The domain's present instant. */
export const now = (): Temporal.Instant => Temporal.Now.instant().add(offset);

/** The wall clock, which nobody moves. */
export const realNow = (): Temporal.Instant => Temporal.Now.instant();
