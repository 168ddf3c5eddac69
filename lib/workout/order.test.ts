import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POSITIONS } from "../exercises/vocabulary";
import type { Kind } from "../plans/vocabulary";
import { changesOf, workoutOrder } from "./order";

const KINDS = ["mobility", "nerve-glide", "strength", "stretch", "aerobic", "rest-position"] as const;
const items = fc.uniqueArray(
  fc.record({
    id: fc.nat(),
    kind: fc.constantFrom<Kind>(...KINDS),
    position: fc.constantFrom(...POSITIONS.slice(0, 6), null),
  }),
  { maxLength: 7, selector: ({ id }) => id },
);
const stages: Kind[][] = [
  ["mobility", "nerve-glide"],
  ["strength"],
  ["stretch"],
  ["aerobic"],
  ["rest-position"],
];
const stageOf = ({ kind }: { kind: Kind }) => stages.findIndex((kinds) => kinds.includes(kind));

function orders<T>(all: readonly T[]): T[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((first, at) => orders(all.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

describe("the order of a workout", () => {
  it("loses and doubles nothing, and comes warm before strong", () => {
    fc.assert(
      fc.property(items, (given) => {
        const order = workoutOrder(given);
        expect(order.toSorted((a, b) => a.id - b.id)).toEqual(given.toSorted((a, b) => a.id - b.id));
        const found = order.map(stageOf);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
      }),
    );
  });

  it("changes position as seldom as is possible where it comes warm before strong", () => {
    fc.assert(
      fc.property(items, (given) => {
        const isWarmFirst = (order: readonly { kind: Kind }[]) =>
          order.every((one, at) => at === 0 || stageOf(order[at - 1] ?? one) <= stageOf(one));
        const least = Math.min(...orders(given).filter(isWarmFirst).map(changesOf));
        expect(changesOf(workoutOrder(given))).toBe(least);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the plan's order among what is alike", () => {
    const alike = [1, 2, 3].map((id) => ({ id, kind: "strength" as const, position: "prone" as const }));
    expect(workoutOrder(alike)).toEqual(alike);
  });

  it("goes on in the position in which the last stage ended", () => {
    const order = workoutOrder([
      { kind: "strength", position: "standing" },
      { kind: "mobility", position: "supine" },
      { kind: "mobility", position: "standing" },
      { kind: "strength", position: "supine hook-lying" },
    ]);
    expect(order.map(({ position }) => position)).toEqual([
      "supine",
      "standing",
      "standing",
      "supine hook-lying",
    ]);
  });
});
