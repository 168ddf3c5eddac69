import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedHalf, typedNumber, typedWhole } from "./typed-number";

const LOCALES = ["en-GB", "de", "fr", "pl", "ar-EG", "fa", "hi", "de-CH"];

describe("a typed number", () => {
  it("is read in any script and with either decimal sign", () => {
    for (const five of ["5", "٥", "۵", "５", "५", "𝟓"]) expect(typedWhole(five, "en-GB")).toBe(5);
    expect(typedNumber("7,5", "en-GB")).toBe(7.5);
    expect(typedNumber("7.5", "de")).toBe(7.5);
    expect(typedNumber("٧٫٥", "ar-EG")).toBe(7.5);
    expect(typedNumber(" −3 ", "en-GB")).toBe(-3);
  });

  it("reads thousands as the locale groups them", () => {
    expect(typedNumber("1,200", "en-GB")).toBe(1200);
    expect(typedNumber("1.200", "de")).toBe(1200);
    expect(typedNumber("1 200", "pl")).toBe(1200);
    expect(typedNumber("1’200", "de-CH")).toBe(1200);
  });

  it("is never a whole one that was not typed: 7,5 is not 75, 1-2 is not 12, nothing is not the old one", () => {
    for (const text of [
      "7,5",
      "2.5",
      "1.5",
      "1-2",
      "",
      " ",
      "ten",
      "1e3",
      "0x10",
      "5 min",
      "--5",
      "3,",
      ".5",
      "∞",
    ])
      expect([text, typedWhole(text, "en-GB")]).toEqual([text, null]);
  });

  it("may be a half where halves make sense, and no other fraction", () => {
    expect(["2.5", "2,5", "٢٫٥", "7", "0.50"].map((text) => typedHalf(text, "en-GB"))).toEqual([
      2.5, 2.5, 2.5, 7, 0.5,
    ]);
    for (const text of ["2.25", "2.7", "½", "two", "", "2.5 kg"])
      expect([text, typedHalf(text, "en-GB")]).toEqual([text, null]);
  });

  it("reads back what any locale writes, its own digits and grouping included", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.constantFrom(...LOCALES), (n, locale) => {
        const sign = n < 0 ? "-" : "";
        const written = sign + new Intl.NumberFormat(locale).format(Math.abs(n));
        expect(typedWhole(written, locale)).toBe(n);
      }),
    );
  });

  it("takes no text for a number that is not made of digits, one sign and separators", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 8 }),
        fc.constantFrom(...LOCALES),
        (text, locale) => {
          const read = typedNumber(text, locale);
          expect(read === null || /\p{Nd}/u.test(text)).toBe(true);
          expect(Number.isNaN(read)).toBe(false);
        },
      ),
    );
  });
});
