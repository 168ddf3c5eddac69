/** What a correction may change, as it is stored beside what was there before. */
export type Details = {
  givenName: string;
  familyName: string;
  dateOfBirth: string;
  phone: string | null;
  pronouns: string | null;
  /** The leg of the open episode; null without one. */
  side: string | null;
  /** The member who leads. */
  lead: string | null;
};
export type Change = { field: keyof Details; before: string | null; after: string | null };

const FIELDS = ["givenName", "familyName", "dateOfBirth", "phone", "pronouns", "side", "lead"] as const;

/** The fields that differ, in the order of the form. */
export const changesBetween = (before: Details, after: Details): Change[] =>
  FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));

/**
 * Did somebody else change meanwhile what this form is about to change? What both left alone, or changed to the same, is
 * no conflict.
 */
export const isOvertaken = (opened: Details, present: Details, wanted: Details): boolean =>
  changesBetween(opened, wanted).some(
    ({ field, after }) => present[field] !== opened[field] && present[field] !== after,
  );

/** What the form leaves alone stays as it is now, not as it was when the form was opened. */
export function merged(opened: Details, present: Details, wanted: Details): Details {
  const changed = changesBetween(opened, wanted).map(({ field, after }) => [field, after]);
  return { ...present, ...Object.fromEntries(changed) };
}
