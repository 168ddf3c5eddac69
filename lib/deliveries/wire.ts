/**
 * What `GET /api/v1/alerts` answers: how many open alerts are on the member's list, and since when the newest (ISO); how many
 * messages wait that they have not opened, and when the last came.
 */
export type OwnAlertsWire = {
  open: number;
  newest: string | null;
  messages: { unread: number; newest: string | null };
};

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isInstant = (value: unknown): value is string | null =>
  value === null || (typeof value === "string" && !Number.isNaN(Date.parse(value)));

/** The same as a browser got it, told by hand: a validator would weigh more than the page that asks. Null for anything else. */
export function ownAlertsFrom(answer: unknown): OwnAlertsWire | null {
  const { open, newest, messages }: { open?: unknown; newest?: unknown; messages?: unknown } = Object(answer);
  const { unread, newest: last }: { unread?: unknown; newest?: unknown } = Object(messages);
  if (!isCount(open) || !isInstant(newest) || !isCount(unread) || !isInstant(last)) return null;
  return { open, newest, messages: { unread, newest: last } };
}

export const presentOwnAlerts = ({ open, newest, messages }: OwnAlertsWire): OwnAlertsWire => ({
  ...{ open, newest },
  messages: { unread: messages.unread, newest: messages.newest },
});
