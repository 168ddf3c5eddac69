import type { Block } from "@/lib/letters/content";
import type { Looks } from "../../_pdf/looks";
import { type Element, LINE, type Press, type Style } from "../../_pdf/press";

type Table = Extract<Block, { kind: "table" }>;
type Column = { x: number; width: number };

const GUTTER = 10;
const PAD = 2.5;
/**
 * What each column asks for, as far as there is room: those that ask for little get all of it, and the others share the rest.
 * What nobody asks for is given out in proportion.
 */
function shared(asked: readonly number[], room: number): number[] {
  let rest = room;
  const order = asked.map((_, at) => at).sort((a, b) => (asked[a] ?? 0) - (asked[b] ?? 0));
  const given = asked.map(() => 0);
  order.forEach((at, nth) => {
    given[at] = Math.min(asked[at] ?? 0, rest / (asked.length - nth));
    rest -= given[at];
  });
  return given.map((width) => (width * room) / (room - rest));
}

function columnsOf(press: Press, { head, rows }: Table, looks: Looks): Column[] {
  const asked = head.map((name, at) => {
    const cells = rows.map((row) => press.widthIn(row[at] ?? "", looks.text));
    return Math.max(press.widthIn(name, headStyle(looks)), ...cells) + GUTTER;
  });
  let x = press.left;
  return shared(asked, press.width).map((width) => {
    const column = { x, width: width - GUTTER };
    x += width;
    return column;
  });
}

const headStyle = (looks: Looks): Style => ({ ...looks.small, weight: 600 });

const heightOf = (press: Press, columns: readonly Column[], cells: readonly string[], style: Style): number =>
  Math.max(0, ...cells.map((cell, at) => press.height(cell, style, columns[at]?.width ?? 0))) + 2 * PAD;

function drawRule(press: Press): void {
  press.artifact(() => {
    const rule = press.doc.moveTo(press.left, press.y).lineTo(press.left + press.width, press.y);
    rule.lineWidth(0.4).strokeColor(LINE).stroke();
  });
}

/** A row whose cells are elements of the table; the first one of a body's row names it. */
function drawRow(
  press: Press,
  table: Element,
  {
    columns,
    cells,
    style,
    tag,
  }: { columns: Column[]; cells: readonly string[]; style: Style; tag: "TH" | "TD" },
): void {
  const top = press.y;
  const row = press.doc.struct("TR");
  table.add(row);
  cells.forEach((cell, at) => {
    const { x = 0, width = 0 } = columns[at] ?? {};
    const element = press.doc.struct(tag === "TD" && at === 0 ? "TH" : tag);
    row.add(element);
    press.write(element, "P", cell, { x, top: top + PAD, width }, style);
    element.end();
  });
  row.end();
  press.y = top + heightOf(press, columns, cells, style);
  drawRule(press);
}

/** A table that goes on over the page's end between two rows. Its head is seen on each page, and heard once. */
export function drawTable(press: Press, into: Element, block: Table, looks: Looks): void {
  const columns = columnsOf(press, block, looks);
  const style = headStyle(looks);
  const headHeight = heightOf(press, columns, block.head, style);
  const [first = []] = block.rows;
  press.make(headHeight + heightOf(press, columns, first, looks.text));
  const table = press.doc.struct("Table");
  into.add(table);
  drawRow(press, table, { columns, cells: block.head, style, tag: "TH" });
  for (const cells of block.rows) {
    if (press.y + heightOf(press, columns, cells, looks.text) > press.bottom) {
      press.newPage();
      const top = press.y + PAD;
      press.artifact(() => {
        block.head.forEach((name, at) => {
          const { x = 0, width = 0 } = columns[at] ?? {};
          press.stamp(name, { x, top, width }, style);
        });
      });
      press.y += headHeight;
      drawRule(press);
    }
    drawRow(press, table, { columns, cells, style: looks.text, tag: "TD" });
  }
  table.end();
}
