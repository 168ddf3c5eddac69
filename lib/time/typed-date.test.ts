import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, dayNumber } from "./calendar-date";
import { dateOrder, datePattern, writtenDate } from "./date-order";
import { typedDate, typedDates } from "./typed-date";

it("reads a date of birth in the ways people type numbers", () => {
  for (const text of ["14.7.1962", "14/07/1962", "14 7 1962", " 14-07-1962 ", "1962-07-14", "7/14/1962"])
    expect(typedDates(text)).toEqual(["1962-07-14"]);
  expect(typedDates("3.2.1971")).toEqual(["1971-02-03", "1971-03-02"]);
  expect(typedDates("2.2.1971")).toEqual(["1971-02-02"]);
});

it("takes nothing else for a date", () => {
  for (const text of ["", "1962", "31.2.1971", "0.1.1971", "14.7.62", "14.7", "07700 900123", "a 1.2.1971"])
    expect(typedDates(text)).toEqual([]);
});

describe("a date typed into a field", () => {
  const LOCALES = [
    "en-GB",
    "en-US",
    "en-CA",
    "de",
    "pl",
    "hu",
    "ko",
    "ja",
    "sv",
    "bg",
    "ar-EG",
    "fa",
    "hi",
    "he",
  ];
  const anyDate = fc
    .integer({ min: dayNumber("1900-01-01"), max: dayNumber("2999-12-31") })
    .map((number) => dateOf(number));
  const numbersOf = (date: string, locale: string) => {
    const [year = "", month = "", day = ""] = date.split("-");
    return dateOrder(locale).map((part) => ({ year, month, day })[part]);
  };

  it("is read back as each locale writes it, its own digits included", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...LOCALES), (date, locale) => {
        expect(typedDate(writtenDate(date, locale), locale)).toEqual({ date });
        expect(typedDate(date, locale)).toEqual({ date });
      }),
      { numRuns: 1000 },
    );
  });

  it("is read in the locale's order with any separator, with and without zeros, or none and eight digits", () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom(...LOCALES),
        fc.constantFrom(".", "/", "-", " ", ". "),
        (date, locale, separator) => {
          const numbers = numbersOf(date, locale);
          expect(typedDate(numbers.join(separator), locale)).toEqual({ date });
          expect(typedDate(numbers.map(Number).join(separator), locale)).toEqual({ date });
          expect(typedDate(numbers.join(""), locale)).toEqual({ date });
          expect(typedDate(date.replaceAll("-", ""), locale)).toEqual({ date });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has a two-digit year only where its century is certain", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...LOCALES), (date, locale) => {
        fc.pre(date < "2100");
        const short = numbersOf(date, locale)
          .map((number) => number.slice(-2))
          .join(".");
        const century = date.slice(0, 2);
        expect(typedDate(short, locale, { min: `${century}00-01-01`, max: `${century}99-12-31` })).toEqual({
          date,
        });
      }),
    );
    expect(typedDate("14.7.62", "en-GB", { max: "2026-11-28" })).toEqual({ date: "1962-07-14" });
    expect(typedDate("14.7.20", "en-GB", { max: "2026-11-28" })).toEqual({ refused: "century" });
    expect(typedDate("3/12/26", "en-GB", { min: "2026-11-28" })).toEqual({ date: "2026-12-03" });
    expect(typedDate("3/12/26", "en-GB", { min: "2027-01-01" })).toEqual({ refused: "century" });
    expect(typedDate("29.2.01", "en-GB")).toEqual({ refused: "unreal" });
  });

  it("is the third of December in Britain and the twelfth of March in America", () => {
    expect(typedDate("3/12/2026", "en-GB")).toEqual({ date: "2026-12-03" });
    expect(typedDate("3/12/2026", "en-US")).toEqual({ date: "2026-03-12" });
    for (const text of ["٣/١٢/٢٠٢٦", "۳.۱۲.۲۰۲۶", "３ １２ ２０２６", " 03122026 "])
      expect(typedDate(text, "en-GB")).toEqual({ date: "2026-12-03" });
  });

  it("is never guessed at", () => {
    const none = [
      "",
      "3/12",
      "3/12/126",
      "2026",
      "tomorrow",
      "0312202",
      "3//",
      "1/2/3/2026",
      "3/12/2026 9:00",
    ];
    for (const text of none) expect([text, typedDate(text, "en-GB")]).toEqual([text, { refused: "none" }]);
    expect(typedDate("3/12/2026", "sv")).toEqual({ refused: "none" });
    for (const text of ["12/25/2026", "31.2.2026", "2026-13-01", "3/12/1026", "123/1/2026"])
      expect([text, typedDate(text, "en-GB")]).toEqual([text, { refused: "unreal" }]);
  });

  it("keeps to its bounds, both ends included", () => {
    const bounds = { min: "2026-11-28", max: "2026-12-05" };
    const read = (text: string) => typedDate(text, "en-GB", bounds);
    expect(read("28.11.2026")).toEqual({ date: "2026-11-28" });
    expect(read("5.12.2026")).toEqual({ date: "2026-12-05" });
    expect(read("27.11.2026")).toEqual({ refused: "early" });
    expect(read("6.12.2026")).toEqual({ refused: "late" });
  });

  it("shows how it is typed", () => {
    const words = { day: "dd", month: "mm", year: "yyyy" };
    expect(["en-GB", "en-US", "de", "sv"].map((locale) => datePattern(locale, words))).toEqual([
      "dd/mm/yyyy",
      "mm/dd/yyyy",
      "dd.mm.yyyy",
      "yyyy-mm-dd",
    ]);
  });
});
