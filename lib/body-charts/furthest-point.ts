import { placeOf, type SidedPlace, ZONES, type Zone } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import type { BodyMark } from "./schema";
import { isFelt } from "./vocabulary";

/** The lowest zone that is felt, from "none" above the back down to the foot. */
export const FURTHEST_POINTS = ["none", ...ZONES] as const;
export type FurthestPoint = (typeof FURTHEST_POINTS)[number];

/** How far down: 0 is none, 6 the foot. */
const depthOf = (point: FurthestPoint): number => FURTHEST_POINTS.indexOf(point);

/**
 * Where a mark counts for how far the nerve is felt; null where it doesn't. Pain of the kneecap is so often the knee's
 * own that it says nothing about it; what lies between the legs is on no way down a leg.
 */
export function countsAt(mark: BodyMark, side: Side): SidedPlace | null {
  const place = placeOf(mark.place);
  if (!isFelt(mark) || place.side === null) return null;
  if (side !== "both" && place.side !== side) return null;
  return place.zone === "knee" && place.aspect === "front" ? null : place;
}

/**
 * The lowest zone of the affected leg with pain of 1 or more or any symptom, continuous path or not. Marks on the
 * kneecap and between the legs don't count; marks on the other side don't either, its half of the back included.
 * @param side the episode's symptomatic side; with "both" the lower of the two counts
 */
export function furthestPoint(marks: readonly BodyMark[], side: Side): FurthestPoint {
  const zones = new Set<Zone | undefined>(marks.map((mark) => countsAt(mark, side)?.zone));
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
    .filter((mark) => countsAt(mark, side)?.zone === point)
    .sort((a, b) => (b.pain ?? 0) - (a.pain ?? 0));
}
