import { seenLength } from "../seen";
import type { Band } from "./vocabulary";

/** What an exercise is done against: a weight in half kilos, a band, the height of a step, or what none of them says. */
export type DoseLoad = { kg: number } | { band: Band } | { stepCm: number } | { text: string };

/** Whether it says anything yet: words are begun empty. */
export const isSaid = (load: DoseLoad): boolean => !("text" in load) || seenLength(load.text) > 0;

const amountOf = (load: DoseLoad): number | string => {
  if ("kg" in load) return `${load.kg} kg`;
  if ("band" in load) return load.band;
  return "stepCm" in load ? load.stepCm : load.text.trim();
};

/**
 * What a log says of the load: only what differs from the plan. A log that says nothing of it neither claims nor denies
 * that it was as planned, since nobody was made to look.
 */
export function loadToLog(planned: DoseLoad | undefined, used: DoseLoad | null): DoseLoad | undefined {
  if (used === null || !isSaid(used)) return undefined;
  return planned && amountOf(planned) === amountOf(used) ? undefined : used;
}
