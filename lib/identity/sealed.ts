import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const [IV, TAG] = [12, 16];

/** A key of its own for each purpose, so that what was sealed for one opens nothing of another. */
const keyFor = (purpose: string, secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `plexus ${purpose}`, 32));

/** The JSON of a content, with spaces after it up to the length, so that whoever measures it learns nothing. */
function padded(content: object, length: number): Buffer {
  const json = Buffer.from(JSON.stringify(content), "utf8");
  if (json.length > length) throw new Error(`More to seal than ${length} bytes`);
  return Buffer.concat([json, Buffer.alloc(length - json.length, " ")]);
}

/**
 * What the browser keeps for the server and can neither read nor change.
 * @param length bytes that it is made, whatever the content
 */
export function seal(content: object, purpose: string, secret: string, length: number): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyFor(purpose, secret), iv);
  const hidden = Buffer.concat([cipher.update(padded(content, length)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString("base64url");
}

/** @returns null for what was not sealed here for this purpose */
export function unseal(sealed: string, purpose: string, secret: string): unknown {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length <= IV + TAG) return null;
  const decipher = createDecipheriv(CIPHER, keyFor(purpose, secret), bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    const content = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
    return JSON.parse(content.toString("utf8"));
  } catch {
    return null;
  }
}
