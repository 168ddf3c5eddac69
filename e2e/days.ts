import { now } from "../lib/clock";
import { addDays, type LocalDate } from "../lib/time/calendar-date";
import { localDateAt } from "../lib/time/local-day";

/** So many days before today, as the patients of these tests live it: their day in London begins at three. */
export const localDay = (back = 0): LocalDate =>
  addDays(localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()), -back);
