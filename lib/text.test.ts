import { expect, test } from "vitest";
import { isNamed, isReason, nameOf, reasonOf, text } from "./text";

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

test("a reason is two words that differ, in any script", () => {
  for (const said of [
    "seen today",
    "SLR free, power 5",
    "Schmerz vergeht",
    "疼痛在检查后完全缓解了吗",
    "أُعيد فحصه اليوم",
  ])
    expect([said, isReason(said)]).toEqual([said, true]);
  const empty = [
    "aaaaaaaaaa",
    "aaaa aaaa aaaa",
    "aaaa bbbb cccc",
    "okokokokokok",
    "seen seen seen",
    "nine char",
    "… — … — … —",
  ];
  for (const said of [...empty, "", "a\u200bb\u200bc\u200bd"])
    expect([said, isReason(said)]).toEqual([said, false]);
  const parsed = reasonOf(20, "why").safeParse("aaaaaaaaaaaa");
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["why"]);
  expect(reasonOf(20, "why").parse("  no pain today ")).toBe("no pain today");
  expect(reasonOf(20, "why").safeParse("a reason that goes on and on").success).toBe(false);
});

test("somebody is named in one word", () => {
  expect(["GP", "nobody", "Dr Li", "李医生"].map(isNamed)).toEqual([true, true, true, true]);
  expect(["", "x", "aaaa", "--", "\u200b\u200b"].map(isNamed)).toEqual([false, false, false, false, false]);
});
