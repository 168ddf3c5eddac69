/** What takes no room of its own on a page: controls, marks that change what stands beside them, fillers and blanks. */
const UNSEEN = /(?!\s(?<!\ufeff))[\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\p{Cf}\p{Co}\u2800]/gu;

/** How many characters of a text can be seen, a gap between two words counted as one. */
export const seenLength = (written: string): number =>
  [...written.replace(UNSEEN, "").replace(/\s+/gu, " ").trim()].length;
