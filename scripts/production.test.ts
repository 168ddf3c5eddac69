import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packagesOf } from "./imports";

/** What a clinic runs once it is built, where development dependencies may have been left out. */
const COMMANDS = ["start", "worker", "migrate", "clinic", "reset"];

const { dependencies, scripts } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "dependencies" | "scripts",
  Record<string, string>
>;

test.each(COMMANDS)("npm run %s needs no development dependency", (name) => {
  const command = /^node --import (\S+) (scripts\/\S+\.ts)$/.exec(scripts[name] ?? "");
  const [, loader = "", entry = ""] = command ?? [];
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([loader, "node"]));
  const packages = packagesOf(entry, { lazy: true });
  expect(packages.size).toBeGreaterThan(2);
  expect([...packages].filter(([of]) => !(of in dependencies))).toEqual([]);
});
