import type { DrawingSpec } from "./schema";

/**
 * In a browser, in the place of `spec-checked`: what comes to it was checked when it was stored, and the schema with its
 * library would be 30 kB of all that a phone without a network loads before it shows a day.
 */
export const specOf = (block: object): DrawingSpec => block as DrawingSpec;
