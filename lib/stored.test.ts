import { describe, expect, it } from "vitest";
import { z } from "zod";
import { column, readStored, stored, storedList, toStored, toStoredList } from "./stored";

const dose = z.strictObject({ sets: column.int });
const notes = z.record(column.text, column.text);

describe("stored JSON", () => {
  it("says its version when it is written, and is read without it", () => {
    expect(toStored({ sets: 3 })).toEqual({ v: 1, sets: 3 });
    expect(stored(dose).parse(toStored({ sets: 3 }))).toEqual({ sets: 3 });
    expect(stored(notes).parse(toStored({ C2: "Slowly" }))).toEqual({ C2: "Slowly" });
  });

  it("is of the first version where it says none", () => {
    expect(stored(dose).parse({ sets: 3 })).toEqual({ sets: 3 });
    expect(stored(notes).parse({})).toEqual({});
    expect(stored(dose).nullable().parse(null)).toBeNull();
  });

  it("is refused in a version that this program doesn't know, whatever else it says", () => {
    for (const v of [2, 0, "1", null])
      expect(stored(dose).safeParse({ v, sets: 3 }).error?.issues).toMatchObject([{ message: "version" }]);
  });

  it("is refused where it isn't of its form", () => {
    for (const json of [{}, { v: 1 }, { v: 1, sets: "3" }, { sets: 3, secret: 1 }, [], "x", 3, null])
      expect(stored(dose).safeParse(json).success).toBe(false);
  });
});

describe("a stored list", () => {
  const list = storedList(z.array(column.int));

  it("is read with its version and bare", () => {
    expect(toStoredList([1, 2])).toEqual({ v: 1, list: [1, 2] });
    for (const json of [toStoredList([1, 2]), [1, 2]]) expect(list.parse(json)).toEqual([1, 2]);
    for (const json of [toStoredList([]), []]) expect(list.parse(json)).toEqual([]);
  });

  it("is refused in another version or form", () => {
    for (const json of [{ v: 2, list: [1] }, { v: 1 }, {}, null, [1.5], { v: 1, list: ["1"] }])
      expect(list.safeParse(json).success).toBe(false);
  });
});

it("says of a column that it can't read its name, and nothing of what is in it", () => {
  expect(readStored("dose", stored(dose), { v: 1, sets: 3 })).toEqual({ sets: 3 });
  expect(() => readStored("modifyNotes", stored(notes), { C2: 7 })).toThrow(
    /^The JSON of column "modifyNotes" is of another form than the program's\.$/,
  );
});
