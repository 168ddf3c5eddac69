import type { ConsentNow } from "@/lib/consents/queries";

/** How it is asked on Today: before the first exercise, besides all else, or again after it was withdrawn. */
export type CardState = "first" | "ask" | "withdrawn";

export function cardOf({ state, withheld }: ConsentNow): CardState {
  if (withheld === "exercises") return "first";
  return state === "withdrawn" ? state : "ask";
}
