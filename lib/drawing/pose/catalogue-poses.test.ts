import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import { JOINT_RADIUS, LENGTH } from "../body/body.data";
import { footBottom, footOutline } from "../body/foot";
import { pointOf, SIDES } from "../body/skeleton";
import { torsoSides } from "../body/spine";
import { degrees, distance, dot, minus, unit, type Vec3 } from "../body/vectors";
import { type Drawing, type Key, keyOf } from "../drawing";
import { readDrawing } from "../read";
import { sceneOf } from "../scene/scene";
import { holdingAt, mixHoldings } from "./anchors";
import { type Body, keyAngles, poseAt, still } from "./motion";
import { targetPoint } from "./solve";
import { legsOf } from "./tempo";

const yaml = readFileSync(new URL("../../exercises/catalogue.yaml", import.meta.url), "utf8");
const catalogue = parseCatalogue(yaml).map(({ slug, drawing }) => ({ slug, drawing: readDrawing(drawing) }));
const all = catalogue.map(({ slug, drawing }) => [slug, drawing] as const);

const STEPS = 24;
interface Way {
  from: Key;
  to: Key;
}
const waysOf = (drawing: Drawing): Way[] => {
  const first = keyOf(drawing, 1);
  const legs = legsOf(drawing);
  return legs.length > 0 ? legs : [{ from: first, to: first }];
};
const wayName = ({ from, to }: Way) =>
  [from, to].map((key) => `${key.index + 1}${key.swapped ? "s" : ""}`).join("→");

/** Every body on every way of the play order, with where it is. */
function* bodies(drawing: Drawing): Generator<{ body: Body; way: Way; t: number; where: string }> {
  for (const way of waysOf(drawing)) {
    for (let step = 0; step <= STEPS; step++) {
      const t = step / STEPS;
      yield { body: poseAt(drawing, { ...way, t }), way, t, where: `${wayName(way)} at ${t.toFixed(2)}` };
    }
  }
}

const bend = (a: Vec3, b: Vec3, c: Vec3): number =>
  degrees(Math.acos(Math.min(1, Math.max(-1, dot(unit(minus(b, a)), unit(minus(c, b)))))));

/** What of a body can touch the floor, as heights of its lowest outline. */
function undersides(body: Body): [string, number][] {
  const { front, back } = torsoSides(body, (at) => at);
  const heights: [string, number][] = [
    ["torso", Math.min(...[...front, ...back].map(([, y]) => y))],
    ["head", body.head[1] - JOINT_RADIUS.head],
  ];
  for (const side of SIDES) {
    heights.push([`foot.${side}`, footBottom(body.legs[side])]);
    for (const joint of ["knee", "ankle", "elbow", "wrist", "hand"] as const) {
      const name = `${joint}.${side}`;
      heights.push([name, pointOf(body, name)[1] - JOINT_RADIUS[joint]]);
    }
  }
  return heights;
}

describe.each(all)("%s", (_slug, drawing) => {
  test("keeps every limb's length", () => {
    for (const { body, where } of bodies(drawing)) {
      for (const side of SIDES) {
        const { hip, knee, ankle } = body.legs[side];
        const { shoulder, elbow, wrist, hand } = body.arms[side];
        expect(distance(hip, knee), where).toBeCloseTo(LENGTH.thigh, 6);
        expect(distance(knee, ankle), where).toBeCloseTo(LENGTH.shank, 6);
        expect(distance(shoulder, elbow), where).toBeCloseTo(LENGTH.upperArm, 6);
        expect(distance(elbow, wrist), where).toBeCloseTo(LENGTH.forearm, 6);
        expect(distance(wrist, hand), where).toBeCloseTo(LENGTH.hand, 6);
      }
    }
  });

  test("bends no joint beyond what people can", () => {
    for (const { body, where } of bodies(drawing)) {
      for (const side of SIDES) {
        const { hip, knee, ankle, foot, front } = body.legs[side];
        const { shoulder, elbow, wrist } = body.arms[side];
        const shank = unit(minus(ankle, knee));
        expect(bend(hip, knee, ankle), `knee ${side} ${where}`).toBeLessThanOrEqual(145);
        expect(bend(shoulder, elbow, wrist), `elbow ${side} ${where}`).toBeLessThanOrEqual(155);
        // A knee that bends forward would bring the shank before the knee cap.
        expect(dot(shank, front), `knee ${side} ${where}`).toBeLessThanOrEqual(1e-6);
        const dorsiflexion = degrees(Math.asin(Math.min(1, Math.max(-1, -dot(foot, shank)))));
        expect(dorsiflexion, `ankle ${side} ${where}`).toBeLessThanOrEqual(30);
      }
    }
  });

  test("goes no deeper than half a unit into the floor", () => {
    for (const { body, where } of bodies(drawing)) {
      for (const [part, height] of undersides(body)) {
        expect(height, `${part} ${where}`).toBeGreaterThanOrEqual(-0.5);
      }
    }
  });

  test("holds on to its anchors all the way", () => {
    for (const { body, way, t, where } of bodies(drawing)) {
      const a = holdingAt(drawing, way.from, body.crank);
      const b = holdingAt(drawing, way.to, body.crank);
      const holding = t === 0 ? a : t === 1 ? b : mixHoldings(a, b, t, way.to.swapped);
      for (const hold of holding.holds) {
        const end = hold.limb === "leg" ? body.legs[hold.side].ankle : body.arms[hold.side].wrist;
        const off = distance(end, targetPoint(body, hold));
        expect(off, `${hold.limb}.${hold.side} ${where}`).toBeLessThan(0.5);
      }
    }
  });

  test("moves without a jump", () => {
    const joints = SIDES.flatMap((side) =>
      ["knee", "ankle", "toe", "elbow", "wrist", "hand"].map((joint) => `${joint}.${side}`),
    );
    const tiny = 1e-4;
    for (const way of waysOf(drawing)) {
      for (let step = 0; step < STEPS; step++) {
        const t = step / STEPS;
        const [here, next] = [t, t + tiny].map((at) => poseAt(drawing, { ...way, t: at }));
        const [before, after] = [t + 1 / STEPS - tiny, t + 1 / STEPS].map((at) =>
          poseAt(drawing, { ...way, t: at }),
        );
        if (!here || !next || !before || !after) continue;
        for (const joint of ["head", "hip", ...joints]) {
          const where = `${joint} ${wayName(way)} at ${t.toFixed(2)}`;
          expect(distance(pointOf(here, joint), pointOf(next, joint)), where).toBeLessThan(0.3);
          expect(distance(pointOf(before, joint), pointOf(after, joint)), where).toBeLessThan(0.3);
        }
      }
    }
  });

  test("stays inside the frame that all of the movement shares", () => {
    const first = sceneOf(drawing, still(keyOf(drawing, 1)), { fit: "frame" });
    const { x, y, width, height } = first.viewBox;
    for (const way of waysOf(drawing)) {
      for (let step = 0; step <= STEPS; step += 3) {
        const { shapes } = sceneOf(drawing, { ...way, t: step / STEPS }, { viewBox: first.viewBox });
        for (const { key, box } of shapes) {
          if (!box) continue;
          const where = `${key} ${wayName(way)} at ${(step / STEPS).toFixed(2)}`;
          expect(box[0], where).toBeGreaterThanOrEqual(x);
          expect(box[2], where).toBeLessThanOrEqual(x + width);
          expect(box[3], where).toBeLessThanOrEqual(-y);
          expect(-box[1], where).toBeLessThanOrEqual(y + height);
        }
      }
    }
  });

  test("goes through no wall and no step", () => {
    for (const { body, where } of bodies(drawing)) {
      const tips = SIDES.flatMap((side) => [
        ...footOutline(body.legs[side]),
        ...(["knee", "elbow", "wrist", "hand"] as const).map((joint) => pointOf(body, `${joint}.${side}`)),
      ]);
      const points = [...tips, body.head, body.hip, body.c7];
      for (const prop of drawing.props) {
        for (const [px, py] of points) {
          if (prop.kind === "wall")
            expect(prop.side === "right" ? px - prop.x : prop.x - px, `wall ${where}`).toBeLessThanOrEqual(
              0.5,
            );
          if (prop.kind !== "step") continue;
          const deep = Math.min(px - prop.x, prop.x + prop.w - px, prop.h - py);
          // A foot set down may graze it.
          expect(deep, `step ${where}`).toBeLessThanOrEqual(0.75);
        }
      }
    }
  });

  test("has its poses stored solved", () => {
    for (const [index, stored] of drawing.poses.entries()) {
      const key = { index, swapped: false };
      const exact = keyAngles(drawing, key);
      const body = poseAt(drawing, still(key));
      for (const token of ["H", "K", "S", "E"] as const) {
        for (const at of [0, 1] as const) {
          const side = at === 0 ? "n" : "f";
          if (token === "S" && Math.abs(body.arms[side].elbow[2] - body.arms[side].shoulder[2]) > 12)
            continue;
          expect(
            Math.abs(exact[token][at] - stored[token][at]),
            `${token} of pose ${index + 1}`,
          ).toBeLessThan(3);
        }
      }
    }
  });
});

test("there are forty", () => {
  expect(catalogue).toHaveLength(40);
});
