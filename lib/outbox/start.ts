import { later, type Start, type StartAnswer } from "../today/start";
import type { Entry } from "./entry";

/** An answer that the server does not have yet. */
export type WaitingStart = StartAnswer & { id: string };

/** What waits about leg pain at rest, tapped since this part of the day began; what was refused says nothing. */
export const startsWaiting = (pending: readonly Entry[], { since }: Pick<Start, "since">): WaitingStart[] =>
  pending.flatMap((entry) => {
    if (entry.kind !== "checkin" || entry.error !== null || entry.item.kind !== "rest-pain") return [];
    const { id, deviceAt, body } = entry.item;
    const at = Date.parse(deviceAt);
    return at >= since ? [{ id, at, pain: body.pain }] : [];
  });

/** How this part of the day began as it will be once what waits has arrived: the latest answer counts. */
export const overlayStart = (stored: Start, waiting: readonly StartAnswer[]): Start => ({
  ...stored,
  answer: waiting.reduce<StartAnswer | null>(
    (last, { at, pain }) => later(last, { at, pain }),
    stored.answer,
  ),
});
