import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { RestPain } from "../checkins/vocabulary";
import { type Start, startNow, startOf } from "../today/start";
import type { Entry } from "./entry";
import { overlayStart, startsWaiting } from "./start";

const zone = "Europe/Berlin";
const now = Temporal.Instant.from("2026-07-15T08:30:00Z");

type Tap = { id: string; minutes: number; pain: number | null };
const stored = ({ minutes, pain }: Tap): RestPain => ({ pain, at: now.subtract({ minutes }) });
const waiting = ({ id, minutes, pain }: Tap, error: string | null = null): Entry => {
  const at = now.subtract({ minutes }).toString();
  const reading = { deviceAt: at, zone };
  return {
    ...{ id, owner: "o", at, kind: "checkin", error },
    item: { type: "checkin", kind: "rest-pain", id, ...reading, body: { pain } },
  };
};
/** What the server says, of answers of the present local day. */
const known = (taps: readonly Tap[], usual: number | null = null): Start =>
  startOf(taps.map(stored), zone, now, usual);

const taps = fc.uniqueArray(fc.record({ id: fc.uuid(), minutes: fc.nat(430), pain: fc.option(fc.nat(10)) }), {
  maxLength: 8,
  selector: ({ minutes }) => minutes,
});

describe("leg pain at rest that waits on the phone", () => {
  test("counts as it will once the server has it, whatever of it has arrived", () => {
    fc.assert(
      fc.property(taps, fc.nat(8), fc.option(fc.nat(10)), (all, sent, usual) => {
        const rest = all.slice(sent).map((tap) => waiting(tap));
        const before = known(all.slice(0, sent), usual);
        expect(overlayStart(before, startsWaiting(rest, before))).toEqual(known(all, usual));
      }),
    );
  });

  test("leaves relief and walking at once from 8 on, and gives the exercises back when it is taken back", () => {
    const open = known([]);
    expect(startNow(open)).toEqual({ start: null, startAsked: false, reliefOnly: false });
    const eight = { id: "a", minutes: 5, pain: 8 };
    const skip = { id: "b", minutes: 4, pain: null };
    const saidBy = (...entries: Entry[]) => startNow(overlayStart(open, startsWaiting(entries, open)));
    expect(saidBy(waiting(eight))).toEqual({ start: 8, startAsked: true, reliefOnly: true });
    expect(saidBy(waiting(eight), waiting(skip))).toEqual({
      ...{ start: null, startAsked: true, reliefOnly: false },
    });
    const usual = known([], 8);
    expect(startNow(overlayStart(usual, startsWaiting([waiting(eight)], usual))).reliefOnly).toBe(false);
  });

  test("says nothing where it was refused, or was tapped in the part before", () => {
    const open = known([]);
    const eight = { id: "a", minutes: 5, pain: 8 };
    expect(startsWaiting([waiting(eight, "invalid"), waiting({ ...eight, minutes: 600 })], open)).toEqual([]);
  });

  test("counts as well where the page is still of the part before: what hurts now is not over by a reload", () => {
    const morning = startOf([], zone, now.subtract({ hours: 3 }), null);
    expect(startsWaiting([waiting({ id: "a", minutes: -300, pain: 9 })], morning)).toHaveLength(1);
  });
});
