import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** One hash of the names and contents of these files and folders; what is absent counts as such. */
export async function fingerprint(paths: string[], isLeftOut: (path: string) => boolean = () => false) {
  const files = (await Promise.all(paths.map((path) => list(path, isLeftOut)))).flat().sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const content = await readFile(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function list(path: string, isLeftOut: (path: string) => boolean): Promise<string[]> {
  if (isLeftOut(path)) return [];
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = await readdir(path);
  return (await Promise.all(names.map((name) => list(join(path, name), isLeftOut)))).flat();
}
