import { Temporal } from "temporal-polyfill";

/** A phone's clock is believed while it is off by no more than this. */
const BELIEVED_MS = 2 * 60 * 1000;

type ClockReading = {
  /** What the phone's clock said when the log was made. */
  deviceAt: Temporal.Instant;
  /** What the same clock said when the batch was sent. */
  sentAt: Temporal.Instant;
  /** When the batch reached the server, by the server's clock. */
  arrival: Temporal.Instant;
};

export type CorrectedClock = {
  /** The corrected logging instant, which judges log windows and forms the local date. */
  at: Temporal.Instant;
  /** Arrival − sentAt, in milliseconds: positive where the phone's clock is behind. */
  skewMs: number;
  /** False where the phone's clock was believed as it was. */
  corrected: boolean;
  /** More than two minutes ahead of the server: such a log is refused. */
  inFuture: boolean;
};

/**
 * The instant a log was really made. With a skew of at most two minutes (which covers the network's delay) the
 * phone is believed, else its clock is moved by the skew.
 */
export function correctClock({ deviceAt, sentAt, arrival }: ClockReading): CorrectedClock {
  const skewMs = arrival.epochMilliseconds - sentAt.epochMilliseconds;
  const corrected = Math.abs(skewMs) > BELIEVED_MS;
  const at = corrected ? deviceAt.add({ milliseconds: skewMs }) : deviceAt;
  const latest = arrival.add({ milliseconds: BELIEVED_MS });
  return { at, skewMs, corrected, inFuture: Temporal.Instant.compare(at, latest) > 0 };
}
