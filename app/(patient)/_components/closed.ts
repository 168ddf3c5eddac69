import { keepCookie } from "@/app/_ui/cookie";

/** The cards that are read once. */
const CARDS = ["seen", "unlocked"] as const;
export type ClosedCard = (typeof CARDS)[number];

const DAYS_KEPT = 30;

const cookieOf = (card: ClosedCard): string => `closed-${card}`;

/**
 * Keeps that a card was read and closed on this phone, where the server sees it before the next page is drawn: it comes
 * with the card or without it, and nothing moves once its scripts are there.
 * @param id of what it says, which nobody else is told of
 */
export const close = (card: ClosedCard, id: string): void => keepCookie(cookieOf(card), id, DAYS_KEPT);

/** @param cookies in one text, as a browser sends them */
export const isClosed = (cookies: string, card: ClosedCard, id: string): boolean =>
  cookies.split("; ").includes(`${cookieOf(card)}=${id}`);

/** Whoever read them is signed out. */
export function forgetClosed(): void {
  if (typeof document !== "undefined") for (const card of CARDS) keepCookie(cookieOf(card), "", 0);
}
