import type { ConsentState, Withheld } from "./consent";
import type { ConsentKind } from "./vocabulary";

/** Screens before the first exercise, one at a time: the text with its consent, then the tour. */
export const STEPS = ["readers", "privacy", "day", "stop", "wrong"] as const;
export type Step = (typeof STEPS)[number];
export type TourStep = Exclude<Step, "readers" | "privacy">;

export const isTour = (step: Step): step is TourStep => step !== "readers" && step !== "privacy";

/** `first`: the text, the consent, the tour. `ask`: the text and the consent. `read` and `tour`: to look at again. */
export type Way = "first" | "ask" | "read" | "tour";

export function stepsOf(way: Way): readonly Step[] {
  if (way === "first") return STEPS;
  return STEPS.filter((step) => isTour(step) === (way === "tour"));
}

/** How far somebody came on this phone: a step, the end, or null for nothing that was kept. */
export type Reached = Step | "end" | null;

type Now = { reached: Reached; state: ConsentState; withheld: Withheld; pending: ConsentKind | null };

/**
 * The screen that opens by itself on Today; null for none. The text opens while it keeps exercises back, the tour where
 * it was left off after the consent.
 */
export function opensAt({ reached, state, withheld, pending }: Now): Step | null {
  if (reached === "end") return null;
  const agreed = pending === "given" || state === "given";
  if (reached && isTour(reached)) return agreed ? reached : null;
  return withheld === "exercises" && !agreed ? (reached ?? "readers") : null;
}

/** Where the text begins when it is asked for: what was not agreed to is never passed over. */
export const beginsAt = (reached: Reached): Step => (reached === "privacy" ? reached : "readers");
