/** Every text below `tree` as `[key, text]`, keys dotted. */
export function messagesIn(tree: unknown, path = ""): [string, string][] {
  if (typeof tree === "string") return [[path, tree]];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([name, below]) => messagesIn(below, path ? `${path}.${name}` : name));
}
