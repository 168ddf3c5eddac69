import { aboutOf, type Block, type LetterContent } from "@/lib/letters/content";
import type { PageSize } from "@/lib/sheets/vocabulary";
import { type Looks, looksOf } from "../../_pdf/looks";
import { type Element, LINE, lacksLetters, Press } from "../../_pdf/press";
import { drawTable } from "./table";

/** What the paper says beside the letter itself. */
export type Printing = {
  size: PageSize;
  /** When it was printed; it stands on each page. */
  printed: string;
  pageOf: (page: number, pages: number) => string;
  /** Said where the name has letters that the typeface lacks. */
  nameBlank: string;
};

/** A paragraph goes on over the page's end between two lines. */
function drawText(press: Press, into: Element, text: string, looks: Looks): void {
  const { left: x, width } = press;
  const line = press.height("x", looks.text, width);
  for (const set of text.split("\n")) {
    const lines = press.lines(set, looks.text, width).map(({ runs }) => runs.map((run) => run.text).join(""));
    for (let rest = lines; rest.length > 0; ) {
      press.make(line);
      const room = Math.max(1, Math.floor((press.bottom - press.y) / line));
      const here = rest.slice(0, room).join("");
      press.y = press.write(into, "P", here, { x, top: press.y, width }, looks.text);
      rest = rest.slice(room);
    }
  }
}

function drawList(press: Press, into: Element, items: readonly string[], looks: Looks): void {
  const indent = looks.text.size * 1.2;
  const list = press.doc.struct("L");
  into.add(list);
  for (const item of items) {
    const width = press.width - indent;
    press.make(press.height(item, looks.text, width));
    const entry = press.doc.struct("LI");
    list.add(entry);
    press.write(entry, "Lbl", "•", { x: press.left, top: press.y, width: indent }, looks.text);
    press.y = press.write(entry, "LBody", item, { x: press.left + indent, top: press.y, width }, looks.text);
    entry.end();
  }
  list.end();
}

function drawBlock(press: Press, into: Element, block: Block, looks: Looks): void {
  if (block.kind === "text") drawText(press, into, block.text, looks);
  else if (block.kind === "list") drawList(press, into, block.items, looks);
  else drawTable(press, into, block, looks);
  press.y += looks.gap * 0.5;
}

/** The clinic, whom it is to, when, and whom it is about: what is read before the letter. */
function drawHead(press: Press, letter: LetterContent, { nameBlank }: Printing, looks: Looks): void {
  const section = press.doc.struct("Sect");
  press.root.add(section);
  const [x, width] = [press.left, press.width];
  const { clinic, phone, date, recipient, name, replaces } = letter;
  press.write(section, "P", clinic, { x, top: press.y, width: width * 0.6 }, looks.strong);
  if (phone) press.stamp(phone, { x, top: press.y, width, align: "end" }, looks.text);
  const line = press.y + looks.text.size * 1.7;
  press.artifact(() => {
    const rule = press.doc.moveTo(x, line).lineTo(x + width, line);
    rule.lineWidth(0.8).strokeColor(LINE).stroke();
  });
  let y = line + looks.gap * 1.5;
  const half = width * 0.6;
  press.write(section, "P", date, { x: x + half, top: y, width: width - half, align: "end" }, looks.text);
  for (const one of recipient.split("\n"))
    y = press.write(section, "P", one, { x, top: y, width: half }, looks.text);
  y = press.write(section, "H1", letter.title, { x, top: y + looks.gap * 2, width }, looks.title);
  y = press.write(section, "P", aboutOf(letter), { x, top: y, width }, looks.strong);
  if (lacksLetters(name)) y = press.write(section, "P", nameBlank, { x, top: y, width }, looks.small);
  if (replaces) y = press.write(section, "P", replaces, { x, top: y + looks.gap, width }, looks.strong);
  section.end();
  press.y = y + looks.gap;
}

/** A letter as a tagged PDF: what was issued, and nothing else. */
export async function printLetter(letter: LetterContent, printing: Printing): Promise<Uint8Array> {
  const { language, title, foot, signed, clinic, sections } = letter;
  const press = new Press({ size: printing.size, title, language });
  const looks = looksOf(false);
  drawHead(press, letter, printing, looks);
  for (const { heading, blocks } of sections) {
    // A heading is not left alone at a page's end.
    press.make(looks.heading.size * 5);
    const section = press.doc.struct("Sect");
    press.root.add(section);
    const place = { x: press.left, top: press.y + looks.gap, width: press.width };
    press.y = press.write(section, "H2", heading, place, looks.heading) + looks.gap * 0.3;
    for (const block of blocks) drawBlock(press, section, block, looks);
    section.end();
  }
  press.make(looks.text.size * 6);
  const end = press.doc.struct("Sect");
  press.root.add(end);
  const { left: x, width } = press;
  press.y = press.write(end, "P", signed, { x, top: press.y + looks.gap * 3, width }, looks.strong);
  press.y = press.write(end, "P", clinic, { x, top: press.y, width }, looks.text);
  end.end();
  press.feet(`${foot}. ${printing.printed}.`, printing.pageOf, looks.foot);
  return press.bytes();
}
