import { addDays, dayNumber, type LocalDate } from "../time/calendar-date";
import type { Monitored } from "./periods";

/** One of the monitorings of a person that stand, in whichever of their records. */
export type Standing = Monitored & { id: string; episodeId: string };

type Days = { from: LocalDate; to: LocalDate };

const touches = ({ beganOn, lastDay }: Monitored, { from, to }: Days): boolean =>
  beganOn <= to && (lastDay === null || lastDay >= from);

/**
 * What of a person's days and months is one monitoring's own. Each day is that of the first one that has it: two records that were
 * merged may have been monitored at once. Each month is that of the last one that has a day in it, with all minutes of the person: what
 * is met is met once in a month.
 * @param all those of the person, the earliest first
 */
export function ownOf(all: readonly Standing[], id: string) {
  const at = all.findIndex((one) => one.id === id);
  const [earlier, later] = [all.slice(0, Math.max(0, at)), all.slice(at + 1)];
  const own = all[at];
  return {
    /** The parts of a span that no earlier one has. */
    parts: ({ from, to }: Days): Days[] =>
      earlier.reduce<Days[]>(
        (parts, { beganOn, lastDay }) =>
          parts.flatMap((part) => {
            if (!touches({ beganOn, lastDay }, part)) return [part];
            const head = { from: part.from, to: addDays(beganOn, -1) };
            const tail = lastDay === null ? [] : [{ from: addDays(lastDay, 1), to: part.to }];
            return [head, ...tail].filter((days) => days.from <= days.to);
          }),
        [{ from, to }],
      ),
    hasMonth: (month: Days): boolean => !later.some((one) => touches(one, month)),
    /** Set-ups of the same care before it: of its episode, or of one that went on as this one began. */
    before: own
      ? earlier.filter(
          ({ episodeId, lastDay }) =>
            episodeId === own.episodeId || lastDay === null || lastDay >= own.beganOn,
        ).length
      : 0,
  };
}

/** The day from which on another one can begin: after each that stands. Null while one goes on. */
export function freeFrom(all: readonly Monitored[]): LocalDate | null {
  const last = all.map(({ lastDay }) => lastDay).sort();
  if (last.includes(null)) return null;
  return addDays(last.at(-1) ?? "1900-01-01", 1);
}

/** How many days of some parts are on a date or after it. */
export const daysFrom = (parts: readonly Days[], date: LocalDate): number =>
  parts.reduce(
    (sum, { from, to }) => sum + Math.max(0, dayNumber(to) - dayNumber(from > date ? from : date) + 1),
    0,
  );
