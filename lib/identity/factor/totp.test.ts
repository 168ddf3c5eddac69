import fc from "fast-check";
import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { addressOf, codeAt, newSecret, stepOf } from "./totp";

/** The secret of RFC 6238, appendix B, and its codes by SHA-1, the last six digits of eight. */
const RFC = Secret.fromUTF8("12345678901234567890").base32;
const CODES: readonly (readonly [seconds: number, code: string])[] = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
];

const STEP = 30_000;
const moment = fc.integer({ min: 1_600_000_000_000, max: 4_000_000_000_000 });

describe("a code", () => {
  it.each(CODES)("is that of RFC 6238 at second %i", (seconds, code) => {
    expect(codeAt(RFC, seconds * 1000)).toBe(code);
    expect(stepOf(RFC, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it("is taken one step early or late, whatever the moment, and says its own step", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -1, max: 1 }), (at, off) => {
        const secret = newSecret();
        const code = codeAt(secret, at + off * STEP);
        const step = stepOf(secret, code, at);
        // Of two steps' codes that happen to be the same, either may be named.
        expect(step === null ? null : codeAt(secret, step * STEP)).toBe(code);
      }),
    );
  });

  it("is refused two steps away, unless it happens to be that of a nearer one", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(-3, -2, 2, 3), (at, off) => {
        const secret = newSecret();
        const code = codeAt(secret, at + off * STEP);
        const near = [-1, 0, 1].map((one) => codeAt(secret, at + one * STEP));
        expect(stepOf(secret, code, at) !== null).toBe(near.includes(code));
      }),
    );
  });

  it("may be typed in groups, and is six digits otherwise", () => {
    const at = 59_000;
    for (const typed of ["287 082", " 287082 ", "287-082", "２８７０８２"])
      expect(stepOf(RFC, typed, at)).toBe(1);
    for (const typed of ["", "28708", "2870820", "28708a", "287082\u0000"])
      expect(stepOf(RFC, typed, at)).toBeNull();
  });
});

it("is set up by what apps read: the program's name, the account's, and the secret", () => {
  const url = new URL(addressOf(RFC, "marta"));
  expect(url.protocol).toBe("otpauth:");
  expect(decodeURIComponent(url.pathname)).toContain("Plexus:marta");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    issuer: "Plexus",
    secret: RFC,
    digits: "6",
    period: "30",
  });
});

it("has a secret of 160 bits, another one each time", () => {
  const some = Array.from({ length: 50 }, newSecret);
  expect(new Set(some).size).toBe(50);
  for (const secret of some) expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
});
