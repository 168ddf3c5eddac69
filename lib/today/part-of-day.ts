import type { Temporal } from "temporal-polyfill";
import { PARTS_OF_DAY, type PartOfDay } from "../plans/vocabulary";

/** The hour each part begins. The day itself begins at 03:00, so the small hours belong to the evening before. */
export const PART_BEGINS: Readonly<Record<PartOfDay, number>> = {
  morning: 3,
  midday: 12,
  afternoon: 15,
  evening: 18,
};

/** The part of the day it is on the wall clock of a zone. */
export function partOfDayAt(zone: string, instant: Temporal.Instant): PartOfDay {
  const { hour } = instant.toZonedDateTimeISO(zone);
  return PARTS_OF_DAY.findLast((part) => PART_BEGINS[part] <= hour) ?? "evening";
}

/** When the part of the day that it is began, on the wall clock of a zone. */
export function partBegan(zone: string, instant: Temporal.Instant): Temporal.Instant {
  const local = instant.toZonedDateTimeISO(zone);
  const day = local.hour < PART_BEGINS.morning ? local.subtract({ days: 1 }) : local;
  return day
    .startOfDay()
    .with({ hour: PART_BEGINS[partOfDayAt(zone, instant)] })
    .toInstant();
}

/** -1, 0 or 1: is a part over, running or still to come while `present` runs? */
export const comparePart = (part: PartOfDay, present: PartOfDay): number =>
  Math.sign(PARTS_OF_DAY.indexOf(part) - PARTS_OF_DAY.indexOf(present));
