import { z } from "zod";

/** The most that a whole number of the database holds. */
const MOST = 2 ** 31 - 1;

/** A whole number that the database can keep: how many, or the how manieth. */
export const counted = z.int().min(0).max(MOST);
