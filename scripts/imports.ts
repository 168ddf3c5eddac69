import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a file loads at once, and what only when it is asked for; what it needs for its types alone is neither. */
const STATIC = /^(?:import|export)(?! type)(?:([^"';()=]*) from)? "([^"]+)"/gm;
const DYNAMIC = /\bimport\("([^"]+)"\)/g;

const isForTypes = (clause: string): boolean => {
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(",")
    .filter((name) => name.trim() !== "");
  return names?.every((name) => /^\s*type\s/.test(name)) ?? false;
};

export function loadedBy(source: string, lazy: boolean): string[] {
  const loaded = [...source.matchAll(STATIC)].flatMap(([, clause = "", specifier = ""]) =>
    isForTypes(clause) ? [] : [specifier],
  );
  return lazy ? [...loaded, ...[...source.matchAll(DYNAMIC)].map((found) => found[1] ?? "")] : loaded;
}

/** The file of ours that a specifier leads to; null for a package. */
export function fileOf(specifier: string, from: string): string | null {
  const path = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? join(dirname(from), specifier)
      : null;
  if (path === null) return null;
  const file = [`${path}.ts`, `${path}.tsx`, path].find((one) => /\.\w+$/.test(one) && existsSync(one));
  if (!file) throw new Error(`${from} loads ${specifier}, which isn't there.`);
  return file;
}

type Options = {
  /** What is loaded only when it is asked for counts as well. */
  lazy: boolean;
  /** Files that stand for something else where they are loaded, such as actions that stay on the server. */
  isElsewhere?: (source: string) => boolean;
};

/** All packages that a file loads, directly or by files of ours, each with the way to it. */
export function packagesOf(entry: string, { lazy, isElsewhere = () => false }: Options): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (path: string, way: readonly string[]) => {
    if (seen.has(path) || !/\.tsx?$/.test(path)) return;
    seen.add(path);
    const source = readFileSync(path, "utf8");
    if (isElsewhere(source)) return;
    const here = [...way, path];
    for (const specifier of loadedBy(source, lazy)) {
      const file = fileOf(specifier, path);
      if (file) visit(file, here);
      else if (!specifier.startsWith("node:"))
        packages.set(specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/"), here.join(" → "));
    }
  };
  visit(entry, []);
  return packages;
}
