/** No action of ours takes as many as this, none a form as deep, and none as much, however briefly it is written. */
const MOST_ARGUMENTS = 16;
const DEEPEST = 64;
const MOST_VALUES = 200_000;

/**
 * Whether React can read this as what an action was called with. Its decoder throws at what it can't, which Next answers
 * with 500 and a stack in the log; and much of what it can is nothing that a page of ours sends: those hand over plain
 * data, so that files, streams, promises and references to other actions need never get as far as the decoder.
 */
export function isActionBody(text: string): boolean {
  const root = parsed(text);
  if (!Array.isArray(root) || root.length > MOST_ARGUMENTS) return false;
  return sizeOf(root, { root, read: new Map(), depth: 0 }) <= MOST_VALUES;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where in the arguments something stands, and the objects that were read whole before it, with their sizes. */
type Place = { root: readonly unknown[]; read: Map<unknown, number>; depth: number };

/** How many values it stands for; endlessly many where the decoder would not take it. */
function sizeOf(value: unknown, place: Place): number {
  if (typeof value === "string") return sizeOfText(value, place);
  if (typeof value !== "object" || value === null) return 1;
  if (place.depth === DEEPEST) return Number.POSITIVE_INFINITY;
  const inside = { ...place, depth: place.depth + 1 };
  let size = 1;
  for (const [key, part] of Object.entries(value))
    size += key === "__proto__" ? Number.POSITIVE_INFINITY : sizeOf(part, inside);
  place.read.set(value, size);
  return size;
}

/** What stands for something else than a text, and needs nothing more: `undefined`, a number that JSON has not, a date. */
const STANDS_ALONE = /^\$(undefined|NaN|Infinity|-Infinity|-0|T|D\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** The same object once more, as React writes it: where in the arguments it stood first. */
const AGAIN = /^\$0((?::[^:]+)+)$/;

function sizeOfText(text: string, { root, read }: Place): number {
  if (!text.startsWith("$") || text.startsWith("$$") || STANDS_ALONE.test(text)) return 1;
  const keys = AGAIN.exec(text)?.[1]?.slice(1).split(":") ?? [];
  // One that was not read whole yet would stand in itself.
  return read.get(keys.reduce(partOf, root)) ?? Number.POSITIVE_INFINITY;
}

const partOf = (whole: unknown, key: string): unknown =>
  typeof whole === "object" && whole !== null && Object.hasOwn(whole, key)
    ? Reflect.get(whole, key)
    : undefined;
