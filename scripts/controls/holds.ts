import { existsSync, readFileSync } from "node:fs";

export const readOrNothing = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Whether a test of this title stands in the file, however it is quoted. */
export function holds(file: string, title: string): boolean {
  const quoted = [`"${title.replaceAll('"', '\\"')}"`, `'${title}'`, `\`${title}\``];
  const source = readOrNothing(file);
  return quoted.some((text) =>
    [...source.matchAll(/\b(?:test|it)(?:\.each)?\b/g)].some(({ index }) =>
      source.slice(index, index + 4_000).includes(text),
    ),
  );
}
