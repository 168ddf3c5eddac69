import { z } from "zod";

/*
 * What columns hold, for whoever reads them past Prisma's own types: raw statements (`lib/db/rows.ts`) and stored JSON.
 * Text isn't judged again: the schema of whoever wrote it did so.
 */
export const column = {
  text: z.string(),
  int: z.int(),
  bool: z.boolean(),
  /** A `timestamptz`, or a `date` that is not cast to text. */
  timestamp: z.date(),
  /** A `date` cast to text, or in JSON; refused where the server writes dates in another way. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** A `timestamptz` in JSON. */
  instant: z.iso.datetime({ offset: true }),
};

/** The version in which JSON is written now. A form that changes gets the next one, and the reader both schemas. */
const VERSION = 1;

/** JSON to be stored, with its version. */
export const toStored = <Content extends object>(content: Content): Content & { v: typeof VERSION } => ({
  v: VERSION,
  ...content,
});

/** A list can't say its version itself. */
export const toStoredList = <Item>(list: readonly Item[]) => toStored({ list: [...list] });

const saysVersion = z.looseObject({ v: z.unknown() });

/** Stored JSON without its version. What was written before there were versions is of the first. */
function unversioned(json: unknown, context: z.core.$RefinementCtx): unknown {
  if (typeof json !== "object" || json === null || !("v" in json)) return json;
  const { v, ...content } = saysVersion.parse(json);
  if (v !== VERSION) context.addIssue("version");
  return content;
}

/** Reads JSON that `toStored` wrote, or that was stored before it said its version. */
export const stored = <Content extends z.ZodType>(content: Content) => z.preprocess(unversioned, content);

/** Reads a list that `toStoredList` wrote, or that was stored bare. */
export const storedList = <List extends z.ZodType>(list: List) =>
  z.preprocess((json, context) => {
    if (Array.isArray(json)) return json;
    const content = unversioned(json, context);
    return typeof content === "object" && content !== null && "list" in content ? content.list : content;
  }, list);

/**
 * A JSON column that Prisma read, by its schema.
 * @throws Error that names the column and never what stands in it, as the schema's own error would: conditions are keys.
 */
export function readStored<Content extends z.ZodType>(
  name: string,
  content: Content,
  json: unknown,
): z.output<Content> {
  const read = content.safeParse(json);
  if (read.success) return read.data;
  throw new Error(`The JSON of column "${name}" is of another form than the program's.`);
}
