import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./calendar-date";
import { inForceFrom, inForceOn } from "./in-force";

const span = (name: string, effectiveFrom: string, endsOn: string | null = null) => ({
  name,
  effectiveFrom,
  endsOn,
});

describe("what is in force on a day", () => {
  const ordinary = span("ordinary", "2026-07-01");
  const flare = span("flare", "2026-07-10", "2026-07-15");

  test("is what was published last of what has begun and not ended; the one before returns", () => {
    const on = (date: string) => inForceOn([ordinary, flare], date)?.name ?? null;
    expect(["2026-06-30", "2026-07-09", "2026-07-10", "2026-07-14", "2026-07-15"].map(on)).toEqual([
      null,
      "ordinary",
      "flare",
      "flare",
      "ordinary",
    ]);
  });

  test("looks ahead: the one that returns and the one that comes count, a replaced one does not", () => {
    const replaced = span("replaced", "2026-06-01");
    const coming = span("coming", "2026-08-01");
    const names = inForceFrom([replaced, ordinary, flare, coming], "2026-07-12").map((v) => v.name);
    expect(names).toEqual(["ordinary", "flare", "coming"]);
  });

  test("looking ahead finds exactly what some coming day has", () => {
    const days = fc.integer({ min: 0, max: 30 }).map((n) => addDays("2026-07-01", n));
    const spans = fc.array(
      fc.record({
        effectiveFrom: days,
        length: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, days, (given, today) => {
        const versions = given.map(({ effectiveFrom, length }, at) => ({
          at,
          effectiveFrom,
          endsOn: length === null ? null : addDays(effectiveFrom, length),
        }));
        const seen = new Set(
          Array.from({ length: 60 }, (_, n) => inForceOn(versions, addDays(today, n))?.at).filter(
            (at) => at !== undefined,
          ),
        );
        expect(new Set(inForceFrom(versions, today).map((v) => v.at))).toEqual(seen);
      }),
    );
  });
});
