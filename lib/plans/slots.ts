import type { Schedule } from "./schema";
import { PARTS_OF_DAY, type PartOfDay } from "./vocabulary";

const FEW: Readonly<Record<number, readonly PartOfDay[]>> = {
  1: ["morning"],
  2: ["morning", "evening"],
  3: ["morning", "afternoon", "evening"],
};

function spread(timesPerDay: number, slot: number): PartOfDay {
  const at = Math.floor(((slot - 1) * PARTS_OF_DAY.length) / timesPerDay);
  return FEW[timesPerDay]?.[slot - 1] ?? PARTS_OF_DAY[at] ?? "evening";
}

/**
 * The part of the day each slot belongs to: the one the plan names, else spread evenly over the day.
 * @returns one part for each of `timesPerDay` slots, slot 1 first.
 */
export const slotParts = ({ timesPerDay, parts }: Pick<Schedule, "timesPerDay" | "parts">): PartOfDay[] =>
  Array.from({ length: timesPerDay }, (_, at) => parts?.[at] ?? spread(timesPerDay, at + 1));
