import { type AlertKind, isRedFlag } from "../alerts/vocabulary";
import type { FieldErrors } from "../result";
import { isNamed, isReason } from "../text";

/** What was examined may be said shortly ("SLR 60°"), and who was informed in a word. */
const SAYS = {
  note: (said: string) => isReason(said),
  examined: (said: string) => isReason(said, 5),
  informed: isNamed,
} as const;

type Unlocking = Readonly<Record<keyof typeof SAYS, string>>;

/**
 * What an unlock lacks, by field. A red flag locks the plan until a clinician says what was examined, who was informed
 * and why it is safe to go on; the other kinds need to be seen, no more.
 */
export function unlockErrors(kind: AlertKind, said: Unlocking): FieldErrors {
  if (!isRedFlag(kind)) return {};
  const lacking = (["note", "examined", "informed"] as const).filter((field) => !SAYS[field](said[field]));
  return Object.fromEntries(lacking.map((field) => [field, `safety.errors.${field}-lacking`]));
}
