import { type AlertKind, isRedFlag } from "../alerts/vocabulary";
import type { FieldErrors } from "../result";
import { seenLength } from "../seen";

/** Characters that can be seen: shorter than that, a reason says nothing, and neither does what was examined or who was informed. */
const LEAST = { note: 10, examined: 5, informed: 3 } as const;

type Unlocking = Readonly<Record<keyof typeof LEAST, string>>;

/**
 * What an unlock lacks, by field. A red flag locks the plan until a clinician says what was examined, who was informed
 * and why it is safe to go on; the other kinds need to be seen, no more.
 */
export function unlockErrors(kind: AlertKind, said: Unlocking): FieldErrors {
  if (!isRedFlag(kind)) return {};
  const lacking = (["note", "examined", "informed"] as const).filter(
    (field) => seenLength(said[field]) < LEAST[field],
  );
  return Object.fromEntries(lacking.map((field) => [field, `safety.errors.${field}-lacking`]));
}
