/** Empty modules around a QR code, which readers need to find it (ISO/IEC 18004, 9.1). */
export const QUIET = 4;

/** The dark modules of a QR code as one SVG path, a run of neighbours a rectangle; one unit a module. */
export function qrPath(size: number, dark: (row: number, column: number) => boolean): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue;
      const start = column;
      while (column + 1 < size && dark(row, column + 1)) column++;
      const width = column - start + 1;
      runs.push(`M${start + QUIET} ${row + QUIET}h${width}v1h-${width}z`);
    }
  }
  return runs.join("");
}
