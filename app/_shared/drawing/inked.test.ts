import { expect, test } from "vitest";
import { inkedDrawing, inkedId } from "./inked";

const block = {
  view: "side",
  base: "stand",
  camera: "side",
  poses: ["T0 N0", "T20 N0"],
  props: [],
  anchors: [{ root: "hip", x: 0, y: "rest" }],
  highlight: [],
  arrow: [],
  play: [1, 2],
  tempo: { mode: "loop", out: 2, hold: 1, back: 3, rest: 0.5 },
};

test("paints an equal drawing once, and anew for another pose", () => {
  const first = inkedDrawing(block, { pose: 1 });
  expect(inkedDrawing(structuredClone(block), { pose: 1 })).toBe(first);
  expect(inkedDrawing(block, { pose: 2 })).not.toEqual(first);
});

test("lets go of what was asked for longest ago", () => {
  const first = inkedDrawing(block, { pose: 1 });
  for (let width = 0; width < 400; width++) inkedDrawing(block, { pose: 1, smallest: 100 + width });
  const again = inkedDrawing(block, { pose: 1 });
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test("names a picture by what it shows", () => {
  const names = [{ pose: 1 }, { pose: 2 }, { pose: 1, mirror: true }].map((options) =>
    inkedId(block, options),
  );
  expect(new Set(names).size).toBe(3);
  expect(inkedId(structuredClone(block), { pose: 1 })).toBe(names[0]);
});
