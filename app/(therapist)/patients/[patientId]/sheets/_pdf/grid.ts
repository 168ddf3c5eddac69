import type { Looks } from "../../_pdf/looks";
import { type Element, INK, LINE, type Press, SHADE } from "../../_pdf/press";
import type { Leaflet, LeafletCell, LeafletRow } from "./leaflet";

const DAYS = 7;
/** The part of the width that names take. */
const NAMES = 0.31;
const PAD = 5;
/** Between two boxes. */
const BETWEEN = 3;

type Columns = { x: number; first: number; day: number };

const columnsOf = ({ left, width }: Press): Columns => ({
  x: left,
  first: width * NAMES,
  day: (width * (1 - NAMES)) / DAYS,
});

const perLine = ({ day }: Columns, { box }: Looks): number =>
  Math.max(1, Math.floor((day - PAD) / (box + BETWEEN)));

const boxLines = (cell: LeafletCell, columns: Columns, looks: Looks): number =>
  cell.counted === null ? Math.ceil(cell.boxes / perLine(columns, looks)) : 1;

function rowHeight(press: Press, row: LeafletRow, columns: Columns, looks: Looks): number {
  const inner = columns.first - PAD;
  const names =
    press.height(row.name, looks.strong, inner) +
    press.height(row.dose, looks.small, inner) +
    (row.other ? press.height(row.other, looks.small, inner) + looks.small.size * 1.9 : 0);
  const most = Math.max(1, ...row.cells.map((cell) => boxLines(cell, columns, looks)));
  const ticks = most * (looks.box + 5) + (row.hasPain ? looks.small.size * 2.5 : 0);
  return Math.max(names, ticks) + 2 * PAD;
}

function drawBoxes(
  press: Press,
  cell: LeafletCell,
  x: number,
  top: number,
  columns: Columns,
  looks: Looks,
): void {
  const { doc } = press;
  const { box } = looks;
  if (cell.counted !== null) {
    doc.moveTo(x + PAD, top + box).lineTo(x + columns.day * 0.48, top + box);
    doc.lineWidth(0.7).strokeColor(INK).stroke();
    const at = { x: x + columns.day * 0.5, top: top + box - looks.small.size * 1.1, width: columns.day };
    press.stamp(cell.counted, at, looks.small);
    return;
  }
  const each = perLine(columns, looks);
  for (let at = 0; at < cell.boxes; at++) {
    const inLine = Math.min(each, cell.boxes - Math.floor(at / each) * each);
    const used = inLine * box + (inLine - 1) * BETWEEN;
    const left = x + (columns.day - used) / 2 + (at % each) * (box + BETWEEN);
    doc.rect(left, top + Math.floor(at / each) * (box + 5), box, box);
    doc.lineWidth(0.9).strokeColor(INK).stroke();
  }
}

function drawCell(
  press: Press,
  into: Element,
  row: LeafletRow,
  cell: LeafletCell,
  at: { x: number; top: number; height: number; pain: string },
  columns: Columns,
  looks: Looks,
): void {
  const { doc } = press;
  if (cell.boxes === 0)
    press.artifact(() => {
      doc.rect(at.x, at.top, columns.day, at.height).fillColor(SHADE).fill();
    });
  const data = doc.struct("TD");
  into.add(data);
  const boxes = doc.struct("Span", { actual: cell.label });
  data.add(boxes);
  boxes.add(() => drawBoxes(press, cell, at.x, at.top + PAD, columns, looks));
  boxes.end();
  if (cell.boxes > 0 && row.hasPain) {
    const base = at.top + at.height - PAD;
    const place = { x: at.x + 4, top: base - looks.small.size * 1.3, width: columns.day - 4 };
    const end = place.x + press.widthIn(at.pain, looks.small) + 2;
    press.write(data, "Span", at.pain, place, looks.small);
    press.artifact(() => {
      doc.moveTo(end, base - 1).lineTo(at.x + columns.day - 4, base - 1);
      doc.lineWidth(0.6).strokeColor(INK).stroke();
    });
  }
  data.end();
}

function drawHead(press: Press, table: Element, { grid }: Leaflet, columns: Columns, looks: Looks): void {
  const row = press.doc.struct("TR");
  table.add(row);
  const top = press.y;
  const size = looks.small.size;
  const header = (text: string, x: number, width: number, align?: "center") => {
    const cell = press.doc.struct("TH", { scope: "Column" } as PDFKit.Mixins.StructureElementOptions);
    row.add(cell);
    press.write(cell, "P", text, align ? { x, top, width, align } : { x, top, width }, {
      ...looks.small,
      weight: 600,
      color: INK,
    });
    cell.end();
  };
  header(grid.what, columns.x, columns.first);
  grid.days.forEach(({ weekday, date }, day) => {
    header(`${weekday}\n${date}`, columns.x + columns.first + day * columns.day, columns.day, "center");
  });
  row.end();
  press.y = top + size * 1.36 * 2 + 4;
}

function drawRow(
  press: Press,
  table: Element,
  leaflet: Leaflet,
  row: LeafletRow,
  columns: Columns,
  looks: Looks,
): void {
  const { doc } = press;
  const height = rowHeight(press, row, columns, looks);
  const top = press.y;
  const element = doc.struct("TR");
  table.add(element);
  const name = doc.struct("TH", { scope: "Row" } as PDFKit.Mixins.StructureElementOptions);
  element.add(name);
  const place = { x: columns.x, width: columns.first - PAD };
  let y = press.write(name, "P", row.name, { ...place, top: top + PAD }, looks.strong);
  y = press.write(name, "P", row.dose, { ...place, top: y }, looks.small);
  if (row.other) {
    y = press.write(name, "P", row.other, { ...place, top: y + 1 }, looks.small);
    press.artifact(() => {
      const line = y + looks.small.size * 1.4;
      doc.moveTo(columns.x, line).lineTo(columns.x + place.width - 8, line);
      doc.lineWidth(0.6).strokeColor(INK).stroke();
    });
  }
  name.end();
  row.cells.forEach((cell, day) => {
    const x = columns.x + columns.first + day * columns.day;
    drawCell(press, element, row, cell, { x, top, height, pain: leaflet.grid.pain }, columns, looks);
  });
  element.end();
  press.artifact(() => {
    doc.lineWidth(0.6).strokeColor(LINE);
    doc
      .moveTo(columns.x, top)
      .lineTo(columns.x + press.width, top)
      .stroke();
    doc
      .moveTo(columns.x, top + height)
      .lineTo(columns.x + press.width, top + height)
      .stroke();
    for (let day = 0; day <= DAYS; day++) {
      const x = columns.x + columns.first + day * columns.day;
      doc
        .moveTo(x, top)
        .lineTo(x, top + height)
        .stroke();
    }
  });
  press.y = top + height;
}

/** The page that comes back: a box for each time, a line for the pain. What is too long goes on under its head again. */
export function drawGrid(press: Press, leaflet: Leaflet, looks: Looks): void {
  const { grid, head } = leaflet;
  const { left: x, width } = press;
  press.newPage();
  const section = press.doc.struct("Sect");
  press.root.add(section);
  let y = press.write(section, "H2", grid.title, { x, top: press.y, width }, looks.title);
  y = press.write(section, "P", `${head.name}, ${head.born}`, { x, top: y + 2, width }, looks.strong);
  y = press.write(section, "P", `${head.sheet}. ${head.week}`, { x, top: y, width }, looks.text);
  y = press.write(section, "P", grid.how, { x, top: y + looks.gap, width }, looks.text);
  press.y = y + looks.gap * 1.5;
  const columns = columnsOf(press);
  const table = press.doc.struct("Table");
  section.add(table);
  drawHead(press, table, leaflet, columns, looks);
  for (const row of grid.rows) {
    if (press.y + rowHeight(press, row, columns, looks) > press.bottom) {
      press.newPage();
      drawHead(press, table, leaflet, columns, looks);
    }
    drawRow(press, table, leaflet, row, columns, looks);
  }
  table.end();
  press.y += looks.gap * 1.5;
  for (const line of grid.end) {
    press.make(press.height(line, looks.text, width));
    press.y = press.write(section, "P", line, { x, top: press.y, width }, looks.text) + 2;
  }
  section.end();
}
