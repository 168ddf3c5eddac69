import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOALS, OPEN } from "./goals.data";
import { rowsOf, tableOf } from "./table";

const goal = {
  what: "Guesses",
  goal: "10",
  figure: "guesses",
  file: "x",
  will: (value: number) => value === 10,
};

describe("the table of trust", () => {
  it("holds what was told beside its goal, and what was not told is not met", () => {
    const marks = (told: [string, number][]) => rowsOf([goal], [], new Map(told)).map(({ mark }) => mark);
    expect(marks([["guesses", 10]])).toEqual(["✓"]);
    expect(marks([["guesses", 11]])).toEqual(["✗"]);
    expect(marks([["other", 10]])).toEqual(["✗"]);
  });

  it("says of what isn't measured that it is not met, and why", () => {
    const rows = rowsOf(
      [goal],
      [{ what: "Restore", goal: "equal", why: "Not built yet." }],
      new Map([["guesses", 10]]),
    );
    expect(tableOf(rows)).toEqual(["✓ Guesses  10     10", "– Restore  equal  not met: Not built yet."]);
  });
});

function figuresIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : figuresIn(path);
    if (!/\.(test|spec)\.tsx?$/.test(entry.name)) return [];
    return [...readFileSync(path, "utf8").matchAll(/\bfigure\(\s*"([\w.-]+)"/g)].map(
      (found) => `${path} ${found[1]}`,
    );
  });
}

it("has each figure that a test tells once, with its test, and no other", () => {
  const told = ["lib", "app", "scripts", "e2e"].flatMap(figuresIn);
  expect([...new Set(told)].sort()).toEqual(GOALS.map(({ file, figure }) => `${file} ${figure}`).sort());
});

it("names what is open once, and not by what is measured", () => {
  const subject = ({ what }: { what: string }) => what.split(/[:,]/)[0];
  const open = OPEN.map(subject);
  expect(open.filter((one, nth) => open.indexOf(one) !== nth)).toEqual([]);
  expect(GOALS.map(subject).filter((one) => open.includes(one))).toEqual([]);
});
