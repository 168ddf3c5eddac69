/** What the palette searches among: all there is, or only what a sign before the words asks for. */
export type Scope = "all" | "patients" | "actions";

const SIGNS: Readonly<Record<string, Scope>> = { "@": "patients", ">": "actions" };

/** "@ mar" asks for patients alone, "> note" for actions. */
export function scopeOf(typed: string): { scope: Scope; words: string } {
  const text = typed.trimStart();
  const scope = SIGNS[text.charAt(0)];
  return scope ? { scope, words: text.slice(1).trim() } : { scope: "all", words: text.trim() };
}

/** As the search of patients folds names: no case, no accents. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether each word is the beginning of a word of the label. */
export function isFound(label: string, words: string): boolean {
  const parts = folded(label).split(/[^\p{L}\p{N}]+/u);
  return folded(words)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .every((word) => parts.some((part) => part.startsWith(word)));
}
