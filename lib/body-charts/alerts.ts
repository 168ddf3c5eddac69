import { z } from "zod";
import type { BodyChartId } from "../ids";
import { FURTHEST_POINTS, type FurthestPoint, movementOf } from "./furthest-point";

const facts = z.object({ from: z.enum(FURTHEST_POINTS), to: z.enum(FURTHEST_POINTS) });

/**
 * The alert a chart raises against the one before it: symptoms further down the leg are what stop rule S1 is about,
 * whether they came in an exercise or not. Null for none. Facts are codes and ids alone.
 */
export function alertFor(id: BodyChartId, from: FurthestPoint, to: FurthestPoint) {
  if (movementOf(from, to) !== "down") return null;
  return { kind: "moved-down", facts: { rule: "S1", chartId: id, from, to } };
}

/** From where to where an alert says it moved; null where it is about something else. */
export const movedOf = (stored: unknown): { from: FurthestPoint; to: FurthestPoint } | null =>
  facts.safeParse(stored).data ?? null;
