import { describe, expect, test } from "vitest";
import { typedTimes } from "./typed-times";

describe("a cell of the paper grid", () => {
  test("takes whole numbers of any script, and nothing for nothing", () => {
    for (const two of ["2", " 2 ", "٢", "۲", "２"])
      expect([two, typedTimes(two, "en-GB")]).toEqual([two, { times: 2, refused: false }]);
    for (const none of ["", " "]) expect(typedTimes(none, "en-GB")).toEqual({ times: null, refused: false });
    expect(typedTimes("0", "en-GB")).toEqual({ times: 0, refused: false });
  });

  test("never sends another number than was typed: 1.5 is not 15, 1-2 is not 12", () => {
    for (const text of ["1.5", "1,5", "1-2", "-1", "two", "25"])
      expect([text, typedTimes(text, "en-GB")]).toEqual([text, { times: null, refused: true }]);
  });
});
