import type { Messages, Namespace } from "./en";

type Below<Tree, Path extends string> = Tree extends string
  ? never
  : { [Name in keyof Tree & string]: `${Path}.${Name}` }[keyof Tree & string];
type Second = { [N in Namespace]: Below<Messages[N], N> }[Namespace];
type Third = {
  [N in Namespace]: {
    [Name in keyof Messages[N] & string]: Below<Messages[N][Name], `${N}.${Name}`>;
  }[keyof Messages[N] & string];
}[Namespace];

/** A namespace, or a branch or message of it: `today`, `today.row`, `today.log.pain`. */
export type MessagePath = Namespace | Second | Third;

type Tree = { readonly [name: string]: unknown };

const isTree = (branch: unknown): branch is Tree =>
  typeof branch === "object" && branch !== null && !Array.isArray(branch);

function add(to: { [name: string]: unknown }, from: Tree, [name = "", ...deeper]: readonly string[]): void {
  const branch = from[name];
  if (branch === undefined) throw new Error(`There is no message ${name}.`);
  if (deeper.length === 0 || !isTree(branch)) {
    to[name] = branch;
    return;
  }
  const here = isTree(to[name]) ? { ...to[name] } : {};
  add(here, branch, deeper);
  to[name] = here;
}

/** Of all messages those at these paths, each where it stands. */
export function picked(all: Tree, paths: readonly string[]): Tree {
  const some = {};
  // The longer first: what is wider then replaces a branch of itself.
  for (const path of [...paths].sort((a, b) => b.length - a.length)) add(some, all, path.split("."));
  return some;
}
