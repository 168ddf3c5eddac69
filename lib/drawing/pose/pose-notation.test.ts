import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPose, mixPoses, POSE_TOKENS, parsePose, swapPose } from "./pose-notation";

const angle = fc.integer({ min: -180, max: 180 }).map((value) => value + 0);
const sided = POSE_TOKENS.filter((token) => !["T", "L", "U", "N", "C"].includes(token));
const notation = fc
  .tuple(
    fc.dictionary(fc.constantFrom("T", "L", "U", "N", "C"), angle),
    fc.dictionary(fc.constantFrom(...sided), fc.tuple(angle, angle)),
  )
  .map(([trunk, limbs]) =>
    [
      "T0",
      ...Object.entries(trunk)
        .filter(([token]) => token !== "T")
        .map(([token, value]) => `${token}${value}`),
      ...Object.entries(limbs).map(([token, [near, far]]) => `${token}${near}/${far}`),
    ].join(" "),
  );

test("one value holds for both sides, two are near and far, the rest is 0", () => {
  const pose = parsePose("T-5 K90/12.5 E30");
  expect([pose.T, pose.K, pose.E, pose.H]).toEqual([
    [-5, -5],
    [90, 12.5],
    [30, 30],
    [0, 0],
  ]);
});

test.each(["", "X3", "K", "K90/", "K90 K80", "T3/4", "k90", "K9 0"])("rejects %j", (text) => {
  expect(() => parsePose(text)).toThrow("Unreadable");
});

test("what is written reads the same", () => {
  fc.assert(
    fc.property(notation, (text) => {
      const pose = parsePose(text);
      expect(parsePose(formatPose(pose))).toEqual(pose);
    }),
  );
});

test("swapping twice changes nothing, and a mix begins and ends at its poses", () => {
  fc.assert(
    fc.property(notation, notation, (a, b) => {
      const [first, second] = [parsePose(a), parsePose(b)];
      expect(swapPose(swapPose(first))).toEqual(first);
      expect(mixPoses(first, second, 0)).toEqual(first);
      expect(mixPoses(first, second, 1)).toEqual(second);
    }),
  );
});
