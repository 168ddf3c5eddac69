import { expect, test } from "vitest";
import { legPainOf } from "./leg-pain";
import type { BodyMark } from "./schema";

const mark = (
  place: BodyMark["place"],
  pain: number | null,
  symptoms: BodyMark["symptoms"] = [],
): BodyMark => ({
  place,
  pain,
  symptoms,
});

test("the worst of the affected leg, the front of the knee included; nothing felt is none", () => {
  const marks = [mark("left-back-back", 8), mark("left-thigh-back", 2), mark("left-knee-front", 4)];
  expect(legPainOf(marks, "left")).toBe(4);
  expect(legPainOf(marks, "right")).toBe(0);
  expect(legPainOf([...marks, mark("right-calf-back", 6)], "both")).toBe(6);
  expect(legPainOf([], "left")).toBe(0);
});

test("is not known where numbness alone was said", () => {
  const numb = mark("left-foot-front", null, ["numbness"]);
  expect(legPainOf([mark("left-calf-back", 1), numb], "left")).toBeNull();
  expect(legPainOf([mark("left-calf-back", 1), numb], "right")).toBe(0);
});
