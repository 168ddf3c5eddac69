import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { inForceOn } from "../../time/in-force";
import {
  type Lighter,
  lighterOn,
  lighterSpans,
  offeredAt,
  preparedLast,
  preparedOn,
  type Swap,
  withLighter,
} from "./spans";

const DAY = "2026-07-01";
const on = (day: number): LocalDate => addDays(DAY, day);
const at = (day: number, hour = 12) =>
  Temporal.Instant.from(`${DAY}T00:00:00Z`).add({ hours: 24 * day + hour });

const version = (id: string, published: number, from: number, ends: number | null = null) => ({
  id,
  publishedAt: at(published, 0),
  effectiveFrom: on(from),
  endsOn: ends === null ? null : on(ends),
});
const tap = (day: number, days: number | null, hour = 12, id = `${day}-${hour}`): Swap => ({
  id,
  to: days === null ? "usual" : "lighter",
  date: on(day),
  until: days === null ? null : on(day + days),
  at: at(day, hour),
  recordedAt: at(day, hour),
});

const usual = [version("v1", 0, 0)];
const prepared = [version("lighter", 1, 1)];
const daysOf = (lighter: Lighter<ReturnType<typeof version>>) =>
  Array.from({ length: 40 }, (_, day) => day).filter((day) => lighterOn(lighter, on(day)));
const withdrawal = (day: number, hour = 12) => ({ at: at(day, hour), date: on(day) });
const of = (...swaps: Swap[]) => ({ usual, prepared, swaps, withdrawals: [] });

describe("the lighter plan is on", () => {
  test("from the day of the tap for as many days as it has, and ends by itself", () => {
    expect(daysOf(of(tap(10, 3)))).toEqual([10, 11, 12]);
  });

  test("until the day of the tap back, which is a day of the usual plan", () => {
    expect(daysOf(of(tap(10, 5), tap(12, null)))).toEqual([10, 11]);
    expect(daysOf(of(tap(10, 5, 8), tap(10, null, 20)))).toEqual([]);
  });

  test("on a day of several taps as the last of them says", () => {
    expect(daysOf(of(tap(10, 3, 8), tap(10, null, 9), tap(10, 3, 21)))).toEqual([10, 11, 12]);
  });

  test("for its days from the last tap to it, where it is tapped on two phones", () => {
    expect(daysOf(of(tap(10, 3), tap(11, 3)))).toEqual([10, 11, 12, 13]);
    expect(lighterSpans(of(tap(10, 3), tap(11, 3)))).toMatchObject([
      { id: "lighter", effectiveFrom: on(10), endsOn: on(14) },
    ]);
  });

  test("not on a day of a plan that was published after it", () => {
    const next = [...usual, version("v2", 10, 12)];
    expect(daysOf({ ...of(tap(10, 5)), usual: next })).toEqual([10, 11]);
    expect(preparedOn({ usual: next, prepared }, on(12))).toBeNull();
    const anew = [...prepared, version("anew", 11, 12)];
    const spans = lighterSpans({ ...of(tap(10, 5)), usual: next, prepared: anew });
    expect(spans.map(({ id, effectiveFrom, endsOn }) => [id, effectiveFrom, endsOn])).toEqual([
      ["lighter", on(10), on(12)],
      ["anew", on(12), on(15)],
    ]);
  });

  test("not before it begins, and not where no plan is in force", () => {
    expect(daysOf({ ...of(tap(10, 4)), prepared: [version("lighter", 1, 12)] })).toEqual([12, 13]);
    expect(daysOf({ ...of(tap(10, 4)), usual: [version("v1", 0, 0, 12)] })).toEqual([10, 11]);
  });
});

describe("a lighter plan that is withdrawn", () => {
  const withdrawn = (day: number, ...swaps: Swap[]) => ({ ...of(...swaps), withdrawals: [withdrawal(day)] });

  test("ends with the local day of the withdrawal where it is on", () => {
    expect(daysOf(withdrawn(11, tap(10, 5)))).toEqual([10, 11]);
    expect(daysOf(withdrawn(10, tap(10, 5, 8)))).toEqual([10]);
  });

  test("counts on the days of a tap made before it, however late that arrives", () => {
    const late = { ...tap(10, 5, 8), recordedAt: at(14) };
    expect(daysOf(withdrawn(11, late))).toEqual([10, 11]);
  });

  test("may not be swapped to from that instant on, and none prepared before it returns", () => {
    const offer = { ...withdrawn(11), prepared: [...prepared, version("next", 10, 12)] };
    expect(offeredAt(offer, on(11), at(11, 11))?.id).toBe("lighter");
    expect(offeredAt(offer, on(11), at(11, 12))).toBeNull();
    expect(offeredAt(offer, on(13), at(13))).toBeNull();
    expect(preparedLast(offer)).toBeNull();
  });

  test("gives way to one prepared afterwards, which nobody has swapped to yet", () => {
    const anew = { ...withdrawn(11, tap(10, 5)), prepared: [...prepared, version("anew", 12, 12)] };
    expect(daysOf(anew)).toEqual([10, 11]);
    expect(offeredAt(anew, on(12), at(12))?.id).toBe("anew");
    expect(preparedLast(anew)?.id).toBe("anew");
    expect(daysOf({ ...anew, swaps: [...anew.swaps, tap(13, 2)] })).toEqual([10, 11, 13, 14]);
  });
});

const days = fc.integer({ min: 0, max: 25 });
const withdrawals = fc
  .array(fc.tuple(days, fc.integer({ min: 0, max: 23 })), { maxLength: 3 })
  .map((all) => all.map(([day, hour]) => withdrawal(day, hour)));
const versions = fc
  .array(
    fc.record({
      published: days,
      wait: fc.integer({ min: 0, max: 4 }),
      ends: fc.option(fc.integer({ min: 1, max: 6 })),
    }),
    {
      maxLength: 4,
    },
  )
  .map((given) =>
    [...given]
      .sort((a, b) => a.published - b.published)
      .map(({ published, wait, ends }, n) => ({ published, from: published + wait, ends, n })),
  );
const taps = fc.array(
  fc.tuple(days, fc.option(fc.integer({ min: 1, max: 14 })), fc.integer({ min: 0, max: 23 })),
  { maxLength: 8 },
);
const histories = fc
  .record({ usual: versions, prepared: versions, taps, withdrawals })
  .map(({ usual, prepared, taps, withdrawals }) => ({
    withdrawals,
    usual: [
      version("v0", -1, 0),
      ...usual.map(({ published, from, ends, n }) =>
        version(`v${n + 1}`, published, from, ends === null ? null : from + ends),
      ),
    ],
    prepared: prepared.map(({ published, from, n }) => version(`l${n}`, published, from)),
    swaps: taps.map(([day, length, hour], n) => tap(day, length, hour, `tap ${n}`)),
  }));

test("the spans are exactly the days: on every day that counts which the rule for one day names", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const counting = withLighter(history);
      for (let day = 0; day < 45; day += 1) {
        const expected = lighterOn(history, on(day)) ?? inForceOn(history.usual, on(day));
        expect(inForceOn(counting, on(day))?.id).toBe(expected?.id);
      }
    }),
  );
});

test("neither the order of arrival nor a repetition changes a day", () => {
  fc.assert(
    fc.property(histories, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (history, keys) => {
      const shuffled = history.swaps
        .map((swap, n) => ({ swap, key: keys[n] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ swap }) => swap);
      const other = { ...history, swaps: [...shuffled, ...shuffled] };
      expect(lighterSpans(other)).toEqual(lighterSpans(history));
    }),
  );
});

test("a tap changes no day before its own", () => {
  fc.assert(
    fc.property(histories, days, fc.option(fc.integer({ min: 1, max: 14 })), (history, day, length) => {
      const tapped = { ...history, swaps: [...history.swaps, tap(day, length, 23, "later")] };
      for (let before = 0; before < day; before += 1)
        expect(lighterOn(tapped, on(before))?.id).toBe(lighterOn(history, on(before))?.id);
    }),
  );
});

test("taps of more than the longest lighter plan ago change nothing: what is read begins there", () => {
  fc.assert(
    fc.property(histories, days, (history, day) => {
      const recent = { ...history, swaps: history.swaps.filter((swap) => swap.date > on(day - 14)) };
      for (let later = day; later < 45; later += 1)
        expect(lighterOn(recent, on(later))?.id).toBe(lighterOn(history, on(later))?.id);
    }),
  );
});

test("a withdrawal changes no day up to its own, and leaves on after it what was swapped to since alone", () => {
  fc.assert(
    fc.property(histories, days, fc.integer({ min: 0, max: 23 }), (history, day, hour) => {
      const one = withdrawal(day, hour);
      const withdrawn = { ...history, withdrawals: [...history.withdrawals, one] };
      for (let past = 0; past <= day; past += 1)
        expect(lighterOn(withdrawn, on(past))?.id).toBe(lighterOn(history, on(past))?.id);
      const since = history.swaps.filter((swap) => Temporal.Instant.compare(swap.at, one.at) >= 0);
      for (let later = day + 1; later < 45; later += 1) {
        const expected = since.length > 0 ? lighterOn({ ...withdrawn, swaps: since }, on(later)) : null;
        expect(lighterOn(withdrawn, on(later))?.id).toBe(expected?.id);
      }
    }),
  );
});
