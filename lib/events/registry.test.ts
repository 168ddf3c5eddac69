import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { REGISTRY } from "./registry";

it("rewrites nothing for a reading", () => {
  const reading = Object.entries(REGISTRY).filter(([kind]) => /\.(read|search)$/.test(kind));
  expect(reading.filter(([, rule]) => rule.rewrites.length > 0)).toEqual([]);
  expect(reading.length).toBeGreaterThan(5);
});

it("has no kind that nothing emits", () => {
  const files = globSync("{lib,app}/**/*.{ts,tsx}").filter(
    (path) => !/\.test\.|lib\/events\/|generated/.test(path),
  );
  const program = files.map((path) => readFileSync(path, "utf8")).join("\n");
  const unused = Object.keys(REGISTRY).filter((kind) => !program.includes(`"${kind}"`));
  expect(unused).toEqual([]);
});
