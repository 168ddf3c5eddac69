import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATALOGUE, MEASURE_CODES, measureOf, NPRS } from "./catalogue.data";
import { courseOf } from "./course";
import { leastImprovement, meaningOf, unchangedBand } from "./meaning";
import type { Scale } from "./vocabulary";

const read = (scale: Scale, start: number, now: number) => {
  const { kind, least } = meaningOf(scale, start, now);
  return [kind, least];
};

describe("a change means", () => {
  test("what the clinical source says of each measure", () => {
    expect(read(NPRS, 8, 6)).toEqual(["short", 3]);
    expect(read(NPRS, 8, 5)).toEqual(["important", 3]);
    expect(read(NPRS, 5, 3)).toEqual(["important", 2]);
    expect(read(NPRS, 4, 3)).toEqual(["within-error", 1.8]);
    // One point would matter from 4 down, but it is within the error.
    expect(read(NPRS, 4, 2)).toEqual(["important", 1.8]);
    expect(read(NPRS, 4, 6)).toEqual(["worse", 1.8]);
    expect(read(CATALOGUE["slr-left"], 30, 38)).toEqual(["short", 15]);
    expect(read(CATALOGUE["slr-left"], 30, 45)).toEqual(["important", 15]);
    expect(read(CATALOGUE["slr-left"], 45, 30)).toEqual(["worse", 15]);
    // A loss that is not clear yet is no gain that falls short, and neither is none.
    expect(read(CATALOGUE["slr-left"], 45, 35)).toEqual(["unclear", 15]);
    expect(read(CATALOGUE["slr-left"], 45, 45)).toEqual(["unclear", 15]);
    expect(read(CATALOGUE.groc, 0, -2)).toEqual(["unclear", 2.5]);
    expect(read(CATALOGUE["chair-stand"], 8, 11)).toEqual(["beyond-error", 2.5]);
    expect(read(CATALOGUE["chair-stand"], 8, 10)).toEqual(["within-error", 2.5]);
    expect(read(CATALOGUE["six-minute-walk"], 380, 440)).toEqual(["within-error", 74]);
    expect(read(CATALOGUE["six-minute-walk"], 380, 460)).toEqual(["beyond-error", 74]);
    expect(read(CATALOGUE.groc, 0, 2)).toEqual(["short", 2.5]);
    expect(read(CATALOGUE.groc, 0, 3)).toEqual(["important", 2.5]);
    expect(read(CATALOGUE.groc, 0, -3)).toEqual(["worse", 2.5]);
    expect(read(CATALOGUE.bothersomeness, 18, 12)).toEqual(["beyond-error", 5.3]);
    expect(read(CATALOGUE.siras, 9, 15)).toEqual(["unmeasured", null]);
  });
});

const scale: fc.Arbitrary<Scale> = fc.record({
  ...{ least: fc.constant(0), most: fc.constant(100), isChange: fc.constant(false) },
  better: fc.constantFrom("higher" as const, "lower" as const),
  error: fc.option(fc.integer({ min: 1, max: 300 }).map((n) => n / 10)),
  important: fc.option(
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })).map(([one, two]) => [
      { above: 50, least: one },
      { above: Number.NEGATIVE_INFINITY, least: two },
    ]),
  ),
});
const value = fc.integer({ min: 0, max: 100 });
const shipped = fc.constantFrom(...MEASURE_CODES).map((code): Scale => measureOf(code));
const any = fc.oneof(scale, shipped);
/** So many hundredths of its range. */
const within = ({ least, most }: Scale, share: number) => Math.round(least + ((most - least) * share) / 100);
const ORDER = ["worse", "within-error", "unclear", "short", "beyond-error", "important"];

describe("whatever the measure", () => {
  test("nothing that stayed as it was is called better or worse, and nothing within the error", () => {
    fc.assert(
      fc.property(any, value, value, (one, start, now) => {
        expect(["worse", "beyond-error", "important"]).not.toContain(meaningOf(one, start, start).kind);
        if (one.error !== null && Math.abs(now - start) < one.error)
          expect(meaningOf(one, start, now).kind).toBe("within-error");
      }),
    );
  });

  test("what is no gain is never said to fall short of one", () => {
    fc.assert(
      fc.property(any, value, value, (one, start, now) => {
        const gain = one.better === "higher" ? now - start : start - now;
        if (gain <= 0) expect(meaningOf(one, start, now).kind).not.toBe("short");
      }),
    );
  });

  test("more of the better is never read as less", () => {
    fc.assert(
      fc.property(any, value, value, value, (one, start, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [bad, good] = one.better === "higher" ? [low, high] : [high, low];
        const [before, after] = [bad, good].map((now) => ORDER.indexOf(meaningOf(one, start, now).kind));
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });

  test("a scale that is turned round reads the same", () => {
    fc.assert(
      fc.property(scale, value, value, (one, start, now) => {
        const turned = { ...one, better: one.better === "higher" ? ("lower" as const) : ("higher" as const) };
        expect(meaningOf(turned, start, start - (now - start))).toEqual(meaningOf(one, start, now));
      }),
    );
  });

  test("what is drawn as no change is what is called none", () => {
    fc.assert(
      fc.property(any, value, value, (one, from, to) => {
        const [start, now] = [within(one, from), within(one, to)];
        const band = unchangedBand(one, start);
        const { kind } = meaningOf(one, start, now);
        if (!band) expect(kind).toBe("unmeasured");
        else if (now > band.from && now < band.to)
          expect(["within-error", "unclear", "short"], `${start} to ${now}`).toContain(kind);
        else if (now < band.from || now > band.to)
          expect(["worse", "beyond-error", "important"]).toContain(kind);
      }),
    );
  });

  test("an important change is at least what it is said to need", () => {
    fc.assert(
      fc.property(any, value, value, (one, start, now) => {
        const { kind } = meaningOf(one, start, now);
        if (kind !== "important" && kind !== "beyond-error") return;
        expect(Math.abs(now - start)).toBeGreaterThanOrEqual(leastImprovement(one, start) ?? 0);
      }),
    );
  });
});

describe("the course of a measure", () => {
  const on = (...values: number[]) => values.map((value, nth) => ({ date: `2026-07-0${nth + 1}`, value }));

  test("goes from its first value to its last, with the one before where there are three", () => {
    expect(courseOf(NPRS, [])).toMatchObject({ start: null, now: null, change: null, meaning: null });
    expect(courseOf(NPRS, on(8))).toMatchObject({ start: { value: 8 }, now: null, change: null });
    expect(courseOf(NPRS, on(8, 6))).toMatchObject({ start: { value: 8 }, before: null, change: -2 });
    expect(courseOf(NPRS, on(8, 5, 6))).toMatchObject({
      before: { value: 5 },
      now: { value: 6 },
      change: -2,
    });
  });

  test("needs no second value where one asks for the change itself", () => {
    expect(courseOf(CATALOGUE.groc, on(3))).toMatchObject({
      ...{ start: null, now: { value: 3 }, change: 3, meaning: { kind: "important" } },
    });
  });
});

test("the catalogue holds ranges that its thresholds lie in, and never asks more often than it looks back", () => {
  for (const code of MEASURE_CODES) {
    const one = measureOf(code);
    expect([code, one.least < one.most, one.leastWeeks <= one.weeks]).toEqual([code, true, true]);
    for (const bound of [one.error, ...(one.important ?? []).map(({ least }) => least)])
      if (bound !== null) expect(bound).toBeLessThan(one.most - one.least);
    // What is said of a change has a study behind it, or is known to be the project's own choice.
    if (one.error !== null) expect([code, one.source]).toEqual([code, expect.stringMatching(/\d{4}/)]);
  }
});
