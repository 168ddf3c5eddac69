import { expect, test } from "vitest";
import { haystackOf, isFound } from "./search";

const card = haystackOf({
  title: "Sitting, standing, and getting up",
  body: "Sitting *long* may ache.\n\n[walking]",
});

test("a card is found by its title and its text, by words or the beginnings of words, in any order", () => {
  for (const asked of ["sitting", "up sit", "LONG", "áche", "stand ache", "", "  "])
    expect(isFound(card, asked)).toBe(true);
});

test("it is not found by what it doesn't say, by the inside of a word, or by one word of two", () => {
  for (const asked of ["sleep", "tting", "sitting sleep", "walking"])
    expect(isFound(card, asked)).toBe(false);
});
