import fc from "fast-check";
import { expect, test } from "vitest";
import { PROFILE } from "../body/body.data";
import type { Vec2 } from "../body/vectors";
import { clockwise, drawBox, drawEllipse, drawOutline } from "./forms";
import { drawLimb, limbSides } from "./outline";
import { createPen } from "./pen";

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const point = fc.tuple(coordinate, coordinate);

test("turns y over and writes numbers in few letters", () => {
  const pen = createPen().move([0.5, 1]).line([1, 1], [1, 3.25], [-0.04, 3.25]).close();
  expect(pen.d).toBe("M.5-1h.5v-2.2h-1z");
});

test("a curve through mirrored handles needs only the short form", () => {
  const pen = createPen()
    .move([0, 0])
    .curve([
      [0, 0],
      [6, 6],
      [12, 0],
    ]);
  expect(pen.d).toBe("M0 0c1-1 4-6 6-6s5 5 6 6");
});

test("rounding never adds up: a path ends within half a step of its last point", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), (points) => {
      const pen = createPen();
      pen.move(points[0] ?? [0, 0]).line(...points.slice(1));
      const [, head = "", rest = ""] = /^M([^a-z]*)(.*)$/.exec(pen.d) ?? [];
      const numbers = (text: string) => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      let [x = 0, y = 0] = numbers(head);
      for (const [, command, text = ""] of rest.matchAll(/([hvl])([^hvl]*)/g)) {
        const [a = 0, b = 0] = numbers(text);
        x += command === "v" ? 0 : a;
        y += command === "v" ? a : command === "h" ? 0 : b;
      }
      const last = points.at(-1) ?? [0, 0];
      expect(Math.abs(x - last[0])).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(-y - last[1])).toBeLessThanOrEqual(0.0501);
    }),
  );
});

test("outlines run clockwise, whichever way they were given", () => {
  const square: Vec2[] = [
    [0, 0],
    [0, 10],
    [10, 10],
    [10, 0],
  ];
  expect(clockwise(square)).toEqual(square);
  expect(clockwise(square.toReversed())).toEqual(square);
});

test("a box knows what it takes up", () => {
  expect(drawEllipse(createPen(), [5, 5], 3, 2).box).toEqual([2, 3, 8, 7]);
  expect(drawBox(createPen(), -1, 0, 4, 2, 0.5).box).toEqual([-1, 0, 3, 2]);
  expect(createPen().box).toBeNull();
  expect(drawOutline(createPen(), []).d).toBe("");
});

test("a limb of no length is still drawn, without a broken number", () => {
  const limb = drawLimb(createPen(), limbSides([3, 3], [3, 3], PROFILE.forearm));
  expect(limb.d).not.toMatch(/NaN|Infinity/);
});
