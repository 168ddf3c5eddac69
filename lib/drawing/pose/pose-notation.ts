import { mix } from "../body/vectors";

/**
 * Angles of one pose in degrees as [near, far] ([top, bottom] in side-lying); flexion is positive.
 * T pelvis, L lumbar, U thoracic, N neck; S shoulder flexion, D shoulder abduction, Q arm rotation, E elbow, W hand,
 * V hand sideways out of the elbow's plane; H hip flexion, B hip abduction, R hip external rotation, K knee, A ankle (dorsiflexion +), M toe joint, C pedal crank.
 */
export const POSE_TOKENS = [
  "T",
  "L",
  "U",
  "N",
  "S",
  "D",
  "Q",
  "E",
  "W",
  "V",
  "H",
  "B",
  "R",
  "K",
  "A",
  "M",
  "C",
] as const;
export type PoseToken = (typeof POSE_TOKENS)[number];
export type Pose = Readonly<Record<PoseToken, readonly [number, number]>>;

const TRUNK = new Set<string>(["T", "L", "U", "N", "C"]);
const isToken = (letter: string | undefined): letter is PoseToken =>
  POSE_TOKENS.some((token) => token === letter);

const everyToken = (value: (token: PoseToken) => readonly [number, number]): Pose => ({
  T: value("T"),
  L: value("L"),
  U: value("U"),
  N: value("N"),
  S: value("S"),
  D: value("D"),
  Q: value("Q"),
  E: value("E"),
  W: value("W"),
  V: value("V"),
  H: value("H"),
  B: value("B"),
  R: value("R"),
  K: value("K"),
  A: value("A"),
  M: value("M"),
  C: value("C"),
});

/**
 * Reads `T0 N4 S90/162 K20`: one value holds for both sides, `a/b` is near and far, what is left out is 0.
 * @throws on an unknown token, one given twice, or a trunk angle with two sides.
 */
export function parsePose(text: string): Pose {
  const found = new Map<PoseToken, readonly [number, number]>();
  for (const word of text.trim().split(/\s+/)) {
    const match = /^([A-Z])(-?\d+(?:\.\d+)?)(?:\/(-?\d+(?:\.\d+)?))?$/.exec(word);
    const [, token, near, far] = match ?? [];
    if (!isToken(token) || found.has(token) || (far !== undefined && TRUNK.has(token))) {
      throw new Error(`Unreadable pose angle: ${word}`);
    }
    found.set(token, [Number(near), Number(far ?? near)]);
  }
  return everyToken((token) => found.get(token) ?? [0, 0]);
}

/** The way back: what is 0 is left out, equal sides are written once; whole degrees by default. */
export function formatPose(pose: Pose, decimals = 0): string {
  const words = POSE_TOKENS.map((token) => {
    const [near, far] = pose[token].map((angle) => String(Number(angle.toFixed(decimals)) + 0));
    if (near === "0" && far === "0") return token === "T" || token === "N" ? `${token}0` : "";
    return near === far || TRUNK.has(token) ? `${token}${near}` : `${token}${near}/${far}`;
  });
  return words.filter(Boolean).join(" ");
}

export const mixPoses = (a: Pose, b: Pose, t: number): Pose =>
  everyToken((token) => [mix(a[token][0], b[token][0], t), mix(a[token][1], b[token][1], t)]);

/** The same pose with near and far exchanged. V alone counts toward the viewer on both sides; the rest count outward. */
export const swapPose = (pose: Pose): Pose =>
  everyToken((token) => {
    const [near, far] = pose[token];
    return token === "V" ? [-far + 0, -near + 0] : [far, near];
  });

export const setPose = (pose: Pose, change: Partial<Pose>): Pose =>
  everyToken((token) => change[token] ?? pose[token]);
