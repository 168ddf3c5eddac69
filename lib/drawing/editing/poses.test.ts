import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import { distance } from "../body/vectors";
import { drawingSpec } from "../schema";
import { bodyIn, type Draft, holdOf, openDraft, specOf } from "./editing";
import { addPose, movePose, removePose, renamePose } from "./poses";
import { STARTS } from "./start.data";

const yaml = readFileSync(new URL("../../exercises/catalogue.yaml", import.meta.url), "utf8");
const drafts = parseCatalogue(yaml).map(({ drawing, text }) =>
  openDraft(drawingSpec.parse(drawing), text.en?.poseLabels ?? []),
);
const named = (slug: string): Draft => {
  const entry = parseCatalogue(yaml).find((one) => one.slug === slug);
  return openDraft(drawingSpec.parse(entry?.drawing), entry?.text.en?.poseLabels ?? []);
};

describe("key poses", () => {
  test("are added as a copy without a caption, up to six", () => {
    const one = openDraft(STARTS.stand, ["Upright"]);
    const two = addPose(one, 0);
    expect(two.drawing.poses[1]).toBe(one.drawing.poses[0]);
    expect(two.labels).toEqual(["Upright", ""]);
    expect(two.drawing.play).toEqual([1, 2]);
    expect(two.drawing.tempo.mode).toBe("loop");
    const six = [1, 2, 3, 4].reduce((draft) => addPose(draft, 0), two);
    expect(six.drawing.poses).toHaveLength(6);
    expect(addPose(six, 0)).toBe(six);
  });

  test("keep the last one, which keeps still", () => {
    const two = addPose(openDraft(STARTS.stand, ["Upright"]), 0);
    const one = removePose(two, 1);
    expect(one.drawing.tempo.mode).toBe("still");
    expect(one.drawing.play).toEqual([1]);
    expect(removePose(one, 0)).toBe(one);
  });

  test("take their anchors, arrows and order along", () => {
    const bird = named("bird-dog");
    const turned = movePose(bird, 0, 1);
    expect(turned.labels).toEqual([...bird.labels].reverse());
    expect(holdOf(turned.drawing, 1, "leg.n")).toBeDefined();
    expect(holdOf(turned.drawing, 0, "leg.n")).toBeUndefined();
    expect(turned.drawing.arrow.every((arrow) => arrow.pose === 1)).toBe(true);
    expect(turned.drawing.play).toEqual([2, 1, 2, "1s"]);
    const alone = removePose(bird, 1);
    expect([alone.drawing.arrow, alone.drawing.play]).toEqual([[], [1]]);
    expect(holdOf(alone.drawing, 0, "leg.n")?.in).toBeUndefined();
  });

  test("have captions", () => {
    const draft = renamePose(named("bird-dog"), 1, "Reach");
    expect(draft.labels[1]).toBe("Reach");
  });

  test("look the same wherever they go, and are a drawing still", () => {
    fc.assert(
      fc.property(fc.constantFrom(...drafts), fc.nat(5), fc.nat(5), (draft, a, b) => {
        const [from, to] = [a % draft.drawing.poses.length, b % draft.drawing.poses.length];
        const before = bodyIn(draft.drawing, from);
        const added = addPose(draft, from);
        const moved = movePose(draft, from, to);
        for (const [next, at] of [
          [added, from],
          [added, from + 1],
          [moved, to],
        ] as const) {
          const after = bodyIn(next.drawing, at);
          expect(distance(after.legs.n.ankle, before.legs.n.ankle)).toBeLessThan(1e-9);
          expect(distance(after.arms.f.hand, before.arms.f.hand)).toBeLessThan(1e-9);
          expect(drawingSpec.safeParse(specOf(next)).error).toBeUndefined();
          expect(next.labels).toHaveLength(next.drawing.poses.length);
        }
        expect(removePose(added, from + 1).drawing.poses).toEqual(draft.drawing.poses);
      }),
      { numRuns: 60 },
    );
  });
});
