import type { Temporal } from "temporal-polyfill";
import type { Outcome } from "./vocabulary";

/** What came back from a mail server or a push service. Its words are never kept: they may repeat an address. */
export type Answer =
  | { taken: true }
  | {
      taken: false;
      /** Its number, or the program's word for why there is none. */
      code: string;
      /** `gone`: nobody is there any longer. `refused`: this message, whenever it is sent. `later`: it may be taken yet. */
      why: "gone" | "refused" | "later";
    };

export type Settled = { outcome: Outcome } | { again: Temporal.Instant };

/** Minutes until the next attempt; the last one repeats. */
const DELAYS = [1, 2, 5, 15, 60];
const GIVES_UP_HOURS = 24;

/**
 * What becomes of a delivery after an attempt.
 * @param attempts how many there were, this one included
 */
export function settle(
  answer: Answer,
  { attempts, createdAt, now }: { attempts: number; createdAt: Temporal.Instant; now: Temporal.Instant },
): Settled {
  if (answer.taken) return { outcome: "accepted" };
  if (answer.why !== "later") return { outcome: answer.why };
  const minutes = DELAYS[Math.min(attempts, DELAYS.length) - 1] ?? 1;
  const again = now.add({ minutes });
  return again.since(createdAt).total("hours") > GIVES_UP_HOURS ? { outcome: "refused" } : { again };
}
