import { z } from "zod";
import { text } from "../text";
import { HIGHLIGHTS } from "./body/highlight.data";

const number = z.number().min(-400).max(400);
/** One value for all poses, or one a pose. */
const eachPose = z.union([number, z.array(number).min(1).max(6)]);
const place = z.union([z.tuple([number, number]), z.tuple([number, number, number])]);
const placeEachPose = z.union([place, z.array(place).min(1).max(6)]);
const inPoses = z.array(z.int().min(1).max(6)).min(1).max(6).optional();

const pointName = text.regex(
  /^(hip|ls|tl|c7|skull|head|(hip|knee|ankle|heel|ball|toe|shoulder|elbow|wrist|hand)\.[nf])$/,
);
const segmentName = text.regex(/^(thigh|shank|foot|arm|forearm)\.[nf]$/);

const rootAnchor = z.strictObject({
  root: pointName,
  x: eachPose,
  y: z.union([z.literal("rest"), eachPose]),
  use: z
    .array(z.enum(["torso", "head", "leg.n", "leg.f", "arm.n", "arm.f"]))
    .min(1)
    .max(6)
    .optional(),
});

const heldAnchor = z
  .strictObject({
    ik: z.enum(["leg.n", "leg.f", "arm.n", "arm.f"]),
    in: inPoses,
    xy: placeEachPose.optional(),
    to: z.union([pointName, segmentName]).optional(),
    crank: number.optional(),
    /** Share of the segment's length, and distance along its normal. */
    t: eachPose.optional(),
    d: eachPose.optional(),
    shift: placeEachPose.optional(),
    sole: eachPose.optional(),
    palm: z.union([number, z.tuple([number, number, number])]).optional(),
    O: eachPose.optional(),
    Q: eachPose.optional(),
  })
  .refine((a) => [a.xy, a.to, a.crank].filter((target) => target !== undefined).length === 1, "one-target");

const layer = z.enum(["back", "between", "front"]).optional();
const positive = z.number().positive().max(200);
const prop = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("mat"),
    x: z.tuple([number, number]),
    z: z.tuple([number, number]).optional(),
    layer,
  }),
  z.strictObject({
    kind: z.literal("chair"),
    x: number,
    h: positive,
    d: positive,
    bh: positive.optional(),
    back: z.enum(["left", "right", "none"]).optional(),
    layer,
  }),
  z.strictObject({ kind: z.literal("stool"), x: number, h: positive, d: positive, layer }),
  z.strictObject({ kind: z.literal("wall"), x: number, side: z.enum(["left", "right"]), layer }),
  z.strictObject({ kind: z.literal("step"), x: number, w: positive, h: positive, layer }),
  z.strictObject({ kind: z.literal("rail"), x: number, h: positive, layer }),
  z.strictObject({
    kind: z.literal("pillow"),
    at: pointName,
    shift: z.tuple([number, number]).optional(),
    w: positive,
    h: positive,
    layer,
  }),
  z.strictObject({ kind: z.literal("cushion"), x: number, w: positive, h: positive, layer }),
  z.strictObject({
    kind: z.literal("towel"),
    x: number,
    y: number,
    rx: positive,
    ry: positive,
    layer,
  }),
  z.strictObject({ kind: z.literal("roll"), x: number, y: number, r: positive, layer }),
  z.strictObject({ kind: z.literal("strap"), layer }),
  z.strictObject({
    kind: z.literal("band"),
    to: pointName,
    anchor: z.tuple([number, number]).optional(),
    around: z.boolean().optional(),
    layer,
  }),
  z.strictObject({
    kind: z.literal("bike"),
    bb: z.tuple([number, number]),
    r: positive,
    saddle: z.tuple([number, number]).optional(),
    bar: z.tuple([number, number]).optional(),
    fw: z.tuple([number, number, positive]).optional(),
    layer,
  }),
]);
export type Prop = z.infer<typeof prop>;
export type PropOf<K extends Prop["kind"]> = Extract<Prop, { kind: K }>;

const poseNumber = z.int().min(1).max(6);
const arrow = z.union([
  z.strictObject({
    pose: poseNumber,
    pt: pointName,
    vec: z.tuple([number, number]),
    shift: place.optional(),
  }),
  z.strictObject({ pose: poseNumber, arc: z.tuple([number, number, number, number, number]) }),
  z.strictObject({ pose: poseNumber, pt: pointName, shift: place.optional() }),
]);
export type Arrow = z.infer<typeof arrow>;

const seconds = z.number().min(0).max(60);
export const tempo = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("still"), breath: z.number().min(1).max(20) }),
  z.strictObject({
    mode: z.enum(["loop", "crank"]),
    out: z.number().min(0.2).max(60),
    hold: seconds,
    back: z.number().min(0.2).max(60),
    rest: seconds,
  }),
]);
export type Tempo = z.infer<typeof tempo>;

const highlight = text.refine((id) => HIGHLIGHTS.includes(id.replace(/\.(n|f|both)$/, "")), "unknown");

/** The drawing block of an exercise: joint angles, what holds it, and how it moves. See the tokens in pose-notation. */
export const drawingSpec = z
  .strictObject({
    view: z.enum(["side", "raised", "three-quarter"]),
    base: z.enum(["stand", "sit", "half-kneel", "supine", "long-sit", "prone", "quad", "side-lying"]),
    camera: z.enum(["side", "raised", "high", "foot"]),
    shoes: z.boolean().optional(),
    poses: z.array(text.min(2).max(200)).min(1).max(6),
    props: z.array(prop).max(8),
    anchors: z.array(z.union([rootAnchor, heldAnchor])).max(32),
    highlight: z.array(highlight).max(6),
    arrow: z.array(arrow).max(12),
    play: z
      .array(z.union([poseNumber, text.regex(/^[1-6]s$/)]))
      .min(1)
      .max(12),
    tempo,
  })
  .refine(
    ({ play, poses }) => play.every((key) => Number.parseInt(String(key), 10) <= poses.length),
    "play-beyond-poses",
  );
export type DrawingSpec = z.infer<typeof drawingSpec>;
export type RootAnchor = z.infer<typeof rootAnchor>;
export type HeldAnchor = z.infer<typeof heldAnchor>;
