import { now } from "../../lib/clock";
import type { LocalDate } from "../../lib/time/calendar-date";

/** The date in UTC, so many days ago. */
export const utcDay = (daysAgo = 0): LocalDate =>
  now()
    .subtract({ hours: 24 * daysAgo })
    .toZonedDateTimeISO("UTC")
    .toPlainDate()
    .toString();
