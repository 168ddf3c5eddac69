import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { databaseMode, readApplied, withClient } from "../../lib/db/migrate";
import { type Contents, count, type Header, newTally, nowAndThen, type Sum, type Table } from "./contents";
import { type FrameWriter, frameWriter, KIND } from "./frames";
import { newOpening } from "./opening";
import { assertReadsAll, PLAINLY, readSequences, readTables, withColumns, withoutRow } from "./tables";

const deflate = promisify(deflateRaw);
const CHUNK_BYTES = 2 ** 20;
/** A snapshot that stands long keeps the database from cleaning up. */
const QUICKLY = { level: 3 };

type Options = {
  /** What the file is encrypted with; null leaves it open. */
  secret: string | null;
  version: string;
  /** Where it is written until it is whole: a name of this run's own, so that two of them never write into one file. */
  part?: string;
  progress?: (line: string) => void;
};

/**
 * Writes everything that the database holds at one moment into a new file, which has its name once it is whole.
 * @throws before anything is written, when the role doesn't see everything or the file is there already
 */
export async function writeBackup(url: string, path: string, options: Options): Promise<Contents> {
  const { part = partOf(path) } = options;
  if (await stat(path).catch(() => null)) throw new Error(`${path} is there already: name another file.`);
  return withClient(url, async (client) => {
    await client.query(`${PLAINLY}; set row_security = off; set default_transaction_read_only = on`);
    // One connection reads all tables in one snapshot. Nothing in Plexus is serializable, so there is nothing to defer to.
    await client.query("begin isolation level repeatable read, read only");
    await assertReadsAll(client);
    const header = await describe(client, options.version);
    // Nobody else reads it, not even one that was there before under that name.
    const file = await open(part, "wx", 0o600);
    try {
      const tables = await fill(file, client, header, options);
      await file.sync();
      await file.close();
      await rename(part, path);
      await syncFolder(dirname(path));
      return { header, tables };
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(part, { force: true });
      throw error;
    }
  });
}

export const partOf = (path: string): string => `${path}.${randomUUID().slice(0, 8)}.part`;

async function describe(client: Client, version: string): Promise<Header> {
  const applied = await readApplied(client);
  const unfinished = applied.find((row) => !row.finished_at);
  if (unfinished) throw new Error(`The migration ${unfinished.migration_name} was begun and never finished.`);
  const { rows } = await client.query<{ mode: string; time: Date }>(
    `select mode, now() as time from public."Installation"`,
  );
  const [installation] = rows;
  if (!installation) throw new Error("The database holds no Plexus: there is nothing to back up.");
  return {
    ...{ id: randomUUID(), madeAt: installation.time.toISOString(), version },
    mode: databaseMode.parse(installation.mode),
    migrations: applied.map((row) => ({ name: row.migration_name, checksum: row.checksum })),
    tables: await readTables(client),
    sequences: await readSequences(client),
  };
}

async function fill(
  file: FileHandle,
  client: Client,
  header: Header,
  { secret, progress = () => undefined }: Options,
): Promise<Contents["tables"]> {
  const { bytes, seal } = await newOpening(secret);
  await file.writeFile(bytes);
  const write = frameWriter(file, seal);
  await write(KIND.header, json(header));
  const tables: Contents["tables"] = [];
  for (const table of header.tables) {
    await write(KIND.table, json(table.name));
    const sum = await copyOut(client, table, write, progress);
    await write(KIND.end, json(sum));
    if (sum.rows > 0) progress(`${table.name}: ${count(sum.rows)}`);
    tables.push({ name: table.name, ...sum });
  }
  await write(KIND.trailer, json(tables), true);
  return tables;
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

async function copyOut(
  client: Client,
  table: Table,
  write: FrameWriter,
  progress: (line: string) => void,
): Promise<Sum> {
  const tally = newTally();
  const say = nowAndThen(progress);
  let [kept, length]: [Buffer[], number] = [[], 0];
  const flush = async () => {
    if (length > 0) await write(KIND.rows, await deflate(Buffer.concat(kept), QUICKLY));
    [kept, length] = [[], 0];
  };
  const rows: AsyncIterable<Buffer> = client.query(copyTo(`copy ${withColumns(table)} to stdout`));
  try {
    for await (const chunk of rows) {
      tally.add(chunk);
      kept.push(chunk);
      length += chunk.length;
      if (length >= CHUNK_BYTES) await flush();
      say(() => `${table.name}: ${count(tally.rows())} so far`);
    }
  } catch (error) {
    throw withoutRow(table.name, error);
  }
  await flush();
  return tally.sum();
}

/** The new name is on the disk as well, where the system can say so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
