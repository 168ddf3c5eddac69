/** So long one rests after a stop before one is asked whether it has settled, in milliseconds. */
export const REST_MS = 10 * 60 * 1000;

/** A rest that began longer ago is over, whatever was answered: hours. */
const ASKED_HOURS = 6;

type Rested = { restFrom?: string | undefined; settled?: boolean | undefined };

/**
 * Milliseconds that are left of the ten minutes, from the instants alone, so that a locked phone or a page that was
 * closed loses nothing. A phone whose clock was put back waits ten minutes at most.
 */
export const restLeft = (restFrom: string, now: number): number =>
  Math.min(REST_MS, Math.max(0, Date.parse(restFrom) + REST_MS - now));

/** Is it still to be said whether it has settled? @param now milliseconds since 1970 */
export function asksSettled({ restFrom, settled }: Rested, now: number): boolean {
  if (restFrom === undefined || settled !== undefined) return false;
  return now - Date.parse(restFrom) < ASKED_HOURS * 3_600_000;
}

/** The rest as `7:04`, rounded up to whole seconds. */
export function restClock(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
