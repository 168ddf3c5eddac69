import { type DrawingSpec, drawingSpec } from "./schema";

/** @throws ZodError where the block is not a drawing. */
export const specOf = (block: object): DrawingSpec => drawingSpec.parse(block);
