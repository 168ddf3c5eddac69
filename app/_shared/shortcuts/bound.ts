import { isCharacter, keysOf, type ShortcutId } from "./registry";

/** What runs; `false`: it was not meant, and the key does what it always does. */
export type Run = (event: KeyboardEvent) => unknown;
export type Handlers = { readonly [Id in ShortcutId]?: Run };

/** How long the second key of two may take. */
export const SECOND_KEY_MS = 1_200;

/** The first key of two that was pressed, and when. */
export type First = { key: string; at: number } | null;

const isGeneral = (id: ShortcutId) => id.startsWith("everywhere.");

export type Match = { id: ShortcutId; run: Run };

/**
 * The shortcut that a key runs: after the first of two keys that of the pair alone, for who meant a pair that is not there meant
 * nothing else. What a page has goes before what is everywhere. Of several the one that was bound first.
 * @param off those that somebody switched off
 */
export function matchOf(
  key: string,
  { first, bound, off }: { first: string | null; bound: readonly Handlers[]; off: ReadonlySet<string> },
): Match | null {
  const keys = first === null ? key : `${first} ${key}`;
  const found = bound.flatMap((handlers) =>
    (Object.entries(handlers) as [ShortcutId, Run | undefined][]).flatMap(([id, run]): Match[] =>
      run && !off.has(id) && keysOf(id).includes(keys) ? [{ id, run }] : [],
    ),
  );
  return found.sort((a, b) => Number(isGeneral(a.id)) - Number(isGeneral(b.id)))[0] ?? null;
}

/** Whether a key may be the first of two. */
export const opensPair = (key: string, bound: readonly Handlers[], off: ReadonlySet<string>): boolean =>
  isCharacter(key) &&
  bound.some((handlers) =>
    (Object.keys(handlers) as ShortcutId[]).some(
      (id) => !off.has(id) && keysOf(id).some((keys) => keys.startsWith(`${key} `)),
    ),
  );
