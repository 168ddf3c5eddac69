import type { Temporal } from "temporal-polyfill";
import type { ErrorCode } from "../result";

/** Wrong dates of birth that close an invite. */
export const MAX_TRIES = 5;

export type InviteState = "open" | "used" | "revoked" | "expired" | "closed";

type Dates = {
  readonly expiresAt: Temporal.Instant;
  readonly used: boolean;
  readonly revoked: boolean;
  readonly tries: number;
};

/** What an invite is good for at `present`; what was done to it speaks before what time did. */
export function inviteState(invite: Dates, present: Temporal.Instant): InviteState {
  if (invite.used) return "used";
  if (invite.revoked) return "revoked";
  if (invite.tries >= MAX_TRIES) return "closed";
  return invite.expiresAt.epochMilliseconds <= present.epochMilliseconds ? "expired" : "open";
}

/** What its holder is told. */
export const refusalOf: Record<Exclude<InviteState, "open">, ErrorCode> = {
  used: "already-done",
  revoked: "expired",
  expired: "expired",
  closed: "too-many",
};

/**
 * The link that is handed over. The token travels in the fragment, which browsers never send: no server log,
 * referrer or link preview holds it.
 * @param origin the clinic's own address from the settings, never what a request claims
 */
export const inviteLink = (origin: string, token: string): string => `${origin}/invite#${token}`;
