import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

export type WriteSchema = { name: string; schema: z.ZodType };

function filesBelow(folder: string, name: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, name);
    return entry.name === name ? [path] : [];
  });
}

/** Where schemas are named by which something sent is read: in actions, in routes, and where the items of a batch are taken. */
const ACTION = /export const \w+ = \w+(?:\("\w+"\))?\(\s*(\w+)/g;
const NAME_OF_ACTION = /export const (\w+) = (\w+)/g;
const IN_ROUTE = /\bbatchRoute\(\s*"\w+",\s*(\w+)|\b(\w+)\.safeParse\((?:await request\.json|sent\))/g;
const OF_ITEMS = /\bparseItem\((\w+),|^ {4}schema: (\w+),/gm;
const WRITES = /export const (POST|PUT|PATCH|DELETE)\b|export async function (POST|PUT|PATCH|DELETE)\b/;
const IMPORT = /import \{([^}]*)\} from "([^"]+)"/g;

/** Name in the file → the module it comes from, and its name there. */
function importsOf(path: string, source: string): Map<string, readonly [module: string, name: string]> {
  const found = new Map<string, readonly [string, string]>();
  for (const [, names = "", from = ""] of source.matchAll(IMPORT)) {
    const module = from.startsWith("@/") ? from.slice(2) : join(dirname(path), from);
    for (const one of names.split(",")) {
      const [name = "", as = name] = one.trim().split(" as ");
      found.set(as, [module, name]);
    }
  }
  return found;
}

function namedIn(path: string, pattern: RegExp): string[] {
  const source = readFileSync(path, "utf8");
  const imports = importsOf(path, source);
  return [...source.matchAll(pattern)].map(([, one, other]) => {
    const named = one ?? other ?? "";
    const from = imports.get(named);
    if (!from) throw new Error(`${path} reads what it is sent by "${named}", which is no schema of a module`);
    return from.join(" ");
  });
}

const actions = (): string[] => readdirSync("app/_actions").map((file) => join("app/_actions", file));

/** Actions that name no schema where it is looked for, and routes that take a write and read no JSON. */
export function unread(): string[] {
  const exported = (path: string) => readFileSync(path, "utf8").match(/^export /gm)?.length ?? 0;
  return [
    ...actions().filter((path) => namedIn(path, ACTION).length !== exported(path)),
    ...filesBelow("app", "route.ts").filter(
      (path) => WRITES.test(readFileSync(path, "utf8")) && namedIn(path, IN_ROUTE).length === 0,
    ),
  ];
}

/** Every schema by which an action or a route reads what it is sent, found in their sources, so that none is forgotten. */
export async function writeSchemas(): Promise<WriteSchema[]> {
  const named = [
    ...actions().flatMap((path) => namedIn(path, ACTION)),
    ...filesBelow("app", "route.ts").flatMap((path) => namedIn(path, IN_ROUTE)),
    ...filesBelow("lib", "mutations.ts").flatMap((path) => namedIn(path, OF_ITEMS)),
  ];
  const found: WriteSchema[] = [];
  for (const one of [...new Set(named)].sort()) {
    const [module = "", name = ""] = one.split(" ");
    const schema: unknown = Object(await import(resolve(`${module}.ts`)))[name];
    if (!(schema instanceof z.ZodType)) throw new Error(`${name} of ${module} is no schema`);
    found.push({ name: `${module} ${name}`, schema });
  }
  return found;
}

/** An action's gate, and which schema reads what it is sent, as `writeSchemas` has it. */
export type ActionBy = { gate: string; schema: string };

/** The actions by their name. */
export function actionsByName(): Map<string, ActionBy> {
  const found = new Map<string, ActionBy>();
  for (const path of actions()) {
    const schemas = namedIn(path, ACTION);
    const names = [...readFileSync(path, "utf8").matchAll(NAME_OF_ACTION)];
    for (const [at, [, name = "", gate = ""]] of names.entries())
      found.set(name, { gate, schema: schemas[at] ?? "" });
  }
  return found;
}

/** A route that takes JSON: by which schema it reads the whole, and by which each item, where there are any. */
export type ReadBy = { whole: string; item: string | null };

/** The routes that take JSON, by their address. */
export function schemasOfRoutes(): Map<string, ReadBy> {
  const found = new Map<string, ReadBy>();
  for (const path of filesBelow("app", "route.ts")) {
    const [whole] = namedIn(path, IN_ROUTE);
    if (!whole) continue;
    const domain = dirname(whole.split(" ")[0] ?? "");
    const [item = null] = isBatch(path) ? namedIn(join(domain, "mutations.ts"), OF_ITEMS) : [];
    found.set(dirname(path).replace(/^app|\/\([a-z]+\)/g, ""), { whole, item });
  }
  return found;
}

const isBatch = (path: string) => /\bbatchRoute\(/.test(readFileSync(path, "utf8"));

/** Routes that take a write, by their address. */
export const writingRoutes = (): string[] =>
  filesBelow("app", "route.ts")
    .filter((path) => WRITES.test(readFileSync(path, "utf8")))
    .map((path) => dirname(path).replace(/^app|\/\([a-z]+\)/g, ""));
