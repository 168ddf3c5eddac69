/**
 * The edition of the clinical content that ships with Plexus: exercises, templates, the table of conditions, the
 * questions about warning signs, the cards to read, the numbers of the rules. `edition.test.ts` computes the digest anew: where anything of
 * it changes, both change with it, and every clinic is asked for a sign-off of the new edition.
 */
export const CONTENT: { readonly version: string; readonly digest: string } = {
  version: "2026-11b",
  digest: "9KIKvC14Qd-qhYajOFGudf_Tp7wZ_6N4BLxbtBSD9_4",
};
