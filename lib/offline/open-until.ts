/** So long after the server answered them last the days that a phone keeps are shown without a network. */
const OPEN_MS = 30 * 24 * 60 * 60 * 1000;

type Kept = {
  /** Instant by the server's clock: it answered them for whoever was signed in then. */
  takenAt: string;
  /** How far the server's clock was ahead of the phone's, in milliseconds. */
  ahead: number;
};

/** Whether the days may still be shown. @param at milliseconds since 1970 by the phone's clock */
export const isOpen = ({ takenAt, ahead }: Kept, at: number): boolean =>
  at + ahead - Date.parse(takenAt) < OPEN_MS;
