import type { LocalDate } from "../../time/calendar-date";
import type { QuietHow, QuietReason } from "./vocabulary";

/** A number that is worse the higher it is, and by how much it must have risen to be worse than it was. */
type Level = readonly [value: number, step: number];

type Rule<Inputs> = {
  levels?: (inputs: Inputs) => readonly Level[];
  /**
   * What names the occasion: another one is a new reason, however alike. Null: none.
   * @param on the local date on which the reason was handled
   */
  occasion?: (inputs: Inputs, on: LocalDate) => string | number | null;
};

type InputsOf<Flag extends QuietReason["flag"]> = Extract<QuietReason, { flag: Flag }>["inputs"];

/**
 * What makes each reason worse. Symptoms are strict: one more time too much, one point more, or as much again on a later day.
 * What adherence raises may waver: ten points, or a week.
 */
const RULES: { readonly [Flag in QuietReason["flag"]]: Rule<InputsOf<Flag>> } = {
  pain: {
    levels: ({ worst, events, stopped, meanNow }) => [
      [worst?.pain ?? 0, 1],
      [events, 1],
      [stopped, 1],
      [meanNow ?? 0, 1],
    ],
    // Counts and the worst fall as days drop out of the week, and hide what is added meanwhile; the day of the last one does not.
    occasion: ({ latest }, on) => (latest !== null && latest >= on ? latest : null),
  },
  "rest-pain": { levels: ({ pain }) => [[pain, 1]], occasion: ({ date }) => date },
  confidence: { levels: ({ score }) => [[-score, 1]] },
  visits: { levels: ({ missed }) => [[missed, 1]], occasion: ({ last }) => last },
  silence: { levels: ({ days }) => [[days, 7]], occasion: ({ lastLog }) => lastLog },
  "low-dose": { levels: ({ now }) => [[-now, 10]] },
  decline: { levels: ({ points }) => [[points, 10]] },
  burden: { levels: ({ exercises }) => [[exercises, 1]] },
  pauses: { levels: ({ days }) => [[days, 7]] },
  "over-rest": {
    levels: ({ days, mostMinutes }) => [
      [days, 2],
      [mostMinutes, 60],
    ],
  },
  overdoing: { levels: ({ days }) => [[days, 2]] },
  unanswered: { levels: ({ days }) => [[days, 7]] },
  "low-log-reliability": {
    levels: ({ latePercent, datesTogether }) => [
      [latePercent, 20],
      [datesTogether, 2],
    ],
  },
  phase: { levels: ({ weeks }) => [[weeks, 4]], occasion: ({ number }) => number },
  review: { occasion: ({ on }) => on },
  graduation: { levels: ({ legPain }) => [[legPain, 1]] },
  consent: { occasion: ({ since }) => since },
};

const GRAVITY = { note: 0, amber: 1, red: 2 } as const;

/**
 * Whether a reason is worse than as somebody saw it: graver, by a step of one of its numbers, or raised by another occasion.
 * @param before the same kind of reason as it was seen
 * @param on the local date on which that was
 */
export function isWorse(before: QuietReason, now: QuietReason, on: LocalDate): boolean {
  if (before.flag !== now.flag) return true;
  if (GRAVITY[now.severity] > GRAVITY[before.severity]) return true;
  // Both are of the flag whose rule it is, which the type of a table can't say.
  const rule = RULES[now.flag] as Rule<QuietReason["inputs"]>;
  const was = rule.levels?.(before.inputs) ?? [];
  const risen = rule.levels?.(now.inputs).some(([value, step], at) => value - (was[at]?.[0] ?? 0) >= step);
  if (risen) return true;
  const occasion = rule.occasion?.(now.inputs, on) ?? null;
  return occasion !== null && occasion !== (rule.occasion?.(before.inputs, on) ?? null);
}

/** How somebody made a reason quiet: on which local date, until which, and the reason as they saw it. */
export type Quiet = { how: QuietHow; on: LocalDate; until: LocalDate; seen: QuietReason };

/** Whether it is quiet on a local date: before the date it comes back on, and while it is no worse than it was seen. */
export const isQuiet = ({ on, until, seen }: Quiet, reason: QuietReason, today: LocalDate): boolean =>
  today < until && !isWorse(seen, reason, on);
