import type { FileHandle } from "node:fs/promises";
import { cutOff, damaged } from "./opening";
import { type Seal, TAG_BYTES } from "./seal";

/*
 * A file after its opening: frames of a length and that many sealed bytes. The first byte of what was sealed is its kind.
 */

export const KIND = { header: 1, table: 2, rows: 3, end: 4, trailer: 5 } as const;
type Kind = (typeof KIND)[keyof typeof KIND];
export type Frame = { kind: number; body: Buffer; at: number };

/** The top bit of the length marks the last frame. */
const LAST = 0x80000000;
/** Rows are cut at a mebibyte; a longer frame is none of ours, and is not waited for. */
const MOST_BYTES = 4 * 2 ** 20;

export type FrameWriter = (kind: Kind, body: Buffer, last?: boolean) => Promise<void>;

export function frameWriter(file: FileHandle, seal: Seal): FrameWriter {
  let at = 0;
  return async (kind, body, last = false) => {
    const closed = seal.close(Buffer.concat([Buffer.of(kind), body]), at, last);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(closed.length + (last ? LAST : 0));
    await writeAll(file, Buffer.concat([length, closed]));
    at += 1;
  };
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
}

/**
 * The frames one by one, each authenticated before it is handed out, up to the last.
 * @throws in words, when one was changed, is missing, or something follows the last
 */
export async function* readFrames(
  file: FileHandle,
  path: string,
  { seal, from }: { seal: Seal; from: number },
): AsyncGenerator<Frame> {
  let place = from;
  for (let number = 0; ; number += 1) {
    const start = place;
    const word = (await readAt(file, path, start, 4)).readUInt32BE();
    const last = word >= LAST;
    const length = last ? word - LAST : word;
    if (length <= TAG_BYTES || length > MOST_BYTES) throw damaged(path, start);
    const plain = seal.open(await readAt(file, path, start + 4, length), number, last);
    if (!plain) throw damaged(path, start);
    place = start + 4 + length;
    yield { kind: plain[0] ?? 0, body: plain.subarray(1), at: start };
    if (!last) continue;
    if ((await file.read(Buffer.alloc(1), 0, 1, place)).bytesRead > 0) throw damaged(path, place);
    return;
  }
}

async function readAt(file: FileHandle, path: string, place: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, place + done);
    if (bytesRead === 0) throw cutOff(path);
    done += bytesRead;
  }
  return bytes;
}
