import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { syllable } from "syllable";
import { describe, expect, it } from "vitest";
import { blocksOf, plainLines } from "@/lib/education/blocks";
import { bodyOf, CARDS } from "@/lib/education/cards.data";
import { parseCatalogue } from "@/lib/exercises/catalogue";
import { BED_NOTE, INSTEAD } from "@/lib/plans/chair-and-bed.data";
import { PHASES, TEMPLATES } from "@/lib/plans/templates.data";
import { en } from "./en";
import { messagesIn } from "./messages-in";

const read = (path: string) => readFileSync(path, "utf8");

/** What a placeholder may stand for; all others are a day. */
const samples: Record<string, string> = {
  therapist: "Hanna",
  name: "Marta",
  by: "Hanna",
  who: "Hanna",
  clinic: "Northgate",
  time: "08:02",
  number: "112",
  percent: "69",
  city: "Lisbon",
  minutes: "4",
  reason: "too much pain",
};

const joined = (heads: string[], tails: string[]) =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

function spokenBy(elements: readonly MessageFormatElement[], count: string): string[] {
  return elements.reduce<string[]>((said, element) => joined(said, spokenOf(element, count)), [""]);
}

function spokenOf(element: MessageFormatElement, count: string): string[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value];
    case TYPE.pound:
      return [count];
    case TYPE.number:
      return ["4"];
    case TYPE.tag:
      return spokenBy(element.children, count);
    case TYPE.select:
      return Object.values(element.options).flatMap((option) => spokenBy(option.value, count));
    case TYPE.plural:
      return Object.entries(element.options).flatMap(([plural, option]) =>
        spokenBy(option.value, /\d/.exec(plural)?.[0] ?? (plural === "one" ? "1" : "4")),
      );
    default:
      return [samples[element.value] ?? "Monday"];
  }
}

/** Every way a message can read: each branch of its selects and plurals, with sample values for the rest. */
function spoken(message: string): string[] {
  return [...new Set(spokenBy(parse(message), "4"))];
}

/** What is never said, and what is said in its place. Whole words, in any case. */
const unsaid: readonly [RegExp, string][] = [
  [/\b(exercise|one|each|every|eight|this|that) turns?\b|\b(?<!by )\d+ turns?\b|\bturn \d+$/, "session"],
  [/\b(one|new|each|every|some|no|all|\d+) marks?\b|\bmarks\b/, "session, entry, tick"],
  [/\bdue times?\b/, "scheduled session"],
  [/\bhats?\b/, "role"],
  [/\b(she|hers?|herself|he|him|his|himself)\b/, "they, or the name"],
  [/\bfigures?\b/, "adherence, sessions done; picture, drawing"],
  [/\b(pass|passes|come|comes|go|goes) by (itself|themselves)\b|\bcomes? here by\b/, "automatically"],
  [/\bran out\b/, "expired"],
  [/\b(put|take|takes|taken|taking) (it |them |this )?away\b/, "archived, removed"],
  [
    /\b(take|takes|taken|taking|took|put|putting)( it| them| all|) back\b|\btake .+ back$/,
    "undo, cancel, restore",
  ],
  [/\bthrown?( this draft)? away\b|\bthrowing away\b/, "discard"],
  [/\btake(n)? out again\b/, "restore"],
  [/\b(seen|seeing) (or|and) told\b/, "observed or reported"],
  [/\bthe (week|days?|one) before\b/, "previous"],
  [/\bpresent (password|time)\b/, "current"],
  [/\bdo not go together\b/, "incorrect"],
  [/\bis not open to you\b/, "you don’t have access"],
  [
    /\b(has|have) no hour\b|\bcounts? (for nothing|nowhere)\b|\bneither way\b|\bnever lowers\b/,
    "say what does happen",
  ],
  [/\bother words\b|\bit does not fit\b|\bdoes not fit the\b/, "a different version; isn’t right"],
  [/\bneeds? a look\b|\bto the start\b|\banew\b|\blast one stays\b/, "check; home; again"],
  [/\btr(y|ies) left\b|\btoo many tries\b/, "attempts"],
  [/\bopens nothing\b|\bnext click\b|\bin a row are\b/, "doesn’t work; immediately"],
  [/\b(need me|asks? for you)\b/, "needs attention"],
  [/\b(silence|burden|low dose)\b/, "no logs, plan too long, low adherence"],
  [/\b(is|are|was|were) shut\b/, "has closed"],
  [/\bfor what is on record\b/, "because of recorded conditions"],
  [/\b\d\. of the day\b/, "session 2 of the day"],
  [
    /\bit bothers\b|\bof this name\b|\bgoes by\b|\bhalf a year\b|\bat ease\b/,
    "see the wording of its neighbours",
  ],
  [/\bput right\b/, "corrected"],
  [/\bstands? (here|there|below|beside|pale|against|twice)\b|\bwhat stands\b/, "is"],
  [/\bmeanwhile\b/, "in the meantime"],
  [/\b(is|are|was|were|been) told\b/, "where it is: on whose list"],
  [/\b(?<!\byou )will (see|call)\b|\b(therapist|clinic|Hanna) sees\b/, "where it is: on whose list"],
  [/(?<!\bbody )\bcharts?\b/, "record, graph; the body chart has its whole name"],
  [/['"]/, "typographic quotes"],
];

/** Where a word is right after all: the namespace that speaks of nothing else, or the exact message. */
const allowed: readonly [RegExp, RegExp][] = [
  [/^bodyCharts?\./, /chart/i],
  // The stretch's own name in the field.
  [/^piriformis-stretch\./, /figure/i],
];

const texts: [string, string][] = [
  ...messagesIn(en).flatMap(([key, message]) => spoken(message).map((text): [string, string] => [key, text])),
  ...parseCatalogue(read("lib/exercises/catalogue.yaml")).flatMap(({ slug, text }) =>
    messagesIn(text).map(([key, line]): [string, string] => [`${slug}.${key}`, line]),
  ),
  ...messagesIn({ PHASES, TEMPLATES, BED_NOTE, INSTEAD }),
  ...messagesIn(CARDS.map((card) => ({ title: card.title, body: bodyOf(card) }))),
];

function said(pattern: RegExp): string[] {
  const anyCase = new RegExp(pattern.source, "iu");
  const found = texts.filter(([key, text]) => {
    const word = anyCase.exec(text)?.[0];
    return word && !allowed.some(([where, what]) => where.test(key) && what.test(word));
  });
  return [...new Set(found.map(([key, text]) => `${key}: ${text}`))];
}

describe("the words of Plexus", () => {
  it.each(unsaid)("never say %s, but: %s", (pattern) => {
    expect(said(pattern)).toEqual([]);
  });

  it("are found by the patterns", () => {
    expect(texts.length).toBeGreaterThan(2000);
  });
});

/** The parts of patients' namespaces that only staff read, or nobody reads as prose. */
const staffOnly =
  /^(nerveDesk|invite\.(new|panel)|reset\.make|places\.desk|nerveMap\.(name|landmark|share|source)|shell\.(find|home)|ui\.find|kinds\.(?!plain))\b/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The files of `app` that a page needs, itself among them. */
function neededBy(path: string, seen: Set<string>): Set<string> {
  if (seen.has(path) || !path.startsWith("app/")) return seen;
  seen.add(path);
  for (const [, target = ""] of read(path).matchAll(/from "([^"]+)"/g)) {
    const base = target.startsWith("@/") ? target.slice(2) : join(dirname(path), target);
    const file = [`${base}.tsx`, `${base}.ts`].find(existsSync);
    if (file) neededBy(file, seen);
  }
  return seen;
}

/** The namespaces that the pages of patients and of nobody yet signed in speak. */
function namespacesOfPatients(): Set<string> {
  const pages = ["app/(patient)", "app/(public)"].flatMap(filesBelow).filter((path) => path.endsWith(".tsx"));
  const files = ["app/layout.tsx", "app/error.tsx", "app/not-found.tsx", ...pages].reduce(
    (seen, path) => neededBy(path, seen),
    new Set<string>(),
  );
  const spokenHere = [...files].flatMap((path) => [
    ...[...read(path).matchAll(/Translations(?:<[^>]*>)?\(\s*"(\w+)/g)].map(([, name = ""]) => name),
    ...[...read(path).matchAll(/Messages only=\{\[([^\]]+)\]/g)].flatMap(
      ([, names = ""]) => names.match(/\w+/g) ?? [],
    ),
  ]);
  // What is printed for them is made at the desk.
  return new Set([...spokenHere, "handout"]);
}

/** Flesch–Kincaid grade: 6 is a reading age of about 11. */
function grade(text: string): { words: number; grade: number } {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  const sentences = text.split(/[.!?]+(?=\s|$|[”’])/u).filter((part) => /[\p{L}\d]/u.test(part)).length;
  const syllables = words.map((word) => Math.max(1, syllable(word)));
  const sum = syllables.reduce((total, count) => total + count, 0);
  return {
    words: words.length,
    grade: 0.39 * (words.length / sentences) + 11.8 * (sum / words.length) - 15.59,
  };
}

/** `key, grade: text` of every text of ten words or more that is harder than grade 6. */
function tooHard(texts: readonly (readonly [string, string])[]): string[] {
  return texts.flatMap(([key, text]) => {
    const found = grade(text);
    return found.words >= 10 && found.grade > 6 ? [`${key}, ${found.grade.toFixed(1)}: ${text}`] : [];
  });
}

describe("what a patient reads", () => {
  it("is of a reading age of 11 in every message", () => {
    const names = namespacesOfPatients();
    expect(names.size).toBeGreaterThan(15);
    const messages = messagesIn(en).filter(
      ([key]) => names.has(key.split(".")[0] ?? "") && !staffOnly.test(key),
    );
    expect(
      tooHard(messages.flatMap(([key, message]) => spoken(message).map((text) => [key, text] as const))),
    ).toEqual([]);
  });

  it("is of a reading age of 11 in every exercise", () => {
    const exercises = parseCatalogue(read("lib/exercises/catalogue.yaml"));
    const texts = exercises.flatMap(({ slug, text }) => {
      const { plainName = "", poseLabels = [], patient } = text.en ?? {};
      const { steps = [], feel = "", mistake = "", bed = "", note = "" } = patient ?? {};
      return [plainName, ...steps, ...poseLabels, feel, mistake, bed, note].map(
        (line) => [slug, line] as const,
      );
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(tooHard(texts)).toEqual([]);
  });

  it("is of a reading age of 11 in every card, paragraph by paragraph", () => {
    const lines = CARDS.flatMap((card) =>
      [card.title, ...plainLines(blocksOf(bodyOf(card)))].map((line) => [card.slug, line] as const),
    );
    expect(lines.length).toBeGreaterThan(60);
    expect(tooHard(lines)).toEqual([]);
  });

  it("is of a reading age of 11 in every note of a template", () => {
    const notes = TEMPLATES.flatMap(({ slug, walking, standing, phases, flare }) =>
      [walking?.note, standing?.note, ...[...phases, flare].flat().map(({ note }) => note)].flatMap((note) =>
        note ? [[slug, note.en] as const] : [],
      ),
    );
    expect(notes.length).toBeGreaterThan(2);
    expect(tooHard([...notes, ["on a bed", BED_NOTE.en]])).toEqual([]);
  });
});
