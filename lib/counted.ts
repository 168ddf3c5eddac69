import { z } from "zod";

/** A whole number that the database can keep: how many, or the how manieth. */
export const counted = z.int32().min(0);
