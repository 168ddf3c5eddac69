import type { Temporal } from "temporal-polyfill";
import type { MemberId } from "../../ids";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { wallDate } from "../../time/local-day";

/** What a clinic asks of a member without a second factor: one from that day on. `withheld`: the day has come. */
export type Asked = { memberId: MemberId; from: LocalDate; withheld: boolean };

type Asking = { memberId: MemberId | null; factorFrom: LocalDate | null; zone: string; hasFactor: boolean };

/** By the clinic's wall clock. Null where nothing is asked, or what is asked is there. */
export const askedOf = (
  { memberId, factorFrom, zone, hasFactor }: Asking,
  now: Temporal.Instant,
): Asked | null =>
  memberId === null || factorFrom === null || hasFactor
    ? null
    : { memberId, from: factorFrom, withheld: wallDate(zone, now) >= factorFrom };

/** From which days a clinic may ask for it: today to 90 days from now, two weeks to set it up in being proposed. */
export function askDays(zone: string, now: Temporal.Instant) {
  const first = wallDate(zone, now);
  return { first, proposed: addDays(first, 14), last: addDays(first, 90) };
}
