import { type Looks, looksOf } from "../../_pdf/looks";
import { INK, lacksLetters, Press } from "../../_pdf/press";
import { drawGrid } from "./grid";
import { drawItem } from "./item";
import type { Leaflet } from "./leaflet";

/** The code that leads to the sign-in page, with what it is for below. @returns where it ends */
function drawSignIn(press: Press, { signIn }: Leaflet, looks: Looks, column: number): number {
  const { doc, left, width, y: top } = press;
  const side = looks.large ? 92 : 80;
  const x = left + width - column;
  const section = doc.struct("Sect");
  press.root.add(section);
  const code = doc.struct("Figure", {
    alt: signIn.alt,
    bbox: [x, top, x + side, top + side],
  } as PDFKit.Mixins.StructureElementOptions);
  section.add(code);
  code.add(() => {
    doc
      .save()
      .translate(x - 4, top)
      .scale(side / signIn.qr.size);
    doc.path(signIn.qr.path).fillColor("#000000").fill().restore();
  });
  code.end();
  let y = press.write(
    section,
    "P",
    signIn.title,
    { x, top: top + side + 1, width: column },
    { ...looks.small, weight: 600, color: INK },
  );
  y = press.write(section, "P", signIn.text, { x, top: y, width: column }, looks.small);
  section.end();
  return y;
}

function drawHead(press: Press, leaflet: Leaflet, looks: Looks): void {
  const { head } = leaflet;
  const column = looks.large ? 150 : 124;
  const section = press.doc.struct("Sect");
  press.root.add(section);
  const { left: x } = press;
  const width = press.width - column - 16;
  const clinic = head.phone ? `${head.clinic} · ${head.phone}` : head.clinic;
  let y = press.write(section, "P", clinic, { x, top: press.y, width }, looks.strong);
  y = press.write(section, "H1", head.heading, { x, top: y + looks.gap, width }, looks.title);
  y = press.write(section, "P", head.week, { x, top: y, width }, looks.heading);
  const named = `${head.name}, ${head.born}`;
  y = press.write(section, "P", named, { x, top: y + looks.gap, width }, looks.strong);
  if (lacksLetters(head.name))
    y = press.write(section, "P", leaflet.nameBlank, { x, top: y, width }, looks.small);
  y = press.write(section, "P", head.sheet, { x, top: y, width }, looks.quiet);
  section.end();
  press.y = Math.max(y, drawSignIn(press, leaflet, looks, column)) + looks.gap;
}

/** When to stop and what to do then, in a frame: it stands before all that is to be done. */
function drawStops(press: Press, { stop }: Leaflet, looks: Looks): void {
  const { left, width } = press;
  const pad = looks.gap * 1.4;
  const inner = { x: left + pad, width: width - 2 * pad };
  const indent = looks.text.size * 1.2;
  const beside = inner.width - indent;
  const least = looks.gap * 0.5;
  const call = stop.call ?? "";
  const height =
    press.height(stop.title, looks.heading, inner.width) +
    stop.rules.reduce(
      (sum, { sign, advice }) =>
        sum + press.height(sign, looks.strong, beside) + press.height(advice, looks.text, beside) + least,
      0,
    ) +
    press.height(call, looks.text, inner.width) +
    press.height(stop.danger, looks.strong, inner.width) +
    2 * pad +
    2 * least;
  const top = press.y;
  press.artifact(() => {
    press.doc.rect(left, top, width, height).lineWidth(1.4).strokeColor(INK).stroke();
  });
  const section = press.doc.struct("Sect");
  press.root.add(section);
  let y = press.write(section, "H2", stop.title, { ...inner, top: top + pad }, looks.heading);
  const list = press.doc.struct("L");
  section.add(list);
  for (const { sign, advice } of stop.rules) {
    const item = press.doc.struct("LI");
    list.add(item);
    press.write(item, "Lbl", "•", { x: inner.x, top: y, width: indent }, looks.strong);
    const body = press.doc.struct("LBody");
    item.add(body);
    const place = { x: inner.x + indent, width: beside };
    y = press.write(body, "P", sign, { ...place, top: y }, looks.strong);
    y = press.write(body, "P", advice, { ...place, top: y }, looks.text) + least;
    item.end();
  }
  list.end();
  y = press.write(section, "P", stop.danger, { ...inner, top: y + least }, looks.strong);
  press.write(section, "P", call, { ...inner, top: y + least }, looks.text);
  section.end();
  press.y = top + height + looks.gap;
}

/** A leaflet as a tagged PDF: what to do, when to stop, and a page to tick that comes back. */
export async function printLeaflet(leaflet: Leaflet): Promise<Uint8Array> {
  const press = new Press(leaflet);
  const looks = looksOf(leaflet.large);
  drawHead(press, leaflet, looks);
  drawStops(press, leaflet, looks);
  for (const item of leaflet.items) drawItem(press, item, looks);
  drawGrid(press, leaflet, looks);
  press.feet(leaflet.foot, leaflet.pageOf, looks.foot);
  return press.bytes();
}
