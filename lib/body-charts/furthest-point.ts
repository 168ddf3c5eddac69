import { placeOf, ZONES, type Zone } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import type { BodyMark } from "./schema";
import { isFelt } from "./vocabulary";

/** The lowest zone that is felt, from "none" above the back down to the foot. */
export const FURTHEST_POINTS = ["none", ...ZONES] as const;
export type FurthestPoint = (typeof FURTHEST_POINTS)[number];

/** How far down: 0 is none, 6 the foot. */
const depthOf = (point: FurthestPoint): number => FURTHEST_POINTS.indexOf(point);

const onAffectedSide = (mark: BodyMark, side: Side): boolean =>
  side === "both" || placeOf(mark.place).side === side;

/** Front-of-knee pain is so often the knee's own that it says nothing about how far the nerve is felt. */
const isFrontOfKnee = (mark: BodyMark): boolean => {
  const { zone, face } = placeOf(mark.place);
  return zone === "knee" && face === "front";
};

/**
 * The lowest zone of the affected leg with pain of 1 or more or any symptom, continuous path or not. Marks on the
 * front of the knee don't count; marks on the other side don't either, its half of the back included.
 * @param side the episode's symptomatic side; with "both" the lower of the two counts
 */
export function furthestPoint(marks: readonly BodyMark[], side: Side): FurthestPoint {
  const counting = marks.filter((mark) => isFelt(mark) && onAffectedSide(mark, side) && !isFrontOfKnee(mark));
  const zones = new Set<Zone>(counting.map((mark) => placeOf(mark.place).zone));
  return [...ZONES].reverse().find((zone) => zones.has(zone)) ?? "none";
}

export type Movement = "up" | "down" | "same";

/**
 * How the furthest point moved between two charts. Up is centralising. From none to the back alone is no movement
 * down the leg: the back often aches more while the leg gets better.
 */
export function movementOf(before: FurthestPoint, now: FurthestPoint): Movement {
  if (depthOf(now) < depthOf(before)) return "up";
  return depthOf(now) > depthOf(before) && depthOf(now) > depthOf("back") ? "down" : "same";
}

/** The marks that hold the furthest point, the most painful first; empty at "none". */
export function marksAt(marks: readonly BodyMark[], side: Side, point: FurthestPoint): BodyMark[] {
  return marks
    .filter((mark) => placeOf(mark.place).zone === point && onAffectedSide(mark, side))
    .filter((mark) => isFelt(mark) && !isFrontOfKnee(mark))
    .sort((a, b) => (b.pain ?? 0) - (a.pain ?? 0));
}
