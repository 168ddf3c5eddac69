import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import { type Drawing, drawingOf } from "../drawing";
import { readDrawing } from "../read";
import { excessOf, isHuman, rangeOf } from "./human-range";
import { parsePose } from "./pose-notation";

const yaml = readFileSync(new URL("../../exercises/catalogue.yaml", import.meta.url), "utf8");
const catalogue = parseCatalogue(yaml).map(({ slug, drawing }) => [slug, readDrawing(drawing)] as const);

const standing = (...poses: string[]): Drawing =>
  drawingOf({
    view: "side",
    base: "stand",
    camera: "side",
    poses,
    props: [],
    anchors: [{ root: "hip", x: 0, y: "rest", use: ["leg.n", "leg.f"] }],
    highlight: [],
    arrow: [],
    play: [1],
    tempo: { mode: "still", breath: 4 },
  });

describe("the range of a body", () => {
  test.each(catalogue)("holds every pose of %s", (_slug, drawing) => {
    for (const pose of drawing.poses) expect(excessOf(drawing.base, pose)).toBe(0);
    expect(isHuman(drawing)).toBe(true);
  });

  test("ends where knees and elbows do", () => {
    expect(isHuman(standing("T0 N0 K145 E155"))).toBe(true);
    expect(isHuman(standing("T0 N0 K146"))).toBe(false);
    expect(isHuman(standing("T0 N0", "T0 N0 E-1"))).toBe(false);
    expect(isHuman(standing("T0 N0 K20/-3"))).toBe(false);
    expect(excessOf("stand", parsePose("T0 N0 A34"))).toBe(4);
  });

  test("takes an arm turned once round for what it is, and a knee not", () => {
    expect(isHuman(standing("T0 N0 Q-310"))).toBe(true);
    expect(isHuman(standing("T0 N0 Q180"))).toBe(false);
    expect(isHuman(standing("T0 N0 K370"))).toBe(false);
    expect(isHuman(standing("T0 N0 S3600"))).toBe(false);
  });

  test("is narrower where the trunk bends sideways", () => {
    expect(rangeOf("stand", "L")).toEqual([-45, 60]);
    expect(rangeOf("side-lying", "L")).toEqual([-35, 35]);
    expect(rangeOf("side-lying", "K")).toEqual(rangeOf("stand", "K"));
  });

  test("holds for what an anchor makes of a limb", () => {
    const drawing = standing("T0 N0");
    const heelAtHip = {
      ...drawing,
      anchors: [...drawing.anchors, { ik: "leg.n" as const, xy: [0, 50] as [number, number] }],
    };
    expect(isHuman(heelAtHip)).toBe(false);
  });
});
