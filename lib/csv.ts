/** What a spreadsheet takes for a formula where it is the first thing in a cell. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r|%＝＋－＠]/u;

/** One cell: a number as it is; a text quoted, and with an apostrophe before it where a spreadsheet would run it. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/** A table as comma-separated values (RFC 4180), with the mark by which a spreadsheet knows the letters. */
export const csvOf = (table: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${table.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
