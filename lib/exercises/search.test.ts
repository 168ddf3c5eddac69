import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCatalogue } from "./catalogue";
import { type ExerciseFilter, searchExercises } from "./search";

const catalogue = parseCatalogue(readFileSync(new URL("./catalogue.yaml", import.meta.url), "utf8"));
const slugs = (filter: ExerciseFilter) =>
  searchExercises(catalogue, filter, "en").map((exercise) => exercise.slug);

test("nothing asked gives everything in order", () => {
  expect(slugs({})).toHaveLength(40);
  expect(slugs({ text: "  ", kinds: [] })[0]).toBe("rest-90-90");
});

test("finds by name, plain name and target, however it is typed", () => {
  expect(slugs({ text: "CLAM" })).toEqual(["clamshell"]);
  expect(slugs({ text: "leg glide" })[0]).toBe("sciatic-slider-supine");
  expect(slugs({ text: "McKénzie" })).toEqual(["prone-press-up"]);
  expect(slugs({ text: "sit-to" })).toEqual(["sit-to-stand"]);
  expect(slugs({ text: "piriformis deep" })).toEqual(["piriformis-stretch"]);
  expect(slugs({ text: "no such thing" })).toEqual([]);
});

test("a name that starts with the words comes before one that only holds them", () => {
  expect(slugs({ text: "bridge" }).slice(0, 2)).toEqual(["glute-bridge", "single-leg-bridge"]);
  expect(slugs({ text: "step" })[0]).toBe("step-up");
});

test("each list widens by its values and narrows with the others", () => {
  expect(slugs({ kinds: ["aerobic"] })).toEqual(["walking", "stationary-bike"]);
  expect(slugs({ positions: ["prone"], kinds: ["mobility"] })).toEqual(["prone-press-up"]);
  expect(slugs({ targets: ["calf"] })).toEqual(["calf-stretch", "heel-raise"]);
  expect(slugs({ equipment: ["band"] })).toEqual(["clamshell", "terminal-knee-extension"]);
  expect(slugs({ equipment: ["bike", "strap"], text: "stretch" })).toEqual(["hamstring-stretch-strap"]);
});
