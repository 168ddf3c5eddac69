/** Limits from here on are counted: what is shorter is a name or a number, of which nobody writes too much. */
const COUNTED = 200;

/** So near the limit it is said how much room is left. */
const NEAR = 50;

export type Room = { left: number } | { over: number };

/** What is left of a limit, or how far it is passed; null where nobody need know yet, or where nothing is counted. */
export function roomIn(length: number, max: number | undefined): Room | null {
  if (max === undefined || max < COUNTED) return null;
  const left = max - length;
  if (left < 0) return { over: -left };
  return left <= NEAR ? { left } : null;
}
