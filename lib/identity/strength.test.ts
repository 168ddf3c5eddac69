import { dictionary } from "@zxcvbn-ts/language-common";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figure } from "@/prisma/factories/figure";
import { OFFLINE, weaknessOf } from "./strength";
import { isShort, PASSWORD_LENGTH } from "./vocabulary";

const NAMES = ["marta.ruiz", "marta@ruiz.example", "Marta Ruiz", "Elm Road Physiotherapy", "Jürgen Weiß"];
const { alone, second } = PASSWORD_LENGTH;
/** As it is judged where a second factor stands beside it: all that is asked but the greater length. */
const weakness = (typed: string) => weaknessOf(typed, NAMES, { length: second });

const wordsIn = (list: Record<string, unknown> | string[]): string[] => Object.values(list).map(String);
const COMMON = wordsIn(dictionary["passwords-common"]);
const DICEWARE = wordsIn(dictionary["diceware-common"]);

describe("a new password", () => {
  it.each([
    ["", "short"],
    ["          ", "short"],
    ["  1234567  ", "short"],
    ["e\u0301".repeat(7), "short"],
    ["🙂".repeat(7), "short"],
    ["password12", "common"],
    ["P@ssw0rd2024", "common"],
    ["drowssap21", "common"],
    ["iloveyou123", "common"],
    ["Manchester1999", "common"],
    ["aaaaaaaaaaaa", "pattern"],
    ["abcabcabcabc", "pattern"],
    ["zyxwvutsrq", "pattern"],
    ["\u200b".repeat(12), "pattern"],
    ["marta.ruiz", "own"],
    ["Marta-Ruiz-2024", "own"],
    ["ruizelm10", "own"],
    ["M4rt4Ru1z!", "own"],
    ["ziuratram1967", "own"],
    ["jurgenweiss", "own"],
    ["JU\u0308RGENweiß99", "own"],
    ["elmroad2026", "own"],
    ["Elm Road Physiotherapy", "own"],
    ["plexus-demo", "own"],
    ["plexus plexus plexus", "pattern"],
    ["physiotherapy!!", "own"],
    ["2026-03-14aa", "weak"],
  ])("%j is refused: %s", (typed, why) => {
    expect(weakness(typed)).toBe(why);
  });

  it.each([
    "a long enough password",
    "four plain words together",
    "tea-lamp-river",
    "xkTq93vLpw",
    "marta likes long walks",
    "  two blanks before it",
    "пять коротких слов здесь",
    "風と共に去りぬという題の本",
    "blauer Apfel, größer als Tee",
    "🙂🐘🌧️🍞 elefantenregen",
  ])("%j will do", (typed) => {
    expect(weakness(typed)).toBeNull();
  });

  it.each(["xkTq93vLpw", "tea-lamp-river", "  fourteen chars  "])(
    "%j is too short to stand alone",
    (typed) => {
      expect(weaknessOf(typed, NAMES)).toBe("short");
    },
  );

  it.each(["tea-lamp-river-so", "four plain words together"])("%j may stand alone", (typed) => {
    expect(weaknessOf(typed, NAMES)).toBeNull();
  });

  it("is none of the passwords that are tried first", () => {
    const long = COMMON.filter((listed) => !isShort(listed, 10));
    const taken = long.filter((listed) => weakness(listed) === null);
    figure("passwords.common", long.length);
    figure("passwords.common.taken", taken.length);
    expect(taken).toEqual([]);
  });

  const rarely = { numRuns: 60 };
  const letter = fc.constantFrom(...DICEWARE).map((word) => word.slice(0, 1));

  it("is no short piece that repeats", () => {
    const unit = fc.array(letter, { minLength: 1, maxLength: 3 }).map((some) => some.join(""));
    const repeated = fc
      .tuple(unit, fc.integer({ min: 10, max: 80 }))
      .map(([some, times]) => some.repeat(times));
    fc.assert(
      fc.property(repeated, (typed) => weakness(typed) !== null),
      rarely,
    );
  });

  it("is no name of one's own with a number, in any case, with anything between", () => {
    const parts = fc.shuffledSubarray(["marta", "ruiz", "elm", "road", "plexus", "weiss"], { minLength: 2 });
    const made = fc
      .tuple(parts, fc.constantFrom("", "-", ".", " ", "_"), fc.integer({ min: 0, max: 2100 }), fc.boolean())
      .map(([some, between, number, loud]) => {
        const typed = [...some, number].join(between);
        return loud ? typed.toUpperCase() : typed;
      });
    fc.assert(
      fc.property(
        made,
        (typed) => isShort(typed, second) || weakness(typed) === "own" || weakness(typed) === "common",
      ),
      rarely,
    );
  });

  it("takes more where it is tried without a limit", () => {
    for (const typed of ["summer holiday 2024!", "Margaret-1967-London"]) {
      expect(weaknessOf(typed, [])).toBeNull();
      expect(weaknessOf(typed, [], { guesses: OFFLINE })).toBe("weak");
    }
  });

  it("may be any four words", () => {
    const four = fc.array(fc.constantFrom(...DICEWARE), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, (some) => weaknessOf(some.join(" "), []) === null),
      rarely,
    );
  });

  it("is as long as what is typed between the blanks, however its accents are written", () => {
    const typed = fc.string({ unit: "grapheme", minLength: 0, maxLength: 20 });
    const blank = fc
      .constantFrom(" ", "\u3000", "\t")
      .chain((one) => fc.nat(12).map((times) => one.repeat(times)));
    fc.assert(
      fc.property(typed, blank, fc.constantFrom(alone, second), (some, around, least) => {
        expect(isShort(`${around}${some}${around}`, least)).toBe(isShort(some, least));
        expect(isShort(some.normalize("NFD"), least)).toBe(isShort(some.normalize("NFC"), least));
      }),
    );
  });

  it("is judged in a moment, whatever it is", () => {
    const any = fc.oneof(
      fc.string({ unit: "binary", maxLength: 256 }),
      fc.string({ unit: fc.constantFrom(..."p@5$w0rD!1|7"), minLength: 200, maxLength: 256 }),
    );
    const before = process.cpuUsage();
    const judged = fc.sample(any, 60).map(weakness);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / judged.length, "ms each").toBeLessThan(500);
  });
});
