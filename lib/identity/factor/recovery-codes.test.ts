import fc from "fast-check";
import { expect, it } from "vitest";
import { newCodes, recoveryHash } from "./recovery-codes";

it("makes ten codes of 80 bits that differ", () => {
  const codes = newCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
});

it("reads a code as it is copied from paper, and as nobody else's", () => {
  const way = fc.constantFrom(
    (code: string) => code.toUpperCase(),
    (code: string) => code.replaceAll("-", ""),
    (code: string) => ` ${code.replaceAll("-", " ")} `,
    (code: string) => code.replaceAll("0", "o").replaceAll("1", "l"),
  );
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), way, (own, other, typed) => {
      const [code = ""] = newCodes();
      expect(recoveryHash(own, typed(code))).toBe(recoveryHash(own, code));
      if (own !== other) expect(recoveryHash(other, code)).not.toBe(recoveryHash(own, code));
    }),
  );
});

it("takes nothing else for a code", () => {
  for (const typed of ["", "123456", "abcd-efgh-jkmn", "abcd-efgh-jkmn-pqru", "abcd-efgh-jkmn-pqrst"])
    expect(recoveryHash("a", typed)).toBeNull();
});
