import fc from "fast-check";
import { expect, test } from "vitest";
import { nameOfCopy } from "./name-of-copy";

const words = (name: string) => `${name}, my copy`;

test("a copy of a long name is called a copy all the same, and its name has room", () => {
  expect(nameOfCopy("Stenosis", words, 120)).toBe("Stenosis, my copy");
  expect(nameOfCopy("Stenosis walking by the clock", words, 18)).toBe("Stenosis, my copy");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 150 }), (name) => {
      const made = nameOfCopy(name, words, 120);
      expect(made.length).toBeLessThanOrEqual(120);
      expect(made.endsWith(", my copy")).toBe(true);
      // No sign is cut in half.
      expect(made).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
