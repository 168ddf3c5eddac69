import type { FieldErrors } from "../result";
import type { LocalDate } from "../time/calendar-date";

/** A version counts from the patient's present day or later, and ends after it begins. */
export function versionDateErrors(
  { effectiveFrom, endsOn }: { effectiveFrom: LocalDate; endsOn: LocalDate | null },
  today: LocalDate,
): FieldErrors {
  return {
    ...(effectiveFrom < today && { effectiveFrom: "in-the-past" }),
    ...(endsOn !== null && endsOn <= effectiveFrom && { endsOn: "plan.errors.ends-before-start" }),
  };
}

/** Whether somebody published since this draft began, and it was not named as seen. */
export const isOvertaken = (
  latest: string | null,
  draft: { baseVersionId: string | null; overVersionId?: string | undefined },
): boolean => latest !== null && latest !== draft.baseVersionId && latest !== draft.overVersionId;

/**
 * What became of the lighter plan since a draft of one began, and was not named as seen: another was prepared, or the one
 * it began from was withdrawn. Null where it still stands on what it began from.
 */
export function lighterOvertaken(
  standing: { current: string | null; withdrawn: boolean },
  draft: { baseLighterId: string | null; overLighterId?: string | null | undefined },
): "prepared" | "withdrawn" | null {
  const { current, withdrawn } = standing;
  if (current !== null)
    return current !== draft.baseLighterId && current !== draft.overLighterId ? "prepared" : null;
  return withdrawn && draft.baseLighterId !== null && draft.overLighterId !== null ? "withdrawn" : null;
}
