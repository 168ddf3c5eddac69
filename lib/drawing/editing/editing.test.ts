import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import { pointOf, SIDES } from "../body/skeleton";
import { distance } from "../body/vectors";
import { figureOf } from "../drawing";
import { isHuman } from "../pose/human-range";
import { POSE_TOKENS } from "../pose/pose-notation";
import { paintFigure } from "../scene/render";
import { figureSpec } from "../schema";
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
  return openDraft(figureSpec.parse(entry?.figure), entry?.text.en?.poseLabels ?? []);
};
const start = (base: keyof typeof STARTS): Draft => openDraft(STARTS[base], ["At ease"]);
const BASES = Object.keys(STARTS) as (keyof typeof STARTS)[];
const drafts: Draft[] = [...entries.map(({ slug }) => copy(slug)), ...BASES.map(start)];

describe("a neutral position", () => {
  test.each(BASES)("%s is a figure that rests on the floor", (base) => {
    const { figure } = start(base);
    expect(figureSpec.safeParse(STARTS[base]).success).toBe(true);
    expect(isHuman(figure)).toBe(true);
    expect(strainOf(figure, 0)).toEqual({ floor: 0, off: 0, over: 0 });
    expect(Math.abs(undersideOf(bodyIn(figure, 0)))).toBeLessThan(0.6);
  });
});

describe("a copied figure", () => {
  test.each(entries.map(({ slug }) => slug))("%s is saved as it was", (slug) => {
    const entry = entries.find((one) => one.slug === slug);
    expect(specOf(copy(slug))).toEqual(entry?.figure);
  });
});

describe("an angle that is typed", () => {
  test("is set, in whole degrees", () => {
    const { figure, note } = setAngle(start("stand").figure, 0, "K", ["n"], 40.4);
    expect(drawnAngles(figure, 0).K).toEqual([40, 0]);
    expect(note).toBeNull();
  });

  test("stays within what people can do, and says so", () => {
    const { figure, note } = setAngle(start("stand").figure, 0, "K", ["n"], 200);
    expect(drawnAngles(figure, 0).K[0]).toBe(145);
    expect(note).toEqual({ kind: "range", token: "K", range: [0, 145], kept: 145 });
    expect(setAngle(figure, 0, "K", ["n"], -10).note).toMatchObject({ kept: 0 });
  });

  test("stops where the floor is in the way", () => {
    const lying = start("supine").figure;
    const { figure, note } = setAngle(lying, 0, "H", ["n"], -30);
    expect(note).toEqual({ kind: "floor" });
    expect(drawnAngles(figure, 0).H[0]).toBeGreaterThan(-12);
  });

  test("moves both sides where it is asked to", () => {
    const { figure } = setAngle(start("supine").figure, 0, "H", ["n", "f"], 90);
    expect(drawnAngles(figure, 0).H).toEqual([90, 90]);
  });

  test("of the pelvis leaves free legs where they stand", () => {
    const before = start("stand").figure;
    const { figure } = setAngle(before, 0, "T", ["n"], 50);
    const [a, b] = [bodyIn(before, 0), bodyIn(figure, 0)];
    expect(distance(a.legs.n.ankle, b.legs.n.ankle)).toBeLessThan(0.01);
    expect(distance(a.head, b.head)).toBeGreaterThan(20);
  });
});

describe("a joint that is dragged", () => {
  test.each(BASES)("follows the pointer, %s", (base) => {
    const { figure } = start(base);
    for (const joint of JOINTS.filter(({ token }) => token !== "A" && token !== "W")) {
      const side = joint.side ?? "n";
      const from = drawnAngles(figure, 0)[joint.token][side === "n" ? 0 : 1];
      const turned = setAngle(figure, 0, joint.token, [side], from + 12);
      if (turned.note) continue;
      const goal = bodyIn(turned.figure, 0);
      const moved = bodyIn(figure, 0);
      // The body may settle on the floor anew: what counts is the bone's direction.
      const [tip, pivot, here] = [
        seen(figure, pointOf(goal, joint.tip)),
        seen(figure, pointOf(goal, joint.pivot)),
        seen(figure, pointOf(moved, joint.pivot)),
      ];
      const pointer = [here[0] + tip[0] - pivot[0], here[1] + tip[1] - pivot[1]] as const;
      const dragged = turnJoint(figure, 0, joint, [side], pointer);
      const after = bodyIn(dragged.figure, 0);
      const bone = (body: typeof after) => {
        const [end, root] = [
          seen(figure, pointOf(body, joint.tip)),
          seen(figure, pointOf(body, joint.pivot)),
        ];
        return Math.atan2(end[1] - root[1], end[0] - root[0]);
      };
      expect(Math.abs(Math.sin(bone(after) - bone(goal))), `${joint.token} ${side}`).toBeLessThan(0.06);
    }
  });

  test("does not turn while its limb is held", () => {
    const held = pin(start("stand").figure, 0, "leg.n").figure;
    const knee = JOINTS.find((joint) => joint.token === "H" && joint.side === "n");
    if (!knee) throw new Error("No hip");
    expect(turnJoint(held, 0, knee, ["n"], [30, 40])).toEqual({
      figure: held,
      note: { kind: "held", limb: "leg.n" },
    });
  });
});

describe("a pinned limb", () => {
  const deep = addPose(start("stand"), 0);

  test("stays where it is, in every pose, whatever the body does", () => {
    const bothFeet = pin(pin(deep.figure, 0, "leg.n").figure, 0, "leg.f").figure;
    expect(isLifted(bothFeet)).toBe(true);
    const feet = bodyIn(bothFeet, 1).legs;
    const { figure } = moveBody(bothFeet, 1, [-16, 38]);
    const squat = bodyIn(figure, 1);
    expect(squat.hip[1]).toBeCloseTo(38, 0);
    expect(distance(squat.legs.n.ankle, feet.n.ankle)).toBeLessThan(0.3);
    expect(drawnAngles(figure, 1).K[0]).toBeGreaterThan(50);
    expect(bodyIn(figure, 0).hip[1]).toBeCloseTo(53, 0);
  });

  test("is pinned only in the poses that reach there", () => {
    const far = setAngle(setAngle(deep.figure, 1, "T", ["n"], 90).figure, 1, "S", ["n"], 170).figure;
    const { figure, note } = pin(far, 1, "arm.n");
    expect(note).toEqual({ kind: "pinReach" });
    expect([holdOf(figure, 0, "arm.n"), holdOf(figure, 1, "arm.n")?.in]).toEqual([undefined, [2]]);
  });

  test("lets the body go no further than it reaches", () => {
    const { figure } = pin(deep.figure, 0, "leg.n");
    const { figure: far, note } = moveBody(figure, 0, [0, 90]);
    expect(note).toEqual({ kind: "reach" });
    expect(bodyIn(far, 0).hip[1]).toBeLessThan(56);
  });

  test("is let go without a jump, and can be turned again", () => {
    const bent = copy("wall-squat").figure;
    const before = bodyIn(bent, 1);
    const free = unpin(unpin(bent, "leg.n"), "leg.f");
    const after = bodyIn(free, 1);
    for (const point of ["knee.n", "ankle.n", "toe.n", "knee.f", "hip"])
      expect(distance(pointOf(before, point), pointOf(after, point)), point).toBeLessThan(1.2);
    expect(holdOf(free, 1, "leg.n")).toBeUndefined();
    expect(setAngle(free, 1, "K", ["n"], 20).note).not.toEqual({ kind: "held", limb: "leg.n" });
  });

  test("that placed the body lets the pelvis hinge on the thighs", () => {
    const { figure } = copy("standing-back-extension");
    const [before, after] = [figure, setAngle(figure, 0, "T", ["n"], 30).figure].map((one) => bodyIn(one, 0));
    expect(distance(after?.hip ?? [0, 0, 0], before?.hip ?? [1, 1, 1])).toBeLessThan(0.2);
    expect(drawnAngles(figure, 0).T[0]).toBe(0);
  });

  test("moves its contact in one pose", () => {
    const figure = copy("cat-camel").figure;
    const [x, y] = seen(figure, bodyIn(figure, 1).arms.n.wrist);
    const moved = movePin(figure, 1, "arm.n", [x - 4, y]).figure;
    expect(bodyIn(moved, 1).arms.n.wrist[0]).toBeCloseTo(bodyIn(figure, 1).arms.n.wrist[0] - 4, 0);
    for (const other of [0, 2])
      expect(distance(bodyIn(moved, other).arms.n.wrist, bodyIn(figure, other).arms.n.wrist)).toBeLessThan(
        0.1,
      );
  });
});

describe("sides", () => {
  test.each(entries.map(({ slug }) => slug))("of %s are swapped and swapped back", (slug) => {
    const { figure } = copy(slug);
    expect(swapSides(swapSides(figure))).toEqual(figure);
    const [body, other] = [bodyIn(figure, 0), bodyIn(swapSides(figure), 0)];
    const [x, y, z] = body.legs.n.knee;
    const mirrored = canSwapSides(figure) ? other.legs.f.knee : other.legs.n.knee;
    expect(distance(mirrored, [x, y, canSwapSides(figure) ? -z : z])).toBeLessThan(0.6);
  });
});

const edit: fc.Arbitrary<(figure: Draft["figure"], index: number) => Edit | Draft["figure"]> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...POSE_TOKENS),
      fc.constantFrom(...SIDES),
      fc.boolean(),
      fc.integer({ min: -400, max: 400 }),
    )
    .map(
      ([token, side, both, angle]) =>
        (figure: Draft["figure"], index: number) =>
          setAngle(figure, index, token, both ? SIDES : [side], angle),
    ),
  fc
    .tuple(fc.constantFrom(...JOINTS), fc.integer({ min: -80, max: 80 }), fc.integer({ min: -20, max: 100 }))
    .map(
      ([joint, x, y]) =>
        (figure: Draft["figure"], index: number) =>
          turnJoint(figure, index, joint, [joint.side ?? "n"], [x, y]),
    ),
  fc
    .constantFrom(...LIMBS)
    .map((limb) => (figure: Draft["figure"], index: number) => pin(figure, index, limb)),
  fc.constantFrom(...LIMBS).map((limb) => (figure: Draft["figure"]) => unpin(figure, limb)),
  fc
    .tuple(fc.constantFrom(...LIMBS), fc.integer({ min: -60, max: 60 }), fc.integer({ min: -10, max: 90 }))
    .map(
      ([limb, x, y]) =>
        (figure: Draft["figure"], index: number) =>
          movePin(figure, index, limb, [x, y]),
    ),
  fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -10, max: 90 })).map(
    ([x, y]) =>
      (figure: Draft["figure"], index: number) =>
        moveBody(figure, index, [x, y]),
  ),
  fc.constant((figure: Draft["figure"]) => swapSides(figure)),
  fc.constantFrom(
    (figure: Draft["figure"], index: number) => addPose({ figure, labels: [] }, index).figure,
    (figure: Draft["figure"], index: number) => removePose({ figure, labels: [] }, index).figure,
    (figure: Draft["figure"], index: number) => movePose({ figure, labels: [] }, index, 0).figure,
  ),
);

describe("after any edits", () => {
  test("a figure is still one that can be saved, drawn and taken by a body, on the floor", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.array(fc.tuple(edit, fc.nat(5)), { minLength: 1, maxLength: 6 }),
        (draft, edits) => {
          let { figure } = draft;
          const deepest = () => Math.max(...figure.poses.map((_, index) => strainOf(figure, index).floor));
          const was = deepest();
          for (const [change, at] of edits) {
            const result = change(figure, at % figure.poses.length);
            figure = "note" in result ? result.figure : result;
          }
          const spec = specOf({ figure, labels: [] });
          expect(figureSpec.safeParse(spec).error).toBeUndefined();
          const read = figureOf(structuredClone(spec));
          expect(
            isHuman(read),
            JSON.stringify([
              draft.figure.base,
              edits.map(([c, a]) => [String(c), a]),
              spec.poses,
              spec.anchors,
              spec.poses.map((_, i) => drawnAngles(read, i)),
            ]),
          ).toBe(true);
          expect(deepest()).toBeLessThanOrEqual(was + 0.7);
          for (const t of [0, 0.3, 0.6]) {
            const { paths, viewBox } = paintFigure(read, { t });
            expect(viewBox + paths.map(({ attributes }) => attributes.d).join()).not.toMatch(/NaN|Infinity/);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
