import { movementOf } from "../body-charts/furthest-point";
import { isClouded, type SeriesChart } from "../body-charts/series";
import { dayNumber, type LocalDate } from "../time/calendar-date";
import type { PainChange } from "./pain";

/** How the furthest point of the last chart lies to that of the first; `new`: it showed something that was not there. */
export type ReachChange = "up" | "same" | "down" | "new" | "unknown";

const OLD_DAYS = 28;

/** @param charts of the episode, the earliest first */
export function reachChange(charts: readonly SeriesChart[], today: LocalDate): ReachChange {
  const [first, last] = [charts[0], charts.at(-1)];
  if (!first || !last || first === last) return "unknown";
  if (dayNumber(today) - dayNumber(last.localDate) > OLD_DAYS) return "unknown";
  if (last.gained.length > 0) return "new";
  const moved = movementOf(first.furthest, last.furthest);
  return moved === "up" && isClouded(last) ? "same" : moved;
}

export const HEADINGS = [
  ...["less-up", "less", "less-down", "less-new"],
  ...["up", "steady", "down", "new"],
  ...["more-up", "more", "more-down", "more-new"],
  ...["as-far", "soon"],
] as const;
export type Heading = (typeof HEADINGS)[number];

/** Every pair of the two has its sentence; what is unknown of one says nothing. */
const TABLE: Record<PainChange, Record<ReachChange, Heading>> = {
  better: { up: "less-up", same: "less", down: "less-down", new: "less-new", unknown: "less" },
  same: { up: "up", same: "steady", down: "down", new: "new", unknown: "steady" },
  worse: { up: "more-up", same: "more", down: "more-down", new: "more-new", unknown: "more" },
  unknown: { up: "up", same: "as-far", down: "down", new: "new", unknown: "soon" },
};

export const headingOf = (pain: PainChange, reach: ReachChange): Heading => TABLE[pain][reach];

/** Something got worse, whatever else got better: what can be done stands beside it. */
export const isSetback = (pain: PainChange, reach: ReachChange): boolean =>
  pain === "worse" || reach === "down" || reach === "new";
