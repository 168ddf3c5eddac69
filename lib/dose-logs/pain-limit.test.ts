import fc from "fast-check";
import { expect, it } from "vitest";
import { KINDS } from "../plans/vocabulary";
import { painBand } from "./pain-band";
import { asksPlace, endsTheDay, isOverLimit, type Limited, painLimit, placeDecides } from "./pain-limit";
import { PAIN_PLACES } from "./vocabulary";

const glide: Limited = { kind: "nerve-glide", painLimit: null };
const bridge: Limited = { kind: "strength", painLimit: null };
/** As the template for knee osteoarthritis prescribes it. */
const stepUp: Limited = { kind: "strength", painLimit: 5 };

const bands = (limit: number) => Array.from({ length: 11 }, (_, pain) => painBand(pain, limit)[0]).join("");

const pain = fc.integer({ min: 0, max: 10 });
const start = fc.option(pain, { nil: null });
const place = fc.option(fc.constantFrom(...PAIN_PLACES), { nil: null });
const limited = fc.record({
  kind: fc.constantFrom(...KINDS),
  painLimit: fc.option(fc.integer({ min: 3, max: 7 }), { nil: null }),
});

it("stops at more than 3 in the leg and at more than 5 elsewhere", () => {
  expect(PAIN_PLACES.map((where) => painLimit(bridge, where, null))).toEqual([3, 5, 5, 5]);
  expect(PAIN_PLACES.map((where) => painLimit(glide, where, null))).toEqual([3, 5, 5, 5]);
});

it("takes an exercise to be felt where it usually is until a place is named", () => {
  expect(painLimit(glide, null, null)).toBe(3);
  expect(painLimit(bridge, null, null)).toBe(5);
});

it("keeps to the limit that a dose carries, in the leg too", () => {
  expect(PAIN_PLACES.map((where) => painLimit(stepUp, where, null))).toEqual([5, 5, 5, 5]);
});

it("lets leg pain that began above its limit rise by one, and never to 8", () => {
  const from = (begun: number | null) => painLimit(glide, "leg", begun);
  expect([null, 0, 3, 4, 5, 6, 7, 10].map(from)).toEqual([3, 3, 3, 5, 6, 7, 7, 7]);
  expect(painLimit(stepUp, "leg", 5)).toBe(5);
  expect(painLimit(stepUp, "leg", 6)).toBe(7);
  expect(painLimit(bridge, "back", 7)).toBe(5);
});

it("draws the bands by the limit", () => {
  expect(bands(3)).toBe("gggplllllll");
  expect(bands(5)).toBe("ggggpplllll");
  expect(bands(7)).toBe("ggggpppplll");
});

it("asks for the place above 3, and needs it where the place decides", () => {
  expect([null, 0, 3, 4, 10].map(asksPlace)).toEqual([false, false, false, true, true]);
  const needed = (of: Limited, begun: number | null) =>
    Array.from({ length: 11 }, (_, score) => score).filter((score) => placeDecides(of, score, begun));
  expect(needed(bridge, null)).toEqual([4, 5]);
  expect(needed(bridge, 6)).toEqual([6, 7]);
  expect(needed(stepUp, null)).toEqual([]);
});

it("ends the day at 8 in an exercise, not in a position of rest", () => {
  expect([7, 8, 10, null, undefined].map((score) => endsTheDay("aerobic", score))).toEqual([
    ...[false, true, true, false, false],
  ]);
  expect(endsTheDay("rest-position", 10)).toBe(false);
});

it("never allows 8, and never gets milder with more pain", () => {
  fc.assert(
    fc.property(limited, place, start, pain, (of, where, begun, score) => {
      const said = { place: where, start: begun };
      const over = isOverLimit(of, score, said);
      expect(over || score < 8).toBe(true);
      if (over && score < 10) expect(isOverLimit(of, score + 1, said)).toBe(true);
      expect(painLimit(of, where, begun)).toBeGreaterThanOrEqual(painLimit(of, where, null));
    }),
  );
});
