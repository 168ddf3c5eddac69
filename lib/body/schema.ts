import { text } from "../text";
import { isPlaceId } from "./places";

export const placeIdSchema = text.refine(isPlaceId, "unknown-place");
