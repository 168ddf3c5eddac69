import type { Box, Phone } from "./database";

/** Which row it is: a box that was put in another's place opens no more. */
export type Label = string;

const NAME = "own";
const ALGORITHM = "AES-GCM";

/** An address without TLS, which production does not have, leaves a page without it. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

/** The one key of this phone: no page can read it out, and whoever can use this browser's profile can use it. */
export async function keyOf(phone: Phone): Promise<CryptoKey> {
  const known = await phone.rows("keys").get(NAME);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  // Another page may have been first.
  return phone.change(
    ["keys"],
    async (rows) => {
      const first = await rows("keys").get(NAME);
      if (!first) await rows("keys").put(made, NAME);
      return first ?? made;
    },
    { strict: true },
  );
}

export async function seal(phone: Phone, label: Label, content: object): Promise<Box> {
  if (!canSeal()) return { plain: content };
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: ALGORITHM, iv, additionalData: new TextEncoder().encode(label) };
  const text = new TextEncoder().encode(JSON.stringify(content));
  return { iv, bytes: await crypto.subtle.encrypt(how, await keyOf(phone), text) };
}

/** What was put into a box under this label. @throws where it can't be opened */
export async function unseal(phone: Phone, label: Label, box: Box): Promise<unknown> {
  if ("plain" in box) return box.plain;
  const how = { name: ALGORITHM, iv: box.iv, additionalData: new TextEncoder().encode(label) };
  const text = await crypto.subtle.decrypt(how, await keyOf(phone), box.bytes);
  return JSON.parse(new TextDecoder().decode(text));
}
