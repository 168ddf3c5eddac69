import { TRACKED_TOO_MANY_ABOVE } from "../tracked";

/** Of the current phase: minutes of exercise on a full day, and how many exercises are kept track of. */
export type Load = { minutes: number; tracked: number };

/** What a plan's load was and becomes, and by how much more where the template's is taken in a conflict, by its key. */
export type Loads = { before: Load; after: Load; taking: Readonly<Record<string, Load>> };

/** What it becomes with what is taken. */
export const loadTaking = ({ after, taking }: Loads, take: readonly string[]): Load =>
  take.reduce((sum, key) => {
    const { minutes = 0, tracked = 0 } = taking[key] ?? {};
    return { minutes: sum.minutes + minutes, tracked: sum.tracked + tracked };
  }, after);

/** More exercises than a patient keeps up with, and more than there were. */
export const becomesTooMany = ({ before }: Loads, after: Load): boolean =>
  after.tracked > TRACKED_TOO_MANY_ABOVE && after.tracked > before.tracked;
