import fc from "fast-check";
import { expect, it } from "vitest";
import { QUIET, qrPath } from "./qr-path";

/** Reads the path back, module by module. */
function modulesOf(path: string): string[] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, i) => `${Number(y) - QUIET},${Number(x) + i - QUIET}`),
  );
}

it("draws every dark module once and no other, inside the quiet zone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), { minLength: 7, maxLength: 7 }),
      (grid) => {
        const dark = grid.flatMap((cells, row) =>
          cells.flatMap((on, column) => (on ? [`${row},${column}`] : [])),
        );
        expect(modulesOf(qrPath(7, (row, column) => grid[row]?.[column] ?? false))).toEqual(dark);
      },
    ),
  );
});
