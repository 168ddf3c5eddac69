import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "./catalogue";
import { drawingErrors } from "./drawing";
import { type Drawing, drawing } from "./schema";

const yaml = readFileSync(new URL("catalogue.yaml", import.meta.url), "utf8");
const catalogue = parseCatalogue(yaml);

const plain: Drawing = {
  view: "side",
  base: "stand",
  camera: "side",
  poses: ["T0 N0", "T20 N0 H20"],
  props: [],
  anchors: [{ root: "hip", x: 0, y: "rest", use: ["leg.n", "leg.f"] }],
  highlight: ["calf"],
  arrow: [],
  play: [1, 2],
  tempo: { mode: "loop", out: 2, hold: 1, back: 3, rest: 0.5 },
};

const BROKEN = { "content.drawing": "exercises.error.drawing" };
const BEYOND = { "content.drawing": "exercises.error.drawingRange" };
const hostile: [string, Partial<Drawing>, Record<string, string>][] = [
  ["an unknown token", { poses: ["T0 Z9"], play: [1] }, BROKEN],
  ["a token twice", { poses: ["T0 T1"], play: [1] }, BROKEN],
  ["script for a pose", { poses: ["<script>alert(1)</script>"], play: [1] }, BROKEN],
  ["two sides of one pelvis", { poses: ["T0/5 N0"], play: [1] }, BROKEN],
  ["a huge angle", { poses: ["T0 K999999999"], play: [1] }, BEYOND],
  ["an endless number", { poses: [`T0 K${"9".repeat(190)}`], play: [1] }, BEYOND],
  ["a knee bent forward", { poses: ["T0 K-5"], play: [1] }, BEYOND],
  ["an elbow beyond its end", { poses: ["T0 N0", "T0 E0/160"] }, BEYOND],
  ["a play order beyond the poses", { play: [1, 5] }, BROKEN],
  ["an unknown muscle", { highlight: ["constructor"] }, BROKEN],
  ["a tempo of nothing", { tempo: {} }, BROKEN],
  ["an endless tempo", { tempo: { mode: "still", breath: 1e308 } }, BROKEN],
  ["a place far away", { anchors: [{ root: "hip", x: 1e9, y: 0 }] }, BROKEN],
  ["a point that is not there", { anchors: [{ root: "tail", x: 0, y: 0 }] }, BROKEN],
  ["an anchor with two targets", { anchors: [{ ik: "arm.n", xy: [0, 0], to: "hip" }] }, BROKEN],
  ["a foot held at its own hip", { anchors: [{ ik: "leg.n", xy: [0, 40] }] }, BEYOND],
  ["an unknown prop", { props: [{ kind: "throne" }] }, BROKEN],
  ["a prop of no size", { props: [{ kind: "chair", x: 0, h: -4, d: 0 }] }, BROKEN],
];

describe("the drawing of a clinic's own exercise", () => {
  test("is one that can be drawn", () => {
    expect(drawingErrors(plain, null)).toBeNull();
    expect(drawingErrors(null, null)).toBeNull();
  });

  test.each(catalogue.map((entry) => [entry.slug, entry.drawing] as const))(
    "may be %s's",
    (_slug, copied) => {
      expect(drawingErrors(copied, null)).toBeNull();
    },
  );

  test.each(hostile)("is not one with %s", (_what, part, error) => {
    expect(drawingErrors({ ...plain, ...part }, null)).toEqual(error);
  });

  test("rests on something even if all that carries it is held", () => {
    const held = ["leg.n", "leg.f"].map((ik) => ({ ik, xy: [0, 4] }));
    expect(drawingErrors({ ...plain, anchors: [...plain.anchors, ...held] }, null)).not.toBeNull();
  });

  test("has few of everything", () => {
    const many = <T>(one: T) => Array.from({ length: 1000 }, () => one);
    for (const part of [
      { anchors: many({ ik: "arm.n", xy: [0, 0] }) },
      { props: many({ kind: "mat", x: [0, 1] }) },
      { poses: many("T0 N0") },
      { poses: ["T0 ".repeat(1000)] },
      { play: many(1) },
      { highlight: many("calf") },
      { arrow: many({ pose: 1, pt: "hip" }) },
    ])
      expect(drawing.safeParse({ ...plain, ...part }).success).toBe(false);
  });

  test("is not judged again where it stays", () => {
    const old = { ...plain, tempo: {} };
    expect(drawingErrors(structuredClone(old), old)).toBeNull();
  });
});
