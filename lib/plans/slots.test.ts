import fc from "fast-check";
import { expect, test } from "vitest";
import { slotParts } from "./slots";
import { PARTS_OF_DAY } from "./vocabulary";

test("spreads over the day", () => {
  const spread = (timesPerDay: number) => slotParts({ timesPerDay });
  expect(spread(1)).toEqual(["morning"]);
  expect(spread(2)).toEqual(["morning", "evening"]);
  expect(spread(3)).toEqual(["morning", "afternoon", "evening"]);
  expect(spread(4)).toEqual(["morning", "midday", "afternoon", "evening"]);
  expect(spread(5)).toEqual(["morning", "morning", "midday", "afternoon", "evening"]);
  expect(spread(8)).toEqual(PARTS_OF_DAY.flatMap((part) => [part, part]));
});

test("follows the plan where it says when", () => {
  expect(slotParts({ timesPerDay: 2, parts: ["midday", "evening"] })).toEqual(["midday", "evening"]);
  expect(slotParts({ timesPerDay: 3, parts: ["midday"] })).toEqual(["midday", "afternoon", "evening"]);
  expect(slotParts({ timesPerDay: 1, parts: ["evening", "midday"] })).toEqual(["evening"]);
});

test("gives every slot a part, never going back in the day, each part within one of the others", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (timesPerDay) => {
      const at = slotParts({ timesPerDay }).map((part) => PARTS_OF_DAY.indexOf(part));
      expect(at).toHaveLength(timesPerDay);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      const counts = PARTS_OF_DAY.map((_, part) => at.filter((other) => other === part).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});
