import { readFileSync } from "node:fs";
import { fileOf, loadedBy } from "./imports";

/** A message, or the branch that it is somewhere in, and the file that speaks it. */
export type Spoken = { path: string; by: string };

const TRANSLATOR = /const (\w+) = useTranslations\((?:"([^"]*)")?\)/g;
const BROUGHT = /withWords\(\s*\{([^}]*)\}/;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:"])\/\/.*$/gm;

/** What stands between the parentheses, up to the first comma. */
function firstArgument(text: string): string {
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (depth === 0 && /[,)]/.test(sign)) return text.slice(0, at);
    if (/[([{]/.test(sign)) depth += 1;
    if (/[)\]}]/.test(sign)) depth -= 1;
  }
  return text;
}

/** The keys that an argument may come to; "" where it may be any. A key that goes on with a value ends before it. */
function keysOf(argument: string): string[] {
  const literals = [...argument.matchAll(/([=!]== )?(?:"([^"]*)"|`([^`]*)`)/g)].filter(
    ([, compares]) => !compares,
  );
  if (literals.length === 0) return [""];
  return literals.map(([, , plain, template = ""]) => plain ?? template.replace(/\.?[^.]*\$\{[\s\S]*$/, ""));
}

/** What a file speaks with the translators that it makes. One that is handed on may say all that it can. */
function spokenIn(source: string): string[] {
  const code = source.replaceAll(COMMENT, "");
  const made = [...code.matchAll(TRANSLATOR)];
  return made.flatMap(([text, name = "", namespace = ""], index) => {
    const from = (made[index]?.index ?? 0) + text.length;
    // Another component of the file may have one by the same name.
    const next = made.slice(index + 1).find(([, other]) => other === name);
    const scope = code.slice(from, next?.index);
    const uses = [...scope.matchAll(new RegExp(`(?<![\\w.$"’'-])${name}\\b(?![\\w"’':=-])`, "g"))];
    return uses.flatMap((use) => {
      const after = scope.slice(use.index + name.length);
      const call = /^(?:\.\w+)?\(\s*/.exec(after)?.[0];
      const keys = call === undefined ? [""] : keysOf(firstArgument(after.slice(call.length)));
      return keys.map((key) => [namespace, key].filter(Boolean).join("."));
    });
  });
}

const covers = (wide: string, path: string): boolean => path === wide || path.startsWith(`${wide}.`);

/**
 * What the browser may have to say of a page or a layout: by its components with `"use client"`, what these load at once
 * and what they load on demand, less what the latter bring along.
 */
export function spokenBy(entry: string): Spoken[] {
  const seen = new Set<string>();
  const visit = (path: string, inBrowser: boolean, brought: readonly string[]): Spoken[] => {
    const key = [path, inBrowser, ...brought].join(" ");
    if (seen.has(key) || !/\.tsx?$/.test(path)) return [];
    seen.add(key);
    const source = readFileSync(path, "utf8");
    if (source.startsWith('"use server"')) return [];
    const here = inBrowser || source.startsWith('"use client"');
    const more = BROUGHT.exec(source)?.[1]?.matchAll(/"?([\w.]+)"?:/g) ?? [];
    const with_ = [...brought, ...[...more].map(([, name = ""]) => name)];
    const own = here ? spokenIn(source).filter((one) => !with_.some((wide) => covers(wide, one))) : [];
    const below = loadedBy(source, here).flatMap((specifier) => {
      const file = fileOf(specifier, path);
      return file ? visit(file, here, with_) : [];
    });
    return [...own.map((one) => ({ path: one, by: path })), ...below];
  };
  return visit(entry, false, []);
}

/** What is spoken and not handed over. */
export const missing = (spoken: readonly Spoken[], handed: readonly string[]): Spoken[] =>
  spoken.filter(({ path }) => !handed.some((wide) => covers(wide, path)));
