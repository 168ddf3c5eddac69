import fc from "fast-check";
import { expect, it } from "vitest";
import { WEIGHTS } from "@/app/_shared/font-files";
import { faces, printable, runsOf } from "./letters";
import { lackingIn } from "./printable";

const SIGNS = "SLR ≤30°, pain ≥7 → worse, ≈ 5 ± 1, ✓ 3 × 10, −2, L5 ↑, ½, ≠, ↔";

it("has the signs that clinicians write, in both weights", () => {
  for (const weight of WEIGHTS) expect(runsOf(SIGNS, weight).filter(({ face }) => face === null)).toEqual([]);
  expect(lackingIn(SIGNS, printable())).toEqual([]);
});

it("names what it lacks once, and nothing that has no ink", () => {
  expect(lackingIn("☐ done ☐, 李\r\n\tNaïve e\u0301 ✓\ufe0f 👍🏽", printable())).toEqual(["☐", "李", "👍🏽"]);
});

it("has in its last file all that the others have, so that one list says what is printed", () => {
  const points = new Set(printable().flatMap(([first, last]) => range(first, last)));
  for (const weight of WEIGHTS)
    for (const { font, name } of faces().get(weight) ?? [])
      expect([name, font.characterSet.filter((point) => !points.has(point))]).toEqual([name, []]);
});

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, nth) => first + nth);

it("lacks what would be drawn as a gap, and nothing else", () => {
  const known = printable();
  const letter = fc.oneof(
    fc.constantFrom(...SIGNS, "☐", "é", "e\u0301", "Ж", "ạ̈", "👩‍⚕️"),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(fc.array(letter), (letters) => {
      const text = letters.join("");
      const gap = runsOf(text, 400).some(({ face }) => face === null);
      expect(lackingIn(text, known).length > 0).toBe(gap);
    }),
  );
});
