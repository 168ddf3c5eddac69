import PDFDocument from "pdfkit";
import { fontFile } from "@/app/_shared/font-files";
import type { PageSize } from "@/lib/sheets/vocabulary";
import { faces, type Run, runsOf, type Weight } from "./letters";
import { lettersOf } from "./printable";

export const INK = "#111111";
export const QUIET = "#444444";
export const LINE = "#8c8c8c";
export const SHADE = "#ececec";

export type Style = { size: number; weight?: Weight; color?: string };
export type Place = { x: number; top: number; width: number; align?: "end" | "center" };
export type Element = PDFKit.PDFStructureElement;

/** A line as it is set. */
type SetLine = { runs: Run[]; width: number };

const LEADING = 1.36;
/** How far below the top of a line its letters stand, of their size. */
const BASELINE = 1.02;
/** The room that a letter has which is to be written in by hand, of the size of the others. */
const BLANK = 1;
const PAGE = { a4: "A4", letter: "LETTER" } as const satisfies Record<PageSize, string>;
const SIDE = 42;
const TOP = 40;
const FOOT = 46;

/** Paper with a place to go on from: lines are set here, because letters of one text come from several files. */
export class Press {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** Where the next thing stands. */
  y = TOP;
  readonly left = SIDE;
  private readonly widths = new Map<string, number>();
  private readonly runs = new Map<string, Run[]>();

  constructor({ size, title, language }: { size: PageSize; title: string; language: string }) {
    this.doc = new PDFDocument({
      ...{ size: PAGE[size], margin: 0, pdfVersion: "1.7", tagged: true, displayTitle: true, lang: language },
      ...{ bufferPages: true, info: { Title: title, Creator: "Plexus", Producer: "Plexus" } },
      // In place of one of the fonts that every reader has, which are not embedded.
      font: fontFile("latin", 400),
    });
    for (const set of faces().values()) for (const { name, bytes } of set) this.doc.registerFont(name, bytes);
    this.root = this.doc.struct("Document");
    this.doc.addStructure(this.root);
  }

  get width(): number {
    return this.doc.page.width - 2 * SIDE;
  }

  get bottom(): number {
    return this.doc.page.height - FOOT;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = TOP;
  }

  /** Goes on to the next page where so much has no room on this one. */
  make(room: number): void {
    if (this.y + room > this.bottom && this.y > TOP) this.newPage();
  }

  /** The same for what stands at `top`. @returns where it stands then */
  from(top: number, room: number): number {
    this.y = top;
    this.make(room);
    return this.y;
  }

  private widthOf({ text, face }: Run, size: number): number {
    if (face === null) return lettersOf(text).length * size * BLANK;
    const key = `${face} ${text}`;
    const known = this.widths.get(key) ?? this.doc.font(face).fontSize(1000).widthOfString(text);
    this.widths.set(key, known);
    return (known * size) / 1000;
  }

  private runsIn(word: string, { weight = 400 }: Style): Run[] {
    const key = `${weight} ${word}`;
    const runs = this.runs.get(key) ?? runsOf(word, weight);
    this.runs.set(key, runs);
    return runs;
  }

  widthIn(word: string, style: Style): number {
    return this.runsIn(word, style).reduce((sum, run) => sum + this.widthOf(run, style.size), 0);
  }

  /** Words that are longer than a line are broken between letters: a script may have no blanks. */
  private wordsOf(text: string, style: Style, width: number): string[] {
    return text.split(/[^\S\n\u00a0\u202f]+/u).flatMap((word) => {
      if (this.widthIn(word, style) <= width) return [word];
      const parts: string[] = [];
      for (const letter of lettersOf(word)) {
        const before = parts.at(-1);
        if (before !== undefined && this.widthIn(before + letter, style) <= width)
          parts[parts.length - 1] = before + letter;
        else parts.push(letter);
      }
      return parts;
    });
  }

  /** A text in lines of at most this width; the blank between two lines stays, for whoever copies or hears them. */
  lines(text: string, style: Style, width: number): SetLine[] {
    const blank = this.widthIn(" ", style);
    return text.split("\n").flatMap((paragraph) => {
      const lines: { words: string[]; width: number }[] = [];
      for (const word of this.wordsOf(paragraph, style, width)) {
        const own = this.widthIn(word, style);
        const line = lines.at(-1);
        if (line && line.width + blank + own <= width) {
          line.words.push(word);
          line.width += blank + own;
        } else lines.push({ words: [word], width: own });
      }
      return lines.map((line, at): SetLine => {
        const end = at < lines.length - 1 ? " " : "";
        return { runs: runsOf(line.words.join(" ") + end, style.weight ?? 400), width: line.width };
      });
    });
  }

  height(text: string, style: Style, width: number): number {
    return text === "" ? 0 : this.lines(text, style, width).length * style.size * LEADING;
  }

  private drawLine({ runs }: SetLine, x: number, top: number, { size, color = INK }: Style): void {
    const base = top + size * BASELINE;
    let at = x;
    for (const run of runs) {
      const width = this.widthOf(run, size);
      if (run.face === null) {
        this.doc.moveTo(at, base + 2).lineTo(at + width - 1, base + 2);
        this.doc.lineWidth(0.7).strokeColor(INK).stroke();
      } else {
        const options = { lineBreak: false, baseline: "alphabetic" } as const;
        this.doc.font(run.face).fontSize(size).fillColor(color).text(run.text, at, base, options);
      }
      at += width;
    }
  }

  /**
   * Writes a text below `top`, as an element of its own kind. A letter that the typeface lacks becomes a blank to write it
   * in, and the element says the whole text to whoever copies or hears it.
   * @returns where it ends
   */
  write(into: Element, tag: string, text: string, box: Place, style: Style): number {
    if (text === "") return box.top;
    const lines = this.lines(text, style, box.width);
    const lacks = lines.some(({ runs }) => runs.some(({ face }) => face === null));
    const element = this.doc.struct(tag, lacks ? { actual: text } : {});
    into.add(element);
    element.add(() => this.draw(lines, box, style));
    element.end();
    return box.top + lines.length * style.size * LEADING;
  }

  /** The same without an element: what stands beside the text, such as a page's foot. */
  stamp(text: string, box: Place, style: Style): void {
    this.draw(this.lines(text, style, box.width), box, style);
  }

  private draw(lines: readonly SetLine[], { x, top, width, align }: Place, style: Style): void {
    for (const [at, line] of lines.entries()) {
      const spare = align === "end" ? width - line.width : align === "center" ? (width - line.width) / 2 : 0;
      this.drawLine(line, x + Math.max(0, spare), top + at * style.size * LEADING, style);
    }
  }

  /** What is there to be seen alone: rules, grounds. */
  artifact(draw: () => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
  }

  /** Whom each page is of, and its number: they come apart on a table. Drawn when all pages are there. */
  feet(text: string, pageOf: (page: number, pages: number) => string, style: Style): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(start + page);
      const top = this.bottom + 12;
      this.doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
      this.stamp(text, { x: this.left, top, width: this.width * 0.8 }, style);
      this.stamp(pageOf(page + 1, count), { x: this.left, top, width: this.width, align: "end" }, style);
      this.doc.endMarkedContent();
    }
  }

  async bytes(): Promise<Uint8Array> {
    this.root.end();
    const parts: Buffer[] = [];
    const read = (async () => {
      for await (const part of this.doc) parts.push(part as Buffer);
    })();
    this.doc.end();
    await read;
    return new Uint8Array(Buffer.concat(parts));
  }
}

/** Does a text have letters that the typeface lacks? */
export const lacksLetters = (text: string, weight: Weight = 400): boolean =>
  runsOf(text, weight).some(({ face }) => face === null);
