import type { PoseToken } from "../pose/pose-notation";

/** From the least to the most, in degrees; flexion is positive. */
export type Range = readonly [least: number, most: number];

/**
 * What a joint of the drawing can do. Where a source is named, it is the usual active range of an adult: AAOS, Joint
 * Motion: Method of Measuring and Recording (1965), or Norkin & White, Measurement of Joint Motion. The drawing is
 * simpler than a body, so some ranges are wider by a design choice, which is said beside them.
 */
export const HUMAN_RANGE: Readonly<Record<PoseToken, Range>> = {
  /** Design choice: the lean of the whole pelvis in the room, from rolling up on the back to sitting with long legs. */
  T: [-60, 120],
  /** AAOS: flexion 60; extension 25, of which a press-up on straight arms takes nearly twice (design choice). */
  L: [-45, 60],
  /** Norkin & White: thoracic flexion 45, extension 25 to 30. */
  U: [-30, 45],
  /** AAOS: 45 either way; design choice 60 forward, as the head nods on top of the neck. */
  N: [-45, 60],
  /** AAOS: flexion 180, extension 60; design choice 10 more, as shoulder blades do not move on their own. */
  S: [-70, 190],
  /** AAOS: abduction 180; across the chest 45 (design choice). */
  D: [-45, 180],
  /** AAOS: 90 outward, 70 inward; design choice 140, as it is measured from where the arm hangs at any height. */
  Q: [-140, 90],
  /** AAOS: flexion 150; design choice 155, of a slim arm, and no overstretching. */
  E: [0, 155],
  /** AAOS: 80 and 70; design choice, as the turning of the forearm is not drawn on its own. */
  W: [-110, 90],
  /** Design choice, for the same reason. */
  V: [-90, 90],
  /** AAOS: flexion 120, extension 30; design choice 140, as with a knee drawn to the chest. */
  H: [-30, 140],
  /** AAOS: abduction 45, adduction 30; design choice 5 more. */
  B: [-30, 50],
  /** AAOS: 45 either way; design choice 90, as it is measured from the bent hip of an ankle laid on a knee. */
  R: [-45, 90],
  /** AAOS: flexion 135; Norkin & White to 145; no overstretching. */
  K: [0, 145],
  /** AAOS: dorsiflexion 20, knee bent 30; plantar flexion 50, and 85 for the whole instep lying flat (design choice). */
  A: [-85, 30],
  /** AAOS: the great toe's extension 70, flexion 45. */
  M: [-45, 70],
  /** A crank goes round. */
  C: [-360, 360],
};

/** In side-lying the trunk bends sideways: AAOS 35 in all, shared out; the neck 45. */
export const SIDEWAYS_RANGE: Readonly<Partial<Record<PoseToken, Range>>> = {
  T: [-30, 45],
  L: [-35, 35],
  U: [-35, 35],
  N: [-45, 45],
};
