import { HAND, LENGTH, PROFILE } from "../body/body.data";
import { footOutline } from "../body/foot";
import type { Arm, Leg, Side } from "../body/skeleton";
import { clamp, combine, distance2, heading, offset2, quarter, type Vec2, type Vec3 } from "../body/vectors";
import { drawOutline } from "./forms";
import { type Bone, bentSides, drawLimb, limbSides, shadeLimb } from "./outline";
import type { Pen } from "./pen";
import type { Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";

/** Seen from above, a near thigh is kept apart from the far one from here on. */
const ROOT_END = 0.3;
/** Else skin begins under the edge of the clothes, so that no halo cuts into the trunk. */
const UNDER_CLOTH = 0.04;
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
  first: Bone;
  second: Bone;
  symmetric: boolean;
  cloth: "shorts" | "sleeve";
  clothEnd: number;
  /** Where its own outline, and with it the halo, begins. */
  bareFrom: number;
  shade: number;
}

/** Two bones under one skin, the root dressed, the side away from the light shaded. */
function drawTwoBones(picture: Picture, limb: Limb, drawEnd: (pen: Pen) => void): Shape[] {
  const { key, far, symmetric } = limb;
  const skin = picture.pen();
  drawEnd(skin);
  drawLimb(skin, bentSides(limb.first, limb.second, { from: limb.bareFrom, symmetric }), false);
  const cloth = picture.pen();
  const { from, to, profile } = limb.first;
  drawLimb(cloth, limbSides(from, to, profile, { to: limb.clothEnd, grow: CLOTH, symmetric }), true, false);
  const shapes = [shapeOf(key, "limb", skin, { far }), shapeOf(`${key}-cloth`, limb.cloth, cloth, { far })];
  if (far || picture.detail === "small") return shapes;
  const shade = shadeLimb(
    picture.pen(),
    bentSides(limb.first, limb.second, { from: 0.06, symmetric }),
    limb.shade,
  );
  return [...shapes, shapeOf(`${key}-shade`, "shade", shade)];
}

/** A far limb that peeps out of the near one by less than this, in units, is only a seam. */
const PEEP = { leg: 1.7, arm: 2.4 } as const;

const hides = (picture: Picture, by: number, pairs: readonly (readonly [Vec3, Vec3])[]): boolean =>
  pairs.every(([near, far]) => distance2(picture.project(near), picture.project(far)) < by);

/** Whether the near limb covers the far one but for a hair's breadth. */
export function isCovered(picture: Picture, limb: "leg" | "arm"): boolean {
  const { legs, arms } = picture.body;
  const [n, f] = [arms.n, arms.f];
  return limb === "leg"
    ? hides(picture, PEEP.leg, [
        [legs.n.knee, legs.f.knee],
        [legs.n.ankle, legs.f.ankle],
        [legs.n.toe, legs.f.toe],
      ])
    : hides(picture, PEEP.arm, [
        [n.shoulder, f.shoulder],
        [n.elbow, f.elbow],
        [n.wrist, f.wrist],
        [n.hand, f.hand],
      ]);
}

/** Clears the ground around the near limbs, so that no sliver of the far ones runs along them. */
export function drawGap(picture: Picture): Shape[] {
  if (picture.oblique) return [];
  const [leg, arm] = [legLimb(picture, "n"), armLimb(picture, "n")];
  const pen = drawLimb(picture.pen(), bentSides(leg.first, leg.second));
  drawLimb(pen, limbSides(arm.first.from, arm.first.to, arm.first.profile));
  return [shapeOf("gap", "gap", pen)];
}

function legLimb(picture: Picture, side: Side): Limb {
  const leg = picture.body.legs[side];
  const [hip, knee, ankle] = [leg.hip, leg.knee, leg.ankle].map(picture.project) as [Vec2, Vec2, Vec2];
  return {
    key: `leg-${side}`,
    far: side === "f",
    first: { from: hip, to: knee, profile: PROFILE.thigh },
    second: { from: knee, to: ankle, profile: PROFILE.shank },
    symmetric: picture.oblique,
    cloth: "shorts",
    clothEnd: SHORTS_END,
    bareFrom: picture.oblique ? ROOT_END : SHORTS_END - UNDER_CLOTH,
    shade: 2.2,
  };
}

function armLimb(picture: Picture, side: Side): Limb {
  const arm = picture.body.arms[side];
  const [shoulder, elbow] = [picture.project(arm.shoulder), picture.project(arm.elbow)];
  return {
    key: `arm-${side}`,
    far: side === "f",
    first: { from: shoulder, to: elbow, profile: PROFILE.upperArm },
    second: { from: elbow, to: picture.project(arm.wrist), profile: PROFILE.forearm },
    symmetric: true,
    cloth: "sleeve",
    clothEnd: SLEEVE_END,
    bareFrom: SLEEVE_END - UNDER_CLOTH,
    shade: 1.3,
  };
}

export function drawLeg(picture: Picture, side: Side): Shape[] {
  const leg = picture.body.legs[side];
  const limb = legLimb(picture, side);
  const shod = picture.drawing.shoes === true;
  const bones = drawTwoBones(picture, limb, (pen) => !shod && drawFoot(pen, picture, leg));
  if (!shod) return bones;
  // Over the leg: its halo then reads as a sock.
  return [
    ...bones,
    shapeOf(`shoe-${side}`, "shoe", drawFoot(picture.pen(), picture, leg), { far: limb.far }),
  ];
}

/** The thumb lies to the front of an arm hanging or raised, and on top of a hand laid down either way. */
function drawHand(pen: Pen, picture: Picture, arm: Arm): Pen {
  const [wrist, tip] = [picture.project(arm.wrist), picture.project(arm.hand)];
  const along = heading(wrist, tip);
  const across = quarter(along);
  const seen = distance2(wrist, tip) / LENGTH.hand;
  const thumb = clamp(2 * along[0] + 1, -1, 1);
  const at = ([x, y, bump = 0]: readonly number[]): Vec2 => {
    const out = (y ?? 0) + bump * Math.max(0, thumb * Math.sign(y ?? 0)) * Math.sign(y ?? 0);
    return offset2(offset2(wrist, along, (x ?? 0) * seen), across, out);
  };
  return drawOutline(pen, HAND.map(at));
}

export const drawArm = (picture: Picture, side: Side): Shape[] =>
  drawTwoBones(picture, armLimb(picture, side), (pen) => drawHand(pen, picture, picture.body.arms[side]));
