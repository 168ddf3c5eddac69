import { z } from "zod";

/** A local calendar date, `2026-07-14`. */
export const localDate = z.iso.date();
