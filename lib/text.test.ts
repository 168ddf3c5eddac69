import { expect, test } from "vitest";
import { nameOf, text } from "./text";

test("text is what the database can keep, in any script", () => {
  for (const kept of ["", "Knie – ärger", "膝", "🦵🏽", "two\nlines\t"]) expect(text.parse(kept)).toBe(kept);
  for (const broken of ["a\0b", "\ud83e", "\uddb5 after", "🦵".slice(0, 1)]) {
    const parsed = text.trim().min(1).safeParse(broken);
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(["characters"]);
  }
});

test("a name is something that can be seen", () => {
  const name = nameOf(80);
  for (const seen of ["Zoë", "O’Brien", "علی‌رضا", "क्‍ष", "李", "Å", "Jean-Luc", "3rd floor"])
    expect(name.parse(` ${seen} `)).toBe(seen);
  const unseen = [
    "\u200b",
    "\u00ad\u200d",
    "\u202eMarta",
    "Mar\u200bta",
    "\u2066x\u2069",
    "\ufeff",
    "…",
    "\u0301",
    "a\nb",
    "\u3164\u200f",
    "\u3164",
    "\u115f\uffa0",
    "\u0301\u0302\u0303",
  ];
  for (const hidden of unseen) expect([hidden, name.safeParse(hidden).success]).toEqual([hidden, false]);
  for (const empty of ["", "\u200b", "\u3164", "\u0301\u0302"])
    expect(name.safeParse(empty).error?.issues[0]?.message).toBe("required");
  expect(nameOf(80, 2).safeParse("a\u0301").success).toBe(false);
});
