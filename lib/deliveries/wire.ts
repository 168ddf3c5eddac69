/** What `GET /api/v1/alerts` answers: how many open alerts are on the member's list, and since when the newest (ISO). */
export type OwnAlertsWire = { open: number; newest: string | null };

/** The same as a browser got it, told by hand: a validator would weigh more than the page that asks. Null for anything else. */
export function ownAlertsFrom(answer: unknown): OwnAlertsWire | null {
  if (typeof answer !== "object" || answer === null || !("open" in answer) || !("newest" in answer))
    return null;
  const { open, newest } = answer;
  if (typeof open !== "number" || !Number.isSafeInteger(open) || open < 0) return null;
  if (newest === null) return { open, newest };
  return typeof newest === "string" && !Number.isNaN(Date.parse(newest)) ? { open, newest } : null;
}

export const presentOwnAlerts = ({ open, newest }: OwnAlertsWire): OwnAlertsWire => ({ open, newest });
