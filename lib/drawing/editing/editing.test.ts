import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import { otherSide, pointOf, SIDES } from "../body/skeleton";
import { distance } from "../body/vectors";
import { drawingOf } from "../drawing";
import { isHuman } from "../pose/human-range";
import { POSE_TOKENS } from "../pose/pose-notation";
import { paintDrawing } from "../scene/render";
import { drawingSpec } from "../schema";
import { setAngle } from "./angles";
import { JOINTS, turnJoint } from "./drag";
import {
  bodyIn,
  type Draft,
  drawnAngles,
  type Edit,
  holdOf,
  LIMBS,
  openDraft,
  seen,
  specOf,
} from "./editing";
import { strainOf, undersideOf } from "./limits";
import { isLifted, moveBody, movePin, pin } from "./pins";
import { addPose, movePose, removePose } from "./poses";
import { unpin } from "./release";
import { canSwapSides, swapSides } from "./sides";
import { STARTS } from "./start.data";

const yaml = readFileSync(new URL("../../exercises/catalogue.yaml", import.meta.url), "utf8");
const entries = parseCatalogue(yaml);
const copy = (slug: string): Draft => {
  const entry = entries.find((one) => one.slug === slug);
  return openDraft(drawingSpec.parse(entry?.drawing), entry?.text.en?.poseLabels ?? []);
};
const start = (base: keyof typeof STARTS): Draft => openDraft(STARTS[base], ["At ease"]);
const BASES = Object.keys(STARTS) as (keyof typeof STARTS)[];
const drafts: Draft[] = [...entries.map(({ slug }) => copy(slug)), ...BASES.map(start)];

describe("a neutral position", () => {
  test.each(BASES)("%s is a drawing that rests on the floor", (base) => {
    const { drawing } = start(base);
    expect(drawingSpec.safeParse(STARTS[base]).success).toBe(true);
    expect(isHuman(drawing)).toBe(true);
    expect(strainOf(drawing, 0)).toEqual({ floor: 0, off: 0, over: 0 });
    expect(Math.abs(undersideOf(bodyIn(drawing, 0)))).toBeLessThan(0.6);
  });
});

describe("a copied drawing", () => {
  test.each(entries.map(({ slug }) => slug))("%s is saved as it was", (slug) => {
    const entry = entries.find((one) => one.slug === slug);
    expect(specOf(copy(slug))).toEqual(entry?.drawing);
  });
});

describe("an angle that is typed", () => {
  test("is set, in whole degrees", () => {
    const { drawing, note } = setAngle(start("stand").drawing, 0, "K", ["n"], 40.4);
    expect(drawnAngles(drawing, 0).K).toEqual([40, 0]);
    expect(note).toBeNull();
  });

  test("stays within what people can do, and says so", () => {
    const { drawing, note } = setAngle(start("stand").drawing, 0, "K", ["n"], 200);
    expect(drawnAngles(drawing, 0).K[0]).toBe(145);
    expect(note).toEqual({ kind: "range", token: "K", range: [0, 145], kept: 145 });
    expect(setAngle(drawing, 0, "K", ["n"], -10).note).toMatchObject({ kept: 0 });
  });

  test("stops where the floor is in the way", () => {
    const lying = start("supine").drawing;
    const { drawing, note } = setAngle(lying, 0, "H", ["n"], -30);
    expect(note).toEqual({ kind: "floor" });
    expect(drawnAngles(drawing, 0).H[0]).toBeGreaterThan(-12);
  });

  test("moves both sides where it is asked to", () => {
    const { drawing } = setAngle(start("supine").drawing, 0, "H", ["n", "f"], 90);
    expect(drawnAngles(drawing, 0).H).toEqual([90, 90]);
  });

  test("of the pelvis leaves free legs where they stand", () => {
    const before = start("stand").drawing;
    const { drawing } = setAngle(before, 0, "T", ["n"], 50);
    const [a, b] = [bodyIn(before, 0), bodyIn(drawing, 0)];
    expect(distance(a.legs.n.ankle, b.legs.n.ankle)).toBeLessThan(0.01);
    expect(distance(a.head, b.head)).toBeGreaterThan(20);
  });
});

describe("a joint that is dragged", () => {
  test.each(BASES)("follows the pointer, %s", (base) => {
    const { drawing } = start(base);
    for (const joint of JOINTS.filter(({ token }) => token !== "A" && token !== "W")) {
      const side = joint.side ?? "n";
      const from = drawnAngles(drawing, 0)[joint.token][side === "n" ? 0 : 1];
      const turned = setAngle(drawing, 0, joint.token, [side], from + 12);
      if (turned.note) continue;
      const goal = bodyIn(turned.drawing, 0);
      const moved = bodyIn(drawing, 0);
      // The body may settle on the floor anew: what counts is the bone's direction.
      const [tip, pivot, here] = [
        seen(drawing, pointOf(goal, joint.tip)),
        seen(drawing, pointOf(goal, joint.pivot)),
        seen(drawing, pointOf(moved, joint.pivot)),
      ];
      const pointer = [here[0] + tip[0] - pivot[0], here[1] + tip[1] - pivot[1]] as const;
      const dragged = turnJoint(drawing, 0, joint, [side], pointer);
      const after = bodyIn(dragged.drawing, 0);
      const bone = (body: typeof after) => {
        const [end, root] = [
          seen(drawing, pointOf(body, joint.tip)),
          seen(drawing, pointOf(body, joint.pivot)),
        ];
        return Math.atan2(end[1] - root[1], end[0] - root[0]);
      };
      expect(Math.abs(Math.sin(bone(after) - bone(goal))), `${joint.token} ${side}`).toBeLessThan(0.06);
    }
  });

  test("does not turn while its limb is held", () => {
    const held = pin(start("stand").drawing, 0, "leg.n").drawing;
    const knee = JOINTS.find((joint) => joint.token === "H" && joint.side === "n");
    if (!knee) throw new Error("No hip");
    expect(turnJoint(held, 0, knee, ["n"], [30, 40])).toEqual({
      drawing: held,
      note: { kind: "held", limb: "leg.n" },
    });
  });
});

describe("a pinned limb", () => {
  const deep = addPose(start("stand"), 0);

  test("stays where it is, in every pose, whatever the body does", () => {
    const bothFeet = pin(pin(deep.drawing, 0, "leg.n").drawing, 0, "leg.f").drawing;
    expect(isLifted(bothFeet)).toBe(true);
    const feet = bodyIn(bothFeet, 1).legs;
    const { drawing } = moveBody(bothFeet, 1, [-16, 38]);
    const squat = bodyIn(drawing, 1);
    expect(squat.hip[1]).toBeCloseTo(38, 0);
    expect(distance(squat.legs.n.ankle, feet.n.ankle)).toBeLessThan(0.3);
    expect(drawnAngles(drawing, 1).K[0]).toBeGreaterThan(50);
    expect(bodyIn(drawing, 0).hip[1]).toBeCloseTo(53, 0);
  });

  test("is pinned only in the poses that reach there", () => {
    const far = setAngle(setAngle(deep.drawing, 1, "T", ["n"], 90).drawing, 1, "S", ["n"], 170).drawing;
    const { drawing, note } = pin(far, 1, "arm.n");
    expect(note).toEqual({ kind: "pinReach" });
    expect([holdOf(drawing, 0, "arm.n"), holdOf(drawing, 1, "arm.n")?.in]).toEqual([undefined, [2]]);
  });

  test("lets the body go no further than it reaches", () => {
    const { drawing } = pin(deep.drawing, 0, "leg.n");
    const { drawing: far, note } = moveBody(drawing, 0, [0, 90]);
    expect(note).toEqual({ kind: "reach" });
    expect(bodyIn(far, 0).hip[1]).toBeLessThan(56);
  });

  test("is let go without a jump, and can be turned again", () => {
    const bent = copy("wall-squat").drawing;
    const before = bodyIn(bent, 1);
    const free = unpin(unpin(bent, "leg.n"), "leg.f");
    const after = bodyIn(free, 1);
    for (const point of ["knee.n", "ankle.n", "toe.n", "knee.f", "hip"])
      expect(distance(pointOf(before, point), pointOf(after, point)), point).toBeLessThan(1.2);
    expect(holdOf(free, 1, "leg.n")).toBeUndefined();
    expect(setAngle(free, 1, "K", ["n"], 20).note).not.toEqual({ kind: "held", limb: "leg.n" });
  });

  test("that placed the body lets the pelvis hinge on the thighs", () => {
    const { drawing } = copy("standing-back-extension");
    const [before, after] = [drawing, setAngle(drawing, 0, "T", ["n"], 30).drawing].map((one) =>
      bodyIn(one, 0),
    );
    expect(distance(after?.hip ?? [0, 0, 0], before?.hip ?? [1, 1, 1])).toBeLessThan(0.2);
    expect(drawnAngles(drawing, 0).T[0]).toBe(0);
  });

  test("moves its contact in one pose", () => {
    const drawing = copy("cat-camel").drawing;
    const [x, y] = seen(drawing, bodyIn(drawing, 1).arms.n.wrist);
    const moved = movePin(drawing, 1, "arm.n", [x - 4, y]).drawing;
    expect(bodyIn(moved, 1).arms.n.wrist[0]).toBeCloseTo(bodyIn(drawing, 1).arms.n.wrist[0] - 4, 0);
    for (const other of [0, 2])
      expect(distance(bodyIn(moved, other).arms.n.wrist, bodyIn(drawing, other).arms.n.wrist)).toBeLessThan(
        0.1,
      );
  });
});

describe("sides", () => {
  test.each(entries.map(({ slug }) => slug))("of %s are swapped and swapped back", (slug) => {
    const { drawing } = copy(slug);
    expect(swapSides(swapSides(drawing))).toEqual(drawing);
    expectMirrored(drawing);
  });

  test.each(entries.map(({ slug }) => slug))("of %s are a mirror image with nothing held as well", (slug) => {
    const free = LIMBS.reduce(unpin, copy(slug).drawing);
    expect(swapSides(swapSides(free))).toEqual(free);
    expectMirrored(free);
  });

  function expectMirrored(drawing: Draft["drawing"]) {
    if (!canSwapSides(drawing)) return expect(swapSides(drawing)).toEqual(drawing);
    for (const index of drawing.poses.keys()) {
      const [body, other] = [bodyIn(drawing, index), bodyIn(swapSides(drawing), index)];
      for (const part of ["knee", "ankle", "toe", "elbow", "wrist", "hand"])
        for (const side of SIDES) {
          const [x, y, z] = pointOf(body, `${part}.${side}`);
          expect(distance(pointOf(other, `${part}.${otherSide(side)}`), [x, y, -z]), part).toBeLessThan(0.6);
        }
    }
  }
});

const edit: fc.Arbitrary<(drawing: Draft["drawing"], index: number) => Edit | Draft["drawing"]> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...POSE_TOKENS),
      fc.constantFrom(...SIDES),
      fc.boolean(),
      fc.integer({ min: -400, max: 400 }),
    )
    .map(
      ([token, side, both, angle]) =>
        (drawing: Draft["drawing"], index: number) =>
          setAngle(drawing, index, token, both ? SIDES : [side], angle),
    ),
  fc
    .tuple(fc.constantFrom(...JOINTS), fc.integer({ min: -80, max: 80 }), fc.integer({ min: -20, max: 100 }))
    .map(
      ([joint, x, y]) =>
        (drawing: Draft["drawing"], index: number) =>
          turnJoint(drawing, index, joint, [joint.side ?? "n"], [x, y]),
    ),
  fc
    .constantFrom(...LIMBS)
    .map((limb) => (drawing: Draft["drawing"], index: number) => pin(drawing, index, limb)),
  fc.constantFrom(...LIMBS).map((limb) => (drawing: Draft["drawing"]) => unpin(drawing, limb)),
  fc
    .tuple(fc.constantFrom(...LIMBS), fc.integer({ min: -60, max: 60 }), fc.integer({ min: -10, max: 90 }))
    .map(
      ([limb, x, y]) =>
        (drawing: Draft["drawing"], index: number) =>
          movePin(drawing, index, limb, [x, y]),
    ),
  fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -10, max: 90 })).map(
    ([x, y]) =>
      (drawing: Draft["drawing"], index: number) =>
        moveBody(drawing, index, [x, y]),
  ),
  fc.constant((drawing: Draft["drawing"]) => swapSides(drawing)),
  fc.constantFrom(
    (drawing: Draft["drawing"], index: number) => addPose({ drawing, labels: [] }, index).drawing,
    (drawing: Draft["drawing"], index: number) => removePose({ drawing, labels: [] }, index).drawing,
    (drawing: Draft["drawing"], index: number) => movePose({ drawing, labels: [] }, index, 0).drawing,
  ),
);

describe("after any edits", () => {
  test("a drawing is still one that can be saved, drawn and taken by a body, on the floor", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.array(fc.tuple(edit, fc.nat(5)), { minLength: 1, maxLength: 6 }),
        (draft, edits) => {
          let { drawing } = draft;
          const deepest = () => Math.max(...drawing.poses.map((_, index) => strainOf(drawing, index).floor));
          const was = deepest();
          for (const [change, at] of edits) {
            const result = change(drawing, at % drawing.poses.length);
            drawing = "note" in result ? result.drawing : result;
          }
          const spec = specOf({ drawing, labels: [] });
          expect(drawingSpec.safeParse(spec).error).toBeUndefined();
          const read = drawingOf(structuredClone(spec));
          expect(
            isHuman(read),
            JSON.stringify([
              draft.drawing.base,
              edits.map(([c, a]) => [String(c), a]),
              spec.poses,
              spec.anchors,
              spec.poses.map((_, i) => drawnAngles(read, i)),
            ]),
          ).toBe(true);
          expect(deepest()).toBeLessThanOrEqual(was + 0.7);
          for (const t of [0, 0.3, 0.6]) {
            const { paths, viewBox } = paintDrawing(read, { t });
            expect(viewBox + paths.map(({ attributes }) => attributes.d).join()).not.toMatch(/NaN|Infinity/);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
