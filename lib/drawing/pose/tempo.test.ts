import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "../drawing";
import { readDrawing } from "../read";
import type { Moment } from "./motion";
import { poseAt } from "./motion";
import { arrivalAt, cycleSeconds, legsOf, momentAt, momentOf } from "./tempo";

const block = (over: object) => ({
  view: "side",
  base: "stand",
  camera: "side",
  poses: ["T0 N0", "T20 N0 K40 H30"],
  props: [],
  anchors: [{ root: "hip", x: 0, y: "rest" }],
  highlight: ["quadriceps"],
  arrow: [],
  play: [1, 2],
  tempo: { mode: "loop", out: 2, hold: 1, back: 3, rest: 0.5 },
  ...over,
});
const squat = readDrawing(block({}));
const calm = readDrawing(block({ play: [1], tempo: { mode: "still", breath: 4 } }));

test("goes out, holds, comes back slower, rests", () => {
  expect(legsOf(squat).map(({ move, stay }) => [move, stay])).toEqual([
    [2, 1],
    [3, 0.5],
  ]);
  expect(cycleSeconds(squat)).toBe(6.5);
  expect(momentAt(squat, 2.5)).toMatchObject({ to: { index: 1 }, t: 1 });
  expect(momentAt(squat, 6.2)).toMatchObject({ to: { index: 0 }, t: 1 });
});

test("a prescribed hold takes the place of the drawing's own, but not of the rest", () => {
  expect(cycleSeconds(squat, 30)).toBe(35.5);
  expect(momentAt(squat, 31, 30)).toMatchObject({ to: { index: 1 }, t: 1 });
});

test("what keeps still only breathes: in to the middle of a breath, and out", () => {
  expect(cycleSeconds(calm)).toBe(4);
  expect([0, 1, 2, 3, 4].map((second) => momentAt(calm, second).breath)).toEqual(
    [0, 0.5, 1, 0.5, 0].map((risen) => expect.closeTo(risen)),
  );
  expect(momentAt(calm, 12)).toMatchObject({ from: keyOf(calm, 1), to: keyOf(calm, 1), t: 0 });
});

test("arrives in a key pose when the way to it is done", () => {
  expect(arrivalAt(squat, keyOf(squat, 2))).toBe(2);
  expect(momentAt(squat, arrivalAt(squat, keyOf(squat, 2)))).toMatchObject({ to: keyOf(squat, 2), t: 1 });
  expect(arrivalAt(squat, keyOf(squat, 1))).toBe(6);
  expect(arrivalAt(calm, keyOf(calm, 1))).toBe(0);
});

/** How far between the poses: arrived in one, and about to leave it, are the same place. */
const between = ({ from, to, t }: Moment) => from.index + (to.index - from.index) * t;

test("time only matters within the cycle, and t stays between 0 and 1", () => {
  fc.assert(
    fc.property(fc.double({ min: -60, max: 600, noNaN: true }), (seconds) => {
      const moment = momentAt(squat, seconds);
      expect(moment.t).toBeGreaterThanOrEqual(0);
      expect(moment.t).toBeLessThanOrEqual(1);
      expect(between(momentAt(squat, seconds + 6.5))).toBeCloseTo(between(moment), 6);
    }),
  );
});

test("starts and ends softly", () => {
  expect(momentAt(squat, 0.1).t).toBeLessThan(0.01);
  expect(momentAt(squat, 1).t).toBeCloseTo(0.5);
  expect(momentAt(squat, 1.9).t).toBeGreaterThan(0.99);
});

test("a crank turns evenly and only forward, all the way round", () => {
  const bike = readDrawing(
    block({
      base: "sit",
      poses: ["T20 C90", "T20 C-90"],
      props: [{ kind: "bike", bb: [14, 20], r: 10 }],
      anchors: [
        { root: "hip", x: 0, y: 60 },
        { ik: "leg.n", crank: 0, sole: 0 },
      ],
      tempo: { mode: "crank", out: 0.5, hold: 0, back: 0.5, rest: 0 },
    }),
  );
  const angles = [0, 0.125, 0.25, 0.5, 0.75, 0.999].map((t) => poseAt(bike, momentOf(bike, t)).crank);
  expect(angles.map(Math.round)).toEqual([90, 45, 0, -90, -180, -270]);
});

test("alternating sides: 2s has near and far exchanged", () => {
  const alternating = readDrawing(block({ poses: ["T0", "T0 H60/10 K70/20"], play: [1, 2, 1, "2s"] }));
  const near = poseAt(alternating, { from: keyOf(alternating, 2), to: keyOf(alternating, 2), t: 0 });
  const far = poseAt(alternating, { from: keyOf(alternating, "2s"), to: keyOf(alternating, "2s"), t: 0 });
  expect(far.legs.f.knee[0]).toBeCloseTo(near.legs.n.knee[0], 6);
  expect(far.legs.f.knee[2]).toBeCloseTo(-near.legs.n.knee[2], 6);
});
