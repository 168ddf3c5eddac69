import { createCipheriv, createDecipheriv, createHash, hkdfSync, scrypt } from "node:crypto";

/** Closes and opens the frames of one file, each at its place: `at` counts them, `last` marks the one that ends the file. */
export type Seal = {
  close: (plain: Buffer, at: number, last: boolean) => Buffer;
  /** Null where it isn't what was closed, or stands at another place. */
  open: (closed: Buffer, at: number, last: boolean) => Buffer | null;
};

export const TAG_BYTES = 16;
const ALGORITHM = "aes-256-gcm";

/** OWASP's recommendation for scrypt. The format fixes it, so that no file can ask for more memory. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };

export type Keys = { content: Buffer; check: string };

/** The keys of the one file that has this salt. `check` is written into it, and tells a wrong secret from damage. */
export async function keysOf(secret: string, salt: Buffer): Promise<Keys> {
  const stretched = await new Promise<Buffer>((done, fail) =>
    scrypt(secret.normalize("NFKC"), salt, 32, SCRYPT, (error, key) => (error ? fail(error) : done(key))),
  );
  const derive = (use: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", stretched, salt, `plexus backup ${use}`, bytes));
  return { content: derive("content", 32), check: derive("check", 16).toString("base64") };
}

/**
 * The STREAM construction: the nonce is the frame's number and whether it is the last, so that frames that were left out,
 * repeated, exchanged or cut off don't open. Each file has a key of its own, so that no nonce is used twice.
 */
function nonceOf(at: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(at), 3);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** @param about what stands before the frames, which every one of them vouches for */
export function encrypting(key: Buffer, about: Buffer): Seal {
  return {
    close: (plain, at, last) => {
      const cipher = createCipheriv(ALGORITHM, key, nonceOf(at, last)).setAAD(about);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (closed, at, last) => {
      const cut = closed.length - TAG_BYTES;
      const options = { authTagLength: TAG_BYTES };
      const decipher = createDecipheriv(ALGORITHM, key, nonceOf(at, last), options)
        .setAAD(about)
        .setAuthTag(closed.subarray(cut));
      const plain = decipher.update(closed.subarray(0, cut));
      try {
        return Buffer.concat([plain, decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

/** Without a key: sees damage, and hides nothing. Whoever changes such a file on purpose can make it look whole. */
export function checking(about: Buffer): Seal {
  const sum = (plain: Buffer, at: number, last: boolean) =>
    createHash("sha256")
      .update(about)
      .update(nonceOf(at, last))
      .update(plain)
      .digest()
      .subarray(0, TAG_BYTES);
  return {
    close: (plain, at, last) => Buffer.concat([plain, sum(plain, at, last)]),
    open: (closed, at, last) => {
      const plain = closed.subarray(0, closed.length - TAG_BYTES);
      return sum(plain, at, last).equals(closed.subarray(plain.length)) ? plain : null;
    },
  };
}
