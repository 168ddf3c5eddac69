/** So long after a sign-in the days that a phone keeps are shown without a network. */
const OPEN_MS = 30 * 24 * 60 * 60 * 1000;

type Kept = {
  /** Instant by the server's clock. */
  signedInAt: string;
  /** How far the server's clock was ahead of the phone's, in milliseconds. */
  ahead: number;
};

/** Whether the days may still be shown. @param at milliseconds since 1970 by the phone's clock */
export const isOpen = ({ signedInAt, ahead }: Kept, at: number): boolean =>
  at + ahead - Date.parse(signedInAt) < OPEN_MS;
