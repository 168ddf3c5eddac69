import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * What a page hands its client components of words, held against what they ask for. A component that is shared by two pages
 * speaks on both, and a word that one of them forgot stands there as its key.
 */
const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
  .map((name) => `app/${name}`);
const source = new Map(files.map((path) => [path, readFileSync(path, "utf8")]));
const read = (path: string): string => source.get(path) ?? "";

function resolved(from: string, target: string): string[] {
  const base = target.startsWith("@/") ? target.slice(2) : join(dirname(from), target);
  return ["", ".ts", ".tsx"].map((end) => base + end).filter((path) => source.has(path));
}

const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/^import (?!type )[^;]*? from "((?:@\/|\.)[^"]+)"/gm)].flatMap(([, target = ""]) =>
    resolved(path, target),
  );

const isClient = (path: string): boolean => read(path).startsWith('"use client"');
const hands = (path: string): boolean => read(path).includes("<Messages");
/** Every literal of a file that hands words, as its lists may stand in a constant, but for what it speaks itself. */
const handedBy = (path: string): string[] =>
  hands(path)
    ? [...read(path).matchAll(/(?<!etTranslations\()"([a-zA-Z]+(?:\.[a-zA-Z]+)*)"/g)].map(
        ([, name = ""]) => name,
      )
    : [];

const ALWAYS = ["ui", "errors", "common"];

/** Said at the desk alone, where its page hands it over. */
const AT_THE_DESK: Readonly<Record<string, string>> = { "app/(patient)/nerve/page.tsx": "nerveDesk" };

/** What is asked for below a page and not handed over: "letters (letters-card.tsx)". */
function lackingOn(page: string): string[] {
  const given = new Set([...ALWAYS, ...handedBy(page)]);
  const asked = new Map<string, string>();
  const seen = new Set<string>();
  const go = (path: string, below: boolean) => {
    const client = below || isClient(path);
    // A part that is loaded on demand brings its own words.
    if (seen.has(`${path} ${client}`) || read(path).includes("withWords(")) return;
    seen.add(`${path} ${client}`);
    for (const name of handedBy(path)) given.add(name);
    if (client)
      for (const [, name = ""] of read(path).matchAll(/useTranslations\("([^"]+)"\)/g)) asked.set(name, path);
    for (const next of importsOf(path)) go(next, client);
  };
  for (const path of importsOf(page)) go(path, isClient(page));
  const isGiven = (name: string) =>
    [...given].some((one) => one === name || name.startsWith(`${one}.`) || one.startsWith(`${name}.`));
  return [...asked]
    .filter(([name]) => !isGiven(name) && AT_THE_DESK[page] !== name)
    .map(([name, path]) => `${name} (${path})`);
}

describe("the words of a page", () => {
  const pages = files.filter((path) => /\/(page|layout)\.tsx$/.test(path) && hands(path));

  test("there are pages that hand words over, and a word that is left out is noticed", () => {
    expect(pages.length).toBeGreaterThan(40);
    const page = "app/(therapist)/patients/[patientId]/letters/[letterId]/page.tsx";
    const whole = read(page);
    source.set(page, whole.replace('"patient.forms"', '"letters"'));
    expect(lackingOn(page).join()).toContain("patient.forms");
    source.set(page, whole);
  });

  test.each(pages)("%s hands its client components what they speak", (page) => {
    expect(lackingOn(page)).toEqual([]);
  });
});
