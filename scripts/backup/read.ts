import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import {
  type Contents,
  type Header,
  header,
  isSame,
  newTally,
  type Sum,
  sum,
  type Table,
  trailer,
} from "./contents";
import { type Frame, KIND, readFrames } from "./frames";
import { damaged, readOpening } from "./opening";

const inflate = promisify(inflateRaw);
const MOST_BYTES = 16 * 2 ** 20;

export type Reader = {
  begin?: (header: Header) => Promise<void>;
  /**
   * Takes the rows of one table, or leaves them. They throw at their end where they are not what was written, so that
   * whoever stores them may commit once they have ended. `all` is what they were, from then on.
   */
  table?: (table: Table, rows: AsyncGenerator<Buffer>, all: () => Sum | undefined) => Promise<void>;
};

/**
 * Reads a backup from its first byte to its last.
 * @throws in words, when it isn't whole, or the secret is another
 */
export async function readBackup(
  path: string,
  secret: () => Promise<string>,
  reader: Reader = {},
): Promise<Contents> {
  const file = await open(path).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new Error(`${path} is not there.`);
  });
  try {
    const frames = readFrames(file, path, await readOpening(file, path, secret));
    const next = async (): Promise<Frame> => {
      const { value, done } = await frames.next();
      if (done) throw damaged(path, (await file.stat()).size);
      return value;
    };
    const take = async (kind: number): Promise<Frame> => {
      const frame = await next();
      if (frame.kind !== kind) throw damaged(path, frame.at);
      return frame;
    };
    const contents: Contents = { header: header.parse(json(await take(KIND.header))), tables: [] };
    await reader.begin?.(contents.header);
    for (const table of contents.header.tables) {
      if (json(await take(KIND.table)) !== table.name) throw damaged(path, 0);
      let all: Sum | undefined;
      const rows = rowsFrom(path, next, (found) => {
        all = found;
        contents.tables.push({ name: table.name, ...found });
      });
      await reader.table?.(table, rows, () => all);
      for await (const _ of rows);
    }
    const end = await take(KIND.trailer);
    const written = trailer.parse(json(end));
    const differs = written.some((one, at) => {
      const read = contents.tables[at];
      return read?.name !== one.name || !isSame(read, one);
    });
    if (differs || written.length !== contents.tables.length) throw damaged(path, end.at);
    if (!(await frames.next()).done) throw damaged(path, end.at);
    return contents;
  } finally {
    await file.close();
  }
}

const json = (frame: Frame): unknown => JSON.parse(frame.body.toString("utf8"));

async function* rowsFrom(
  path: string,
  next: () => Promise<Frame>,
  ended: (all: Sum) => void,
): AsyncGenerator<Buffer> {
  const tally = newTally();
  for (;;) {
    const frame = await next();
    if (frame.kind === KIND.rows) {
      const rows = await inflate(frame.body, { maxOutputLength: MOST_BYTES });
      tally.add(rows);
      yield rows;
      continue;
    }
    if (frame.kind !== KIND.end) throw damaged(path, frame.at);
    const all = tally.sum();
    if (!isSame(all, sum.parse(json(frame)))) throw damaged(path, frame.at);
    ended(all);
    return;
  }
}
