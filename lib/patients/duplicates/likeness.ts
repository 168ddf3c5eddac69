/** What is compared of two people: the name as it is searched for, the date of birth, and the phone's digits. */
export type Trait = { name: string; dateOfBirth: string; phone: string | null };

/** Why two records may be one person's. */
export type Likeness = "same" | "near-name" | "swapped-date" | "phone";

/** Fewer digits are an extension, or a number that many share. */
export const PHONE_END = 7;

const NEAR = 2;

/** How many letters are put in, left out or exchanged between two words (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const [before, above, left] = [row[j] ?? 0, row[j + 1] ?? 0, next[j] ?? 0];
      next.push(Math.min(above + 1, left + 1, before + (letter === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Given and family name in either order. */
const inOrder = (name: string): string => name.split(" ").sort().join(" ");

/** The date with day and month exchanged; itself where that is none. */
export function swappedDate(date: string): string {
  const [year, month, day] = date.split("-");
  return Number(day) > 12 ? date : `${year}-${day}-${month}`;
}

/** One number, with or without its country in front. */
const samePhone = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && Math.min(a.length, b.length) >= PHONE_END && (a.endsWith(b) || b.endsWith(a));

/** Whether two records may be of one person, and why; null for two who are nothing alike. */
export function likenessOf(a: Trait, b: Trait): Likeness | null {
  const named = a.name !== "" && inOrder(a.name) === inOrder(b.name);
  if (named && a.dateOfBirth === b.dateOfBirth) return "same";
  const short = Math.min(a.name.length, b.name.length) <= NEAR * 2;
  const near = Math.min(editDistance(a.name, b.name), editDistance(inOrder(a.name), inOrder(b.name)));
  if (a.dateOfBirth === b.dateOfBirth && !short && near <= NEAR) return "near-name";
  if (named && swappedDate(a.dateOfBirth) === b.dateOfBirth) return "swapped-date";
  return samePhone(a.phone, b.phone) ? "phone" : null;
}
