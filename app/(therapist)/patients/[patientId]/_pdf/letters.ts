import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { fontFile, SCRIPTS, WEIGHTS } from "@/app/_shared/font-files";
import { isDrawn, lettersOf, type Printable } from "./printable";
import { sfntOf } from "./sfnt";

export type Weight = (typeof WEIGHTS)[number];

/** Letters of one font in a row; `face` is null for those that no file of the typeface has. */
export type Run = { text: string; face: string | null };

type Face = { name: string; bytes: Buffer; font: Font };

const faceOf = (script: (typeof SCRIPTS)[number], weight: Weight): Face => {
  const bytes = sfntOf(readFileSync(fontFile(script, weight)));
  const font = create(bytes);
  if (!("hasGlyphForCodePoint" in font)) throw new Error(`${script} is a collection of fonts`);
  return { name: `${script} ${weight}`, bytes, font };
};

let read: ReadonlyMap<Weight, readonly Face[]> | undefined;

/** By weight, in the order in which they are asked for a letter. Read once a process. */
export function faces(): ReadonlyMap<Weight, readonly Face[]> {
  read ??= new Map(WEIGHTS.map((weight) => [weight, SCRIPTS.map((script) => faceOf(script, weight))]));
  return read;
}

const has = ({ font }: Face, letter: string): boolean =>
  isDrawn(letter, (point) => font.hasGlyphForCodePoint(point));

/** The font that a letter is set in: as those before it, where that has it. A blank is the first font's alone. */
function faceFor(letter: string, known: readonly Face[], before: Face | undefined): Face | undefined {
  if (/^\s$/u.test(letter)) return known[0];
  return before && has(before, letter) ? before : known.find((one) => has(one, letter));
}

/** A text as runs of one font each. */
export function runsOf(text: string, weight: Weight): Run[] {
  const known = faces().get(weight) ?? [];
  const runs: Run[] = [];
  let before: Face | undefined;
  for (const segment of lettersOf(text.normalize("NFC"))) {
    before = faceFor(segment, known, before);
    const face = before?.name ?? null;
    const last = runs.at(-1);
    if (last && last.face === face) last.text += segment;
    else runs.push({ text: segment, face });
  }
  return runs;
}

let ranges: Printable | undefined;

/** All that can be printed: its last file has all that the others have. Read once a process. */
export function printable(): Printable {
  ranges ??= rangesOf(faces().get(400)?.at(-1)?.font.characterSet ?? []);
  return ranges;
}

function rangesOf(characters: readonly number[]): Printable {
  const found: [number, number][] = [];
  for (const point of characters.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else found.push([point, point]);
  }
  return found;
}
