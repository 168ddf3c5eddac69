import { LENGTH } from "../body/body.data";
import type { Frame, Trunk } from "../body/skeleton";
import { combine, radians, type Vec3 } from "../body/vectors";
import type { DrawingSpec } from "../schema";
import type { Pose } from "./pose-notation";

export type Base = DrawingSpec["base"];

/** Direction of the pelvis at rest, in degrees from the right. */
const REST: Record<Exclude<Base, "side-lying">, number> = {
  stand: 90,
  sit: 90,
  "half-kneel": 90,
  supine: 180,
  "long-sit": 180,
  prone: 0,
  quad: 0,
};

const sagittal = (angle: number): Frame => {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  return { u: [c, s, 0], w: [s, -c, 0], v: [0, 0, 1] };
};

/** Head to the left, chest toward the viewer. */
const lateral = (rise: number): Frame => {
  const [c, s] = [Math.cos(radians(rise)), Math.sin(radians(rise))];
  return { u: [-c, s, 0], w: [0, 0, 1], v: [s, c, 0] };
};

/** Pelvis, lumbar and thoracic spine, neck and head, from the middle of the hips. */
export function trunkOf(pose: Pose, base: Base, hip: Vec3): Trunk {
  const [T, L, U, N] = [pose.T[0], pose.L[0], pose.U[0], pose.N[0]];
  const sideLying = base === "side-lying";
  const frame = sideLying ? lateral : sagittal;
  const bend = sideLying ? 1 : -1;
  const start = sideLying ? T : REST[base] + (base === "prone" || base === "quad" ? T : -T);
  const pelvis = frame(start);
  const lumbar = frame(start + bend * L);
  const thoraxAngle = start + bend * (L + U);
  const thorax = frame(thoraxAngle);
  const neck = frame(thoraxAngle + (bend * N) / 2);
  const headFrame = frame(thoraxAngle + bend * N);

  const ls = combine([hip, 1], [pelvis.u, LENGTH.pelvis]);
  const tl = combine([ls, 1], [lumbar.u, LENGTH.lumbar]);
  const c7 = combine([tl, 1], [thorax.u, LENGTH.thorax]);
  const forward = sideLying ? 0 : 1;
  const skull = combine([c7, 1], [neck.u, LENGTH.neck], [neck.w, 0.8 * forward]);
  return {
    sideLying,
    pelvis,
    lumbar,
    thorax,
    headFrame,
    hip,
    ls,
    tl,
    c7,
    shoulders: combine([tl, 1], [thorax.u, LENGTH.shoulderRise], [thorax.w, 0.6 * forward]),
    skull,
    head: combine([skull, 1], [headFrame.u, LENGTH.head], [headFrame.w, 1.2 * forward]),
  };
}
