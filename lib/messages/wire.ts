/** What `GET /api/v1/messages` answers. */
export type UnreadWire = { unread: number };

export const presentUnread = (unread: number): UnreadWire => ({ unread });

/** The same as a browser got it; null for anything else. */
export function unreadFrom(answer: unknown): number | null {
  if (typeof answer !== "object" || answer === null || !("unread" in answer)) return null;
  const { unread } = answer;
  return typeof unread === "number" && Number.isSafeInteger(unread) && unread >= 0 ? unread : null;
}
