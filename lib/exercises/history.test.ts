import { describe, expect, it } from "vitest";
import { changesBetween } from "./history";
import { ownExercise } from "./schema";

const given = {
  kind: "strength",
  targets: ["hip"],
  position: "supine",
  equipment: ["towel"],
  laterality: "bilateral",
  dose: { sets: 2, reps: 10, hold: 5, rest: 30, perDay: 1, days: 5 },
  cautions: [],
  stops: ["S2"],
};
const en = {
  name: "Squeeze",
  plainName: "Squeeze",
  target: "hip",
  steps: ["Press", "Let go"],
  poseLabels: [],
};
const before = ownExercise.parse({ ...given, text: { en } });

describe("what changed", () => {
  it("is nothing between equals", () => {
    expect(changesBetween(before, ownExercise.parse({ ...given, text: { en } }), "en-GB")).toEqual([]);
  });

  it("is named in reading order", () => {
    const after = ownExercise.parse({
      ...given,
      dose: { ...given.dose, sets: 3 },
      optionalEquipment: ["mat"],
      easier: ["walking"],
      text: { en: { ...en, steps: ["Let go", "Press"] } },
    });
    expect(changesBetween(before, after, "en-GB")).toEqual(["steps", "equipment", "dose", "links"]);
  });
});
