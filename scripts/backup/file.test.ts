import { createHash } from "node:crypto";
import { mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { figure } from "@/prisma/factories/figure";
import { type Header, newTally } from "./contents";
import { frameWriter, KIND, readFrames } from "./frames";
import { newOpening, readOpening } from "./opening";
import { readBackup } from "./read";
import { inOrder } from "./tables";

const deflate = promisify(deflateRaw);
const SECRET = "kept apart from the file that it opens";
/** `npm run test:trust` does many more. */
const TRIES = process.env.PLEXUS_FIGURES ? 2_000 : 100;
const HEADER: Header = {
  ...{ id: crypto.randomUUID(), madeAt: "2026-11-30T08:00:00.000Z", version: "0.1.0", mode: "production" },
  ...{ migrations: [], sequences: [] },
  tables: [
    { name: "Clinic", columns: ["id"] },
    { name: "Patient", columns: ["id", "name"] },
  ],
};
const ROWS: Record<string, string[]> = {
  Clinic: ["1\n2\n"],
  Patient: ["1\tMar", "ta\n2\tAmina\\nB.\n", "3\tNoor\n"],
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plexus-backup-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function made(name: string, secret: string | null, header = HEADER): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, "w");
  const { bytes, seal } = await newOpening(secret);
  await file.writeFile(bytes);
  const write = frameWriter(file, seal);
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  await write(KIND.header, json(header));
  const sums = [];
  for (const { name: table } of header.tables) {
    const tally = newTally();
    await write(KIND.table, json(table));
    for (const text of ROWS[table] ?? []) {
      tally.add(Buffer.from(text));
      await write(KIND.rows, await deflate(text));
    }
    const sum = tally.sum();
    sums.push({ name: table, ...sum });
    await write(KIND.end, json(sum));
  }
  await write(KIND.trailer, json(sums), true);
  await file.close();
  return path;
}

vi.setConfig({ testTimeout: 600_000 });
/** Of both kinds of file; what is told last counts. */
let unseenSoFar = 0;
const secret = async () => SECRET;
const changed = async (bytes: Buffer): Promise<string> => {
  const path = join(folder, "changed");
  await writeFile(path, bytes);
  return path;
};

/** Reads every frame with a key that was worked out once: a passphrase takes a third of a second each time. */
async function frameReader(path: string) {
  const whole = await open(path);
  const opened = await readOpening(whole, path, secret);
  await whole.close();
  return {
    from: opened.from,
    read: async (other: string) => {
      const file = await open(other);
      try {
        for await (const _ of readFrames(file, other, opened));
      } finally {
        await file.close();
      }
    },
  };
}

describe("a backup", () => {
  test.each([
    ["encrypted", SECRET],
    ["plain", null],
  ] as const)("that is %s is read as it was written", async (name, key) => {
    const path = await made(name, key);
    const rows: Record<string, string> = {};
    const contents = await readBackup(path, secret, {
      table: async (table, chunks) => {
        for await (const chunk of chunks) rows[table.name] = (rows[table.name] ?? "") + chunk.toString();
      },
    });
    expect(contents.header).toEqual(HEADER);
    expect(contents.tables.map(({ name: table, rows: all }) => [table, all])).toEqual([
      ["Clinic", 2],
      ["Patient", 3],
    ]);
    expect(rows).toEqual({ Clinic: "1\n2\n", Patient: "1\tMarta\n2\tAmina\\nB.\n3\tNoor\n" });
    expect((await readFile(path)).includes("Clinic")).toBe(key === null);
  });

  test("opens with its own key alone, and says so", async () => {
    const path = await made("keyed", SECRET);
    await expect(readBackup(path, async () => "another")).rejects.toThrow("The key is not the one that");
  });

  test("is told from a file that is none, and from one of a newer format", async () => {
    await expect(readBackup(join(folder, "none"), secret)).rejects.toThrow("is not there");
    await expect(readBackup(await changed(Buffer.from("PGDMP")), secret)).rejects.toThrow(
      "is not a backup of Plexus",
    );
    await expect(readBackup(await changed(Buffer.alloc(0)), secret)).rejects.toThrow(
      "is not a backup of Plexus",
    );
    const newer = `Plexus backup 2\n{"cipher":"none"}\n`;
    const sum = createHash("sha256").update(newer).digest("hex");
    await expect(readBackup(await changed(Buffer.from(`${newer}${sum}\n`)), secret)).rejects.toThrow(
      "has the format 2, which this version does not read",
    );
  });
});

describe.each([
  ["encrypted", SECRET],
  ["plain", null],
] as const)("damage to a file that is %s", (name, key) => {
  test(`is seen at ${TRIES} places and ${TRIES} lengths`, async () => {
    const path = await made(name, key);
    const bytes = await readFile(path);
    const { from, read } = await frameReader(path);
    const unseen: string[] = [];
    const attempt = async (place: number, what: string, other: Buffer) => {
      const broken = await changed(other);
      const reading = place < from ? readBackup(broken, secret) : read(broken);
      const words = await reading.then(
        () => "",
        (error: Error) => error.message,
      );
      if (!/damaged|cut off|not a backup/.test(words)) unseen.push(`${what} ${place}: ${words}`);
    };
    for (const [place, bit] of fc.sample(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), TRIES)) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
      await attempt(place, "flipped at", flipped);
    }
    for (const length of fc.sample(fc.nat(bytes.length - 1), TRIES))
      await attempt(length, "cut at", bytes.subarray(0, length));
    unseenSoFar += unseen.length;
    figure("backup.damage.unseen", unseenSoFar);
    expect(unseen).toEqual([]);
  });

  test("is seen where frames are exchanged, left out, repeated, added, or another file's", async () => {
    const bytes = await readFile(await made(name, key));
    const { from, read } = await frameReader(await made(name, key));
    const own = await readFile(join(folder, name));
    const frames = framesIn(own, from);
    const [first, second, third, ...rest] = frames as [Buffer, Buffer, Buffer, ...Buffer[]];
    const foreign = framesIn(bytes, from)[1] as Buffer;
    const penult = frames.at(-2) as Buffer;
    const opening = own.subarray(0, from);
    const withFrames = (...some: Buffer[]) => changed(Buffer.concat([opening, ...some]));
    await expect(read(await withFrames(...frames))).resolves.toBeUndefined();
    const wrong = [
      [first, third, second, ...rest],
      [first, third, ...rest],
      [first, second, second, third, ...rest],
      [...frames, Buffer.of(0)],
      [...frames, first],
      [first, foreign, third, ...rest],
      frames.slice(0, -1),
      // Cut off, and what then ends it marked as the end.
      [...frames.slice(0, -2), Buffer.concat([Buffer.of((penult[0] ?? 0) | 0x80), penult.subarray(1)])],
    ];
    for (const some of wrong)
      await expect(read(await withFrames(...some))).rejects.toThrow(/damaged|cut off/);
  });
});

/** The frames of a file, by their lengths. */
function framesIn(bytes: Buffer, from: number): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = from; at < bytes.length; ) {
    const end = at + 4 + (bytes.readUInt32BE(at) & 0x7fffffff);
    frames.push(bytes.subarray(at, end));
    at = end;
  }
  return frames;
}

test("tables come after those that they refer to, and a circle is refused", () => {
  const tables = [
    { name: "Log", needs: ["Patient"] },
    { name: "Patient", needs: ["Clinic"] },
    { name: "Clinic", needs: [] },
  ];
  expect(inOrder(tables).map(({ name }) => name)).toEqual(["Clinic", "Patient", "Log"]);
  expect(() =>
    inOrder([...tables, { name: "Egg", needs: ["Hen"] }, { name: "Hen", needs: ["Egg"] }]),
  ).toThrow("in a circle");
});
