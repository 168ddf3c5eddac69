import type { Looks } from "../../_pdf/looks";
import { type Element, LINE, type Press } from "../../_pdf/press";
import type { LeafletItem } from "./leaflet";
import { drawPose } from "./picture";

const GUTTER = 16;
/** Width ÷ height of a picture that stands beside others, and of one by itself. */
const [AMONG, ALONE] = [1.35, 1.9];
/** The pictures take this much of the width where the words stand beside them. */
const SHARE = 0.46;

type Column = { x: number; width: number };

/** Pictures side by side in a column, each above its caption. @returns their height without drawing anything */
function poses(
  press: Press,
  into: Element | null,
  item: LeafletItem,
  at: Column,
  top: number,
  looks: Looks,
): number {
  const { drawing } = item;
  if (!drawing) return 0;
  const perRow = Math.min(drawing.poses.length, looks.large ? 3 : 2);
  const width = (at.width - (perRow - 1) * 8) / perRow;
  const height = width / (drawing.poses.length > 1 ? AMONG : ALONE);
  let y = top;
  for (let first = 0; first < drawing.poses.length; first += perRow) {
    const row = drawing.poses.slice(first, first + perRow);
    const captions = row.map(({ caption }) => press.height(caption, looks.small, width));
    if (into)
      row.forEach(({ caption, alt }, index) => {
        const x = at.x + index * (width + 8);
        const bbox: [number, number, number, number] = [x, y, x + width, y + height];
        const figure = press.doc.struct("Figure", { alt, bbox } as PDFKit.Mixins.StructureElementOptions);
        into.add(figure);
        const box = { x, top: y, width, height };
        figure.add(() => drawPose(press.doc, drawing, first + index + 1, box));
        figure.end();
        press.write(into, "P", caption, { x, top: y + height + 2, width }, looks.small);
      });
    y += height + 2 + Math.max(0, ...captions) + 4;
  }
  return y - top;
}

function steps(
  press: Press,
  into: Element,
  item: LeafletItem,
  at: Column,
  top: number,
  looks: Looks,
): number {
  if (item.steps.length === 0) return top;
  const list = press.doc.struct("L");
  into.add(list);
  const indent = looks.text.size * 1.6;
  let y = top;
  item.steps.forEach((step, index) => {
    y = press.from(y, press.height(step, looks.text, at.width - indent));
    const entry = press.doc.struct("LI");
    list.add(entry);
    press.write(entry, "Lbl", `${index + 1}.`, { x: at.x, top: y, width: indent }, looks.strong);
    y = press.write(entry, "LBody", step, { x: at.x + indent, top: y, width: at.width - indent }, looks.text);
    entry.end();
  });
  list.end();
  return y;
}

function notes(
  press: Press,
  into: Element,
  item: LeafletItem,
  at: Column,
  top: number,
  looks: Looks,
): number {
  let y = top;
  for (const { head, text } of item.notes) {
    y = press.from(y, press.height(head, looks.strong, at.width) + press.height(text, looks.quiet, at.width));
    y = press.write(into, "P", head, { x: at.x, top: y + looks.gap * 0.6, width: at.width }, looks.strong);
    y = press.write(into, "P", text, { x: at.x, top: y, width: at.width }, looks.quiet);
  }
  return y;
}

/** How high the words of an item are in a column. */
function wordsHeight(press: Press, item: LeafletItem, width: number, looks: Looks): number {
  const indent = looks.text.size * 1.6;
  const stepsHeight = item.steps.reduce(
    (sum, step) => sum + press.height(step, looks.text, width - indent),
    0,
  );
  const notesHeight = item.notes.reduce(
    (sum, { head, text }) =>
      sum +
      looks.gap * 0.6 +
      press.height(head, looks.strong, width) +
      press.height(text, looks.quiet, width),
    0,
  );
  return stepsHeight + notesHeight;
}

/** One thing to do: what it is called, how much, how it looks, how it is done. Only large type goes on over a page's end. */
export function drawItem(press: Press, item: LeafletItem, looks: Looks): void {
  const { left: x, width } = press;
  const beside = item.drawing !== null && !looks.large;
  const pictures: Column = { x, width: beside ? width * SHARE : width };
  const words: Column = beside
    ? { x: x + width * SHARE + GUTTER, width: width * (1 - SHARE) - GUTTER }
    : { x, width };
  const head =
    press.height(item.name, looks.heading, width) +
    press.height(item.dose, looks.text, width) +
    press.height(item.held ?? "", looks.strong, width);
  const drawn = poses(press, null, item, pictures, 0, looks);
  const told = wordsHeight(press, item, words.width, looks);
  // In large type the words of one may be longer than a page: they go on, with no line of them cut.
  press.make(looks.gap * 3 + head + (beside ? Math.max(drawn, told) : drawn));

  const section = press.doc.struct("Sect");
  press.root.add(section);
  const top = press.y + looks.gap;
  press.artifact(() => {
    press.doc
      .moveTo(x, top)
      .lineTo(x + width, top)
      .lineWidth(0.6)
      .strokeColor(LINE)
      .stroke();
  });
  let y = press.write(section, "H2", item.name, { x, top: top + looks.gap, width }, looks.heading);
  y = press.write(section, "P", item.dose, { x, top: y, width }, looks.text);
  if (item.held) y = press.write(section, "P", item.held, { x, top: y, width }, looks.strong);
  const below = y + looks.gap * 0.7;
  const shown = poses(press, section, item, pictures, below, looks);
  const end = notes(
    press,
    section,
    item,
    words,
    steps(press, section, item, words, beside ? below : below + shown, looks),
    looks,
  );
  press.y = (beside ? Math.max(end, below + shown) : end) + looks.gap;
  section.end();
}
