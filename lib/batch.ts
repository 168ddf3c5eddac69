import type { z } from "zod";
import { idIn } from "./ids";

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
