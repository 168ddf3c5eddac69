/**
 * Do the clocks on the wall of two zones show the same at an instant? By the platform's own calendar, so that a phone
 * can ask without the library. A zone that the platform does not know is taken for the same: then nothing is asked.
 * @param at milliseconds since 1970
 */
export function sameWallClock(one: string, other: string, at: number): boolean {
  // Most phones are where their patient lives, and a calendar takes a phone milliseconds to make.
  if (one === other) return true;
  try {
    return wallClock(one, at) === wallClock(other, at);
  } catch {
    return true;
  }
}

const wallClock = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);

/** "Buenos Aires" of America/Argentina/Buenos_Aires. */
export const placeInZone = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
