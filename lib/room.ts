import type { LocalDate } from "./time/calendar-date";

/** Why an item is refused that is one too many of its day, or of what it is about. */
export const TOO_MANY = "too-many";

/** Each change of a choice is kept; nobody makes up their mind so often in a day. */
export const CHOICES_A_DAY = 50;

/** Room for so many under each key, of which some are taken. */
export class Room {
  readonly #most: number;
  readonly #taken: Map<string, number>;

  constructor(most: number, taken: ReadonlyMap<string, number>) {
    this.#most = most;
    this.#taken = new Map(taken);
  }

  isFull(key: string): boolean {
    return (this.#taken.get(key) ?? 0) >= this.#most;
  }

  take(key: string): void {
    this.#taken.set(key, (this.#taken.get(key) ?? 0) + 1);
  }
}

/** The local day of what was read by the clock; null where that could not be. */
export const dayOf = (timed: { date: LocalDate } | string): LocalDate | null =>
  typeof timed === "string" ? null : timed.date;
