import fc from "fast-check";
import { expect, test } from "vitest";
import { add, cmp, div, fractionText, max, min, mul, ratio, rounded, shortText, sub, sum } from "./rational";
import { bandOf, percentOf, shareOf } from "./share";

/** The exact value of a number as it is written. */
const decimal = (value: number) => {
  const [whole = "0", fraction = ""] = String(value).split(".");
  return ratio(Number(whole + fraction), 10 ** fraction.length);
};

const fraction = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
  .map(([n, d]) => ratio(n, d));
const huge = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 30n))
  .map(([n, d]) => ratio(n, d));
const any = fc.oneof(fraction, huge);

test("fractions are reduced, with the sign above", () => {
  expect(ratio(6, -4)).toEqual({ n: -3n, d: 2n });
  expect(fractionText(ratio(34, 2))).toBe("17/1");
  expect(shortText(ratio(34, 2))).toBe("17");
  expect(shortText(ratio(69, 7))).toBe("69/7");
  expect(() => ratio(1, 0)).toThrow(RangeError);
  expect(() => div(ratio(1), ratio(0))).toThrow(RangeError);
});

test("arithmetic is that of a field, and order agrees with it", () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)));
      expect(sub(add(a, b), b)).toEqual(a);
      expect(sum([a, b, c])).toEqual(add(a, add(b, c)));
      if (b.n !== 0n) expect(mul(div(a, b), b)).toEqual(a);
      expect(Math.sign(cmp(a, b))).toBe(Math.sign(Number(a.n * b.d - b.n * a.d)));
      expect(add(min(a, b), max(a, b))).toEqual(add(a, b));
    }),
  );
});

test.each([
  [79.6, 79],
  [79.99, 79],
  [80, 80],
  [49.5, 49],
  [49.4, 49],
  [50, 50],
  [66.5, 67],
  [66.4, 66],
  [99.5, 100],
  [0.4, 0],
  [100, 100],
])("%d %% shows %d", (value, shown) => {
  expect(percentOf(div(decimal(value), ratio(100)))).toBe(shown);
});

test("decimals do not cross a band either", () => {
  expect(percentOf(ratio(7997, 10_000), 1)).toBe(79.9);
  expect(percentOf(ratio(139, 225), 1)).toBe(61.8);
  expect(percentOf(ratio(2, 3), 1)).toBe(66.7);
});

test("a percentage is within a half of its value, and in its band", () => {
  const share = fc
    .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }))
    .map(([a, b]) => ratio(Math.min(a, b), b));
  fc.assert(
    fc.property(share, fc.integer({ min: 0, max: 3 }), (value, digits) => {
      const shown = percentOf(value, digits);
      expect(bandOf(decimal(shown / 100 > 1 ? 1 : Number((shown / 100).toFixed(digits + 2))))).toBe(
        bandOf(value),
      );
      expect(Math.abs(shown - (Number(value.n) / Number(value.d)) * 100)).toBeLessThanOrEqual(
        1 / 10 ** digits,
      );
    }),
    { numRuns: 1000 },
  );
});

test("a share carries its exact parts", () => {
  expect(shareOf(ratio(17, 25))).toEqual({
    numerator: "17",
    denominator: "25",
    percent: 68,
    band: "partial",
  });
  expect(rounded(ratio(69, 7))).toBe(10);
});
