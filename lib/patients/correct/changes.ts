/** Fields as they stand in a record, as text; null for nothing. */
export type Values<Field extends string> = Readonly<Record<Field, string | null>>;

export type Change<Field extends string = keyof Details> = {
  field: Field;
  before: string | null;
  after: string | null;
};

/** How two states of some fields are compared, in the order of their form. */
export function comparing<Field extends string>(fields: readonly Field[]) {
  /** The fields that differ. */
  const changesBetween = (before: Values<Field>, after: Values<Field>): Change<Field>[] =>
    fields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, before: before[field], after: after[field] }));
  return {
    changesBetween,
    /**
     * Did somebody else change meanwhile what this form is about to change? What both left alone, or changed to the same,
     * is no conflict.
     */
    isOvertaken: (opened: Values<Field>, present: Values<Field>, wanted: Values<Field>): boolean =>
      changesBetween(opened, wanted).some(
        ({ field, after }) => present[field] !== opened[field] && present[field] !== after,
      ),
    /** What the form leaves alone stays as it is now, not as it was when the form was opened. */
    merged<Present extends Values<Field>>(
      opened: Values<Field>,
      present: Present,
      wanted: Values<Field>,
    ): Present {
      const changed = changesBetween(opened, wanted).map(({ field, after }) => [field, after]);
      return { ...present, ...Object.fromEntries(changed) };
    },
  };
}

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
const FIELDS = ["givenName", "familyName", "dateOfBirth", "phone", "pronouns", "side", "lead"] as const;

export const { changesBetween, isOvertaken, merged } = comparing(FIELDS);
