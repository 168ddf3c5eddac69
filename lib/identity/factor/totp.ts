import { Secret, TOTP } from "otpauth";

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, a new one every 30 seconds. */
const KIND = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** A clock may be one step off in either direction. */
const DRIFT = 1;

/** 160 bits, as RFC 4226 recommends. */
const BYTES = 20;

/** A new secret in base32, as apps take it by hand. */
export const newSecret = (): string => new Secret({ size: BYTES }).base32;

const of = (secret: string) => new TOTP({ ...KIND, secret: Secret.fromBase32(secret) });

/** What a code to scan holds. @param account what the person signs in with, as their app lists it */
export const addressOf = (secret: string, account: string): string =>
  new TOTP({ ...KIND, issuer: "Plexus", label: account, secret: Secret.fromBase32(secret) }).toString();

/** The code of a moment. @param at milliseconds since 1970 */
export const codeAt = (secret: string, at: number): string => of(secret).generate({ timestamp: at });

/** Apps show the digits in groups. */
const digitsOf = (typed: string): string => typed.normalize("NFKC").replace(/[\s-]/g, "");

/**
 * The step of 30 seconds that a code belongs to, of the present one and those beside it; null for a wrong one.
 * @param at milliseconds since 1970
 */
export function stepOf(secret: string, typed: string, at: number): number | null {
  const token = digitsOf(typed);
  if (!/^[0-9]{6}$/.test(token)) return null;
  const totp = of(secret);
  const delta = totp.validate({ token, timestamp: at, window: DRIFT });
  return delta === null ? null : totp.counter({ timestamp: at }) + delta;
}
