import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressOf,
  cleared,
  FACET_NAMES,
  FACETS,
  facetCounts,
  filterFrom,
  fitting,
  isNarrowed,
  noFloorCount,
  pairsOf,
  toggled,
  VIEWS,
} from "./filter";
import type { Searchable } from "./search";

const exercise = (name: string, given: Partial<Searchable>): Searchable => ({
  kind: "strength",
  targets: ["gluteals"],
  position: "supine",
  equipment: ["none"],
  optionalEquipment: [],
  text: { en: { name, plainName: name, target: "hip", steps: ["Go"], poseLabels: [] } },
  ...given,
});
const bridge = exercise("Bridge", { equipment: ["mat"] });
const squat = exercise("Wall squat", { position: "standing", targets: ["quadriceps"], equipment: ["wall"] });
const calf = exercise("Calf stretch", { kind: "stretch", position: "standing", optionalEquipment: ["wall"] });
const all = [bridge, squat, calf];

describe("the library's address", () => {
  it("is read and written the same", () => {
    const anyFilter = fc.record({
      view: fc.constantFrom(...VIEWS),
      q: fc.string({ maxLength: 80 }),
      floor: fc.constantFrom("no", "yes"),
      kind: fc.subarray([...FACETS.kind]),
      target: fc.subarray([...FACETS.target]),
      position: fc.subarray([...FACETS.position]),
      equipment: fc.subarray([...FACETS.equipment]),
    });
    fc.assert(
      fc.property(anyFilter, (params) => {
        const filter = filterFrom(params);
        const query = new URL(addressOf("/exercises", filter), "http://x").searchParams;
        const again = filterFrom(
          Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)])),
        );
        expect(again).toEqual(filter);
      }),
    );
  });

  it("leaves out what it does not know", () => {
    const filter = filterFrom({ kind: ["strength", "magic"], view: "secret", position: "standing", x: "1" });
    expect(pairsOf(filter)).toEqual([
      ["kind", "strength"],
      ["position", "standing"],
    ]);
  });
});

describe("filters", () => {
  it("are chosen, taken back and cleared within a view", () => {
    const own = filterFrom({ view: "own", q: "wall" });
    const narrowed = toggled(toggled(own, "kind", "strength"), "kind", "stretch");
    expect(narrowed.kind).toEqual(["stretch", "strength"]);
    expect(toggled(narrowed, "kind", "stretch").kind).toEqual(["strength"]);
    expect(cleared(narrowed)).toEqual(filterFrom({ view: "own" }));
    expect([isNarrowed(own), isNarrowed(cleared(own))]).toEqual([true, false]);
  });

  it("count what each value would show", () => {
    const count = (facet: keyof typeof FACETS, params: Record<string, string>) =>
      facetCounts(all, filterFrom(params), facet, "en").map(({ value, count: n }) => [value, n]);
    expect(count("kind", { position: "standing" })).toEqual([
      ["stretch", 1],
      ["strength", 1],
    ]);
    expect(count("position", { position: "standing", kind: "strength" })).toEqual([
      ["supine", 1],
      ["standing", 1],
    ]);
    expect(count("equipment", {})).toEqual([
      ["none", 1],
      ["mat", 1],
      ["wall", 2],
    ]);
  });

  it("keep every count true to what choosing the value alone shows", () => {
    for (const facet of FACET_NAMES)
      for (const { value, count } of facetCounts(all, filterFrom({}), facet, "en"))
        expect(fitting(all, filterFrom({ [facet]: value }), "en")).toHaveLength(count);
  });
});

describe("no floor", () => {
  const onBed = exercise("Clamshell", {
    position: "side-lying",
    text: {
      en: {
        ...{ name: "Clamshell", plainName: "Clamshell", target: "hip", steps: ["Go"], poseLabels: [] },
        patient: { steps: ["Lie down.", "Lift."], feel: "Hip", mistake: "Rolling", bed: "On your bed." },
      },
    },
  });
  const shelf = [bridge, squat, onBed];
  const noFloor = { ...filterFrom({}), noFloor: true };

  it("shows what is done upright, and what its words say how to do on a bed", () => {
    expect(fitting(shelf, noFloor, "en")).toEqual([squat, onBed]);
    expect(fitting(shelf, filterFrom({ floor: "no", position: "standing" }), "en")).toEqual([squat]);
  });

  it("narrows, is counted beside the facets, and is cleared with them", () => {
    expect(isNarrowed(noFloor)).toBe(true);
    expect(noFloorCount(shelf, filterFrom({ position: "supine" }), "en")).toBe(0);
    expect(noFloorCount(shelf, filterFrom({}), "en")).toBe(2);
    expect(facetCounts(shelf, noFloor, "position", "en").find(({ value }) => value === "supine")?.count).toBe(
      0,
    );
    expect(cleared(noFloor).noFloor).toBe(false);
    expect(addressOf("/exercises", noFloor)).toBe("/exercises?floor=no");
  });
});
