import { z } from "zod";
import type { NewAlert, SignsFrom } from "../alerts/vocabulary";
import {
  type Answer,
  RED_FLAG_IDS,
  type RedFlag,
  type Urgency,
  urgencyOf,
  worstOf,
  yesesOf,
} from "./vocabulary";

const known = z.object({ flags: z.array(z.enum(RED_FLAG_IDS)), urgency: z.enum(["emergency", "same-day"]) });

/** Which warning signs an alert is about, and how urgent; null where it is about something else. */
export const flagsOf = (facts: unknown): { flags: RedFlag[]; urgency: Urgency } | null =>
  known.safeParse(facts).data ?? null;

type Told = { facts: unknown };

/**
 * The alert that a screening raises, or an examination; null where everything was no, or where an open one says the same or more. An
 * emergency says more than what was told for the same day.
 * @param open the alerts of red flags that nobody has unlocked
 */
export function alertFor(
  { from, answers, at }: { from: SignsFrom; answers: readonly Answer[]; at: string },
  open: readonly Told[],
): NewAlert | null {
  const worst = worstOf(answers);
  if (!worst) return null;
  const flags = yesesOf(answers).map(({ flag }) => flag);
  const urgency = urgencyOf(worst);
  const isKnown = open.some(({ facts }) => {
    const told = flagsOf(facts);
    return (
      told !== null &&
      flags.every((flag) => told.flags.includes(flag)) &&
      (told.urgency === "emergency" || urgency === "same-day")
    );
  });
  return isKnown ? null : { kind: "red-flag", facts: { ...from, flags, urgency, toldAt: at } };
}
