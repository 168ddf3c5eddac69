import { PROFILE, type Profile } from "./body.data";
import { footOutline } from "./foot";
import { drawOutline } from "./forms";
import { drawLimb, limbSides, shadeLimb } from "./outline";
import type { Pen } from "./pen";
import type { Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";
import type { Leg, Side } from "./skeleton";
import { combine, distance2, type Vec2, type Vec3 } from "./vectors";

/** Where a limb's own outline begins; above it, clothes cover the root and no halo cuts into the trunk. */
const ROOT_END = 0.3;
const SHORTS_END = 0.58;
const SLEEVE_END = 0.52;
const CLOTH = 0.35;

function drawFoot(pen: Pen, picture: Picture, leg: Leg): Pen {
  if (!picture.oblique) return drawOutline(pen, footOutline(leg).map(picture.project));
  const ankle = picture.project(leg.ankle);
  const at = (from: Vec3, along: Vec3, x: number, up: Vec3, y: number) =>
    picture.project(combine([from, 1], [along, x], [up, y]));
  const tip = at(leg.ball, leg.toes, 2.6, leg.toesUp, 0.2);
  const heel = at(leg.ankle, leg.foot, -1.6, leg.footUp, -1.4);
  drawLimb(pen, limbSides(ankle, tip, PROFILE.footFront));
  return drawLimb(pen, limbSides(ankle, heel, PROFILE.heelFront));
}

interface Limb {
  key: string;
  far: boolean;
  first: readonly [Vec2, Vec2, Profile];
  second: readonly [Vec2, Vec2, Profile];
  symmetric: boolean;
  cloth: "shorts" | "sleeve";
  clothEnd: number;
  shade: number;
}

/** Two bones under one skin, the root dressed, the side away from the light shaded. */
function drawTwoBones(picture: Picture, limb: Limb, drawEnd: (pen: Pen) => void): Shape[] {
  const { key, far, symmetric } = limb;
  const skin = picture.pen();
  drawEnd(skin);
  drawLimb(skin, limbSides(...limb.second, { symmetric }));
  drawLimb(skin, limbSides(...limb.first, { from: ROOT_END, symmetric }), false);
  const cloth = picture.pen();
  drawLimb(cloth, limbSides(...limb.first, { to: limb.clothEnd, grow: CLOTH, symmetric }), true, false);
  const shapes = [shapeOf(key, "limb", skin, { far }), shapeOf(`${key}-cloth`, limb.cloth, cloth, { far })];
  if (far || picture.detail === "small") return shapes;
  const shade = picture.pen();
  shadeLimb(shade, limbSides(...limb.second, { symmetric }), limb.shade);
  shadeLimb(shade, limbSides(...limb.first, { from: 0.06, symmetric }), limb.shade * 1.2);
  return [...shapes, shapeOf(`${key}-shade`, "shade", shade)];
}

/** A far limb that peeps out of the near one by less than this, in units, is only a seam. */
const PEEP = 2.4;

const hides = (picture: Picture, pairs: readonly (readonly [Vec3, Vec3])[]): boolean =>
  pairs.every(([near, far]) => distance2(picture.project(near), picture.project(far)) < PEEP);

/** Whether the near limb covers the far one but for a hair's breadth. */
export function isCovered(picture: Picture, limb: "leg" | "arm"): boolean {
  const { legs, arms } = picture.body;
  const [n, f] = [arms.n, arms.f];
  return limb === "leg"
    ? hides(picture, [
        [legs.n.knee, legs.f.knee],
        [legs.n.ankle, legs.f.ankle],
        [legs.n.toe, legs.f.toe],
      ])
    : hides(picture, [
        [n.shoulder, f.shoulder],
        [n.elbow, f.elbow],
        [n.wrist, f.wrist],
        [n.hand, f.hand],
      ]);
}

/** Clears the ground around the roots of the near limbs, so that no sliver of the far ones runs along them. */
export function drawGap(picture: Picture): Shape[] {
  if (picture.oblique) return [];
  const leg = picture.body.legs.n;
  const arm = picture.body.arms.n;
  const pen = picture.pen();
  const thigh = limbSides(picture.project(leg.hip), picture.project(leg.knee), PROFILE.thigh, { to: 0.5 });
  const upper = limbSides(picture.project(arm.shoulder), picture.project(arm.elbow), PROFILE.upperArm, {
    to: 0.5,
  });
  return [shapeOf("gap", "gap", drawLimb(drawLimb(pen, thigh, true, false), upper, true, false))];
}

export function drawLeg(picture: Picture, side: Side): Shape[] {
  const leg = picture.body.legs[side];
  const far = side === "f";
  const [hip, knee, ankle] = [leg.hip, leg.knee, leg.ankle].map(picture.project) as [Vec2, Vec2, Vec2];
  const shod = picture.figure.shoes === true;
  const limb: Limb = {
    key: `leg-${side}`,
    far,
    first: [hip, knee, PROFILE.thigh],
    second: [knee, ankle, PROFILE.shank],
    symmetric: picture.oblique,
    cloth: "shorts",
    clothEnd: SHORTS_END,
    shade: 2.2,
  };
  const bones = drawTwoBones(picture, limb, (pen) => !shod && drawFoot(pen, picture, leg));
  if (!shod) return bones;
  // Over the leg: its halo then reads as a sock.
  return [...bones, shapeOf(`shoe-${side}`, "shoe", drawFoot(picture.pen(), picture, leg), { far })];
}

export function drawArm(picture: Picture, side: Side): Shape[] {
  const arm = picture.body.arms[side];
  const [shoulder, elbow] = [picture.project(arm.shoulder), picture.project(arm.elbow)];
  const [wrist, hand] = [picture.project(arm.wrist), picture.project(arm.hand)];
  const limb: Limb = {
    key: `arm-${side}`,
    far: side === "f",
    first: [shoulder, elbow, PROFILE.upperArm],
    second: [elbow, wrist, PROFILE.forearm],
    symmetric: true,
    cloth: "sleeve",
    clothEnd: SLEEVE_END,
    shade: 1.3,
  };
  return drawTwoBones(picture, limb, (pen) => drawLimb(pen, limbSides(wrist, hand, PROFILE.hand)));
}
