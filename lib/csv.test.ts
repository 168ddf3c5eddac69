import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "./csv";

/** Reads it as RFC 4180 says, cell by cell. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n)/gy;
  const text = csv.replace(/^\ufeff/, "");
  for (const [, written = "", end] of text.matchAll(cells)) {
    rows.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("numbers, nothing and texts are told apart", () => {
  expect(csvOf([["Leg pain", -3, null, 1.5]])).toBe('\ufeff"Leg pain",-3,,1.5\r\n');
});

test("what a spreadsheet would run is a text", () => {
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200b=1", "＝1"])
    expect(read(csvOf([[text]]))).toEqual([[`'${text}`]]);
});

test("whatever stands in a cell is read back from it, and begins no formula", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string()), { minLength: 1 }), (rows) => {
      const back = read(csvOf(rows));
      expect(back.map((row) => row.map((text) => text.replace(/^'/, "")))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'/, ""))),
      );
      for (const text of back.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
