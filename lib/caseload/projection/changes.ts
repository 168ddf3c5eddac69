import type { LocalDate } from "../../time/calendar-date";
import { mayBeQuiet } from "../handling/vocabulary";
import { isWorse } from "../handling/worse";
import { type Reason, standing } from "../reasons";
import type { ReasonChange } from "../vocabulary";

type State = { reasons: readonly Reason[]; quiet: readonly string[] };

/** Alerts of two kinds are two reasons; of all others there is one at most. */
const sameReason = (one: Reason, other: Reason): boolean =>
  one.flag === other.flag &&
  (one.flag !== "alert" || other.flag !== "alert" || one.inputs.kind === other.inputs.kind);

/**
 * What is different from the day before: reasons that are new or back, those that are worse, and those that are over. What
 * somebody made quiet is none of it, for it was they who did so.
 * @param on the local date of the day before
 */
export function changesSince(before: State, now: State, on: LocalDate): ReasonChange[] {
  const [then, present] = [standing(before.reasons, before.quiet), standing(now.reasons, now.quiet)];
  const raised = present.flatMap((reason): ReasonChange[] => {
    const was = then.find((one) => sameReason(one, reason));
    if (!was) return [{ flag: reason.flag, change: "new" }];
    const worse = mayBeQuiet(reason) && mayBeQuiet(was) && isWorse(was, reason, on);
    return worse ? [{ flag: reason.flag, change: "worse" }] : [];
  });
  const over = then
    .filter((reason) => !now.reasons.some((one) => sameReason(one, reason)))
    .map(({ flag }): ReasonChange => ({ flag, change: "over" }));
  return [...raised, ...over];
}
