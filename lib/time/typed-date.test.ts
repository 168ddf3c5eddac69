import { expect, it } from "vitest";
import { typedDates } from "./typed-date";

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
