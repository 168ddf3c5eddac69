import { z } from "zod";
import { text } from "../text";

/**
 * A local calendar date, `2026-07-14`, of a time somebody lives in: for days far beyond, the days around them can't be
 * counted with, nor kept.
 */
export const localDate = z.iso.date().refine((date) => date >= "1900-01-01" && date <= "2999-12-31", "date");

/** Hours and minutes of a wall clock, `09:30`. */
export const wallTime = text.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time");

/** More decimals of a second than an instant can hold. */
const TOO_FINE = /\.\d{10}/;

/** An instant with its offset, as a clock says it, right or wrong. No clock begins before 1970. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => text >= "1970" && !TOO_FINE.test(text), "instant");
