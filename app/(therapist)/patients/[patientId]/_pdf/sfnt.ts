import { inflateSync } from "node:zlib";

/** Lengths in bytes of the heads and entries of both forms. */
const [WOFF_HEAD, WOFF_ENTRY, HEAD, ENTRY] = [44, 20, 12, 16];

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * The same font unpacked (WOFF 1.0, 4 and 5): whatever reads it then reads a table where it lies, and does not unpack it
 * anew for each document. @throws where it is no WOFF
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF file.");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = WOFF_HEAD + at * WOFF_ENTRY;
    const [offset = 0, packed = 0, length = 0] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    const content = woff.subarray(offset, offset + packed);
    return {
      ...{ tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), length },
      content: packed < length ? inflateSync(content) : content,
    };
  });
  const start = HEAD + count * ENTRY;
  const sfnt = Buffer.alloc(tables.reduce((sum, { length }) => sum + padded(length), start));
  woff.copy(sfnt, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  sfnt.writeUInt16BE(count, 4);
  sfnt.writeUInt16BE(2 ** power * ENTRY, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE((count - 2 ** power) * ENTRY, 10);
  let at = start;
  for (const [index, { tag, checksum, length, content }] of tables.entries()) {
    const entry = HEAD + index * ENTRY;
    tag.copy(sfnt, entry);
    sfnt.writeUInt32BE(checksum, entry + 4);
    sfnt.writeUInt32BE(at, entry + 8);
    sfnt.writeUInt32BE(length, entry + 12);
    content.copy(sfnt, at);
    at += padded(length);
  }
  return sfnt;
}
