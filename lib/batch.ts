import type { z } from "zod";
import { itemHash } from "./dose-logs/item-hash";
import { idIn } from "./ids";
import { Room, TOO_MANY } from "./room";

/** The answer an item gets: 201 stored, 200 the same was there, 409 same id another body, 422 refused and why. */
export type ItemResult =
  | { id: string; status: 200 | 201 }
  | { id: string; status: 409; error: "conflict" }
  | { id: string | null; status: 422; error: string; fields?: Record<string, string> };

export const refused = (id: string, error: string): ItemResult => ({ id, status: 422, error });

/** The answer to an id that is taken: by the same item, or by another. */
export const taken = (id: string, stored: string, hash: string): ItemResult =>
  stored === hash ? { id, status: 200 } : { id, status: 409, error: "conflict" };

/** One item of a batch, or why it is none: items are parsed one by one, so that a bad one loses only itself. */
export function parseItem<Item>(
  schema: z.ZodType<Item>,
  raw: unknown,
): { item: Item } | { refusal: ItemResult } {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { item: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const inner = issue.code === "invalid_union" ? issue.errors.flat() : [issue];
    for (const one of inner) fields[one.path.join(".")] ??= one.code === "custom" ? one.message : one.code;
  }
  return { refusal: { id: idIn(raw), status: 422, error: "invalid", fields } };
}

/** What an item would say stands already, by another one: nothing is stored, and nothing is wrong. */
export const THERE = Symbol("there");

type Batch<Item> = {
  items: readonly unknown[];
  schema: z.ZodType<Item>;
  /** The hashes of those of these ids that are taken. */
  findStored: (ids: string[]) => Promise<Map<string, string>>;
  /** How many there may be, where there is a bound. */
  room?: {
    most: number;
    /** What it is one of: a day, as a rule; null where it is never one too many. */
    keyOf: (item: Item) => string | null;
    /** How many are stored under each of these, in one statement. */
    count: (keys: string[]) => Promise<Map<string, number>>;
  };
  /** Stores one that is new. @returns null; `THERE` where it says nothing new; or why it is refused */
  keep: (item: Item, bodyHash: string) => Promise<string | null | typeof THERE>;
};

/** What an item is one of, and what room there is; of a batch with no bound, nothing and any. */
async function roomOf<Item>({ room }: Batch<Item>, items: readonly Item[]) {
  const keyOf = room?.keyOf ?? (() => null);
  const keys = [...new Set(items.map(keyOf))].filter((key) => key !== null);
  const taken = room && keys.length > 0 ? await room.count(keys) : new Map<string, number>();
  return { keyOf, room: new Room(room?.most ?? Number.POSITIVE_INFINITY, taken) };
}

/** Takes the items of a batch in their order, each by itself; the same one twice in a batch is stored once. */
export async function takeEach<Item extends { id: string }>(batch: Batch<Item>): Promise<ItemResult[]> {
  const parsed = batch.items.map((raw) => parseItem(batch.schema, raw));
  const items = parsed.flatMap((one) => ("item" in one ? [one.item] : []));
  const stored = await batch.findStored(items.map(({ id }) => id));
  const { keyOf, room } = await roomOf(batch, items);
  const take = async (item: Item): Promise<ItemResult> => {
    const hash = itemHash(item);
    const known = stored.get(item.id);
    if (known !== undefined) return taken(item.id, known, hash);
    const key = keyOf(item);
    if (key !== null && room.isFull(key)) return refused(item.id, TOO_MANY);
    const kept = await batch.keep(item, hash);
    if (kept === THERE) return { id: item.id, status: 200 };
    if (kept !== null) return refused(item.id, kept);
    stored.set(item.id, hash);
    if (key !== null) room.take(key);
    return { id: item.id, status: 201 };
  };
  const results: ItemResult[] = [];
  for (const one of parsed) results.push("item" in one ? await take(one.item) : one.refusal);
  return results;
}

/** The ids of what a batch added. */
export const addedIn = (results: readonly ItemResult[]): string[] =>
  results.flatMap((result) => (result.status === 201 ? [result.id] : []));
