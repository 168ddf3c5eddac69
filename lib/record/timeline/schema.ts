import { z } from "zod";
import { RANGES } from "./axis";

/** The page's address parameter. Anything malformed falls back. */
export const rangeSchema = z.enum(RANGES).catch("12w");
