import fc from "fast-check";
import { expect, test } from "vitest";
import { clampWidth, MOST_PX, WIDE_COLUMNS, widthBounds, widthStyle } from "./widths";

test("a width is whole, can be read, and leaves room for the others", () => {
  fc.assert(
    fc.property(fc.constantFrom(...WIDE_COLUMNS), fc.double({ noNaN: true }), (column, px) => {
      const width = clampWidth(column, px);
      expect(Number.isInteger(width)).toBe(true);
      expect(width).toBeGreaterThanOrEqual(widthBounds(column).least);
      expect(width).toBeLessThanOrEqual(MOST_PX);
      expect(clampWidth(column, width)).toBe(width);
    }),
  );
});

test("only columns that somebody made otherwise have a width of their own", () => {
  expect(widthStyle({ pain: 80 })).toEqual({ "--w-pain": "80px" });
  expect(widthStyle({})).toEqual({});
});
