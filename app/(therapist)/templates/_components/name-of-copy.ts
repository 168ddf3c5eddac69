/**
 * A copy's name as it is proposed, no longer than a name may be: what is left out is of the original's name, never the words
 * that tell the copy from it.
 */
export function nameOfCopy(name: string, words: (name: string) => string, longest: number): string {
  const signs = [...name];
  while (signs.length > 0 && words(signs.join("").trimEnd()).length > longest) signs.pop();
  return words(signs.join("").trimEnd());
}
