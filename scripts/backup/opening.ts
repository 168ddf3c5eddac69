import { createHash, randomBytes } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { z } from "zod";
import { checking, encrypting, keysOf, type Seal } from "./seal";

/*
 * How a file begins: three lines that anybody may read. What it is and of which format, how it is encrypted, and their sum.
 */

const NAME = "Plexus backup ";
const FORMAT = 1;
const MOST_BYTES = 1024;

const opening = z.discriminatedUnion("cipher", [
  z.object({ cipher: z.literal("aes-256-gcm"), salt: z.base64(), check: z.base64() }),
  z.object({ cipher: z.literal("none"), salt: z.base64() }),
]);

const sumOf = (lines: string) => createHash("sha256").update(lines).digest("hex");

/** @param secret what the file is encrypted with; null leaves it open */
export async function newOpening(secret: string | null): Promise<{ bytes: Buffer; seal: Seal }> {
  const salt = randomBytes(32);
  const keys = secret === null ? null : await keysOf(secret, salt);
  const how = keys ? { cipher: "aes-256-gcm", check: keys.check } : { cipher: "none" };
  const lines = `${NAME}${FORMAT}\n${JSON.stringify({ ...how, salt: salt.toString("base64") })}\n`;
  const bytes = Buffer.from(`${lines}${sumOf(lines)}\n`);
  return { bytes, seal: keys ? encrypting(keys.content, bytes) : checking(bytes) };
}

/**
 * @param secret asked for where the file is encrypted
 * @returns what opens the frames, and where they begin
 * @throws in words, when the file is none of Plexus's, of a newer format, damaged here, or the secret is another
 */
export async function readOpening(
  file: FileHandle,
  path: string,
  secret: () => Promise<string>,
): Promise<{ seal: Seal; from: number }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
  const text = buffer.toString("latin1", 0, bytesRead);
  if (!text.startsWith(NAME)) throw new Error(`${path} is not a backup of Plexus.`);
  const [first = "", second, third] = text.split("\n", 3);
  const format = first.slice(NAME.length);
  const lines = `${first}\n${second}\n`;
  const length = lines.length + 65;
  if (third !== sumOf(lines) || bytesRead < length) throw damaged(path, 0);
  if (format !== String(FORMAT))
    throw new Error(
      `${path} has the format ${format}, which this version does not read: use a newer Plexus.`,
    );
  const how = opening.parse(JSON.parse(second ?? ""));
  const bytes = buffer.subarray(0, length);
  if (how.cipher === "none") return { seal: checking(bytes), from: length };
  const keys = await keysOf(await secret(), Buffer.from(how.salt, "base64"));
  if (keys.check !== how.check) throw new Error(`The key is not the one that ${path} was encrypted with.`);
  return { seal: encrypting(keys.content, bytes), from: length };
}

export const damaged = (path: string, at: number): Error =>
  new Error(`${path} is damaged at byte ${at}: take another backup.`);

export const cutOff = (path: string): Error =>
  new Error(`${path} is cut off, its end is missing: take another backup.`);
