import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { fontFile, SCRIPTS, WEIGHTS } from "@/app/_shared/font-files";
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

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What joins, marks or shapes letters and has no ink of its own. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;

const has = ({ font }: Face, letter: string): boolean =>
  [...letter].every((point) => UNSEEN.test(point) || font.hasGlyphForCodePoint(point.codePointAt(0) ?? 0));

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
  for (const { segment } of GRAPHEMES.segment(text.normalize("NFC"))) {
    before = faceFor(segment, known, before);
    const face = before?.name ?? null;
    const last = runs.at(-1);
    if (last && last.face === face) last.text += segment;
    else runs.push({ text: segment, face });
  }
  return runs;
}

export const letterCount = (text: string): number => [...GRAPHEMES.segment(text)].length;

export const lettersOf = (text: string): string[] =>
  [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
