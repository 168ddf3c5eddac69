import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { figure } from "../../prisma/factories/figure";
import { holds, readOrNothing } from "../controls/holds";
import { askedIn, CHAPTERS } from "./levels.data";
import { readLines, sumOf } from "./lines";
import { PAGE_FILE, pageOf } from "./page";

const lines = readLines();
const asked = CHAPTERS.flatMap((_, at) => askedIn(at + 1));

describe("the trace of ASVS 5.0.0", () => {
  test("has each requirement of levels 1 and 2 once, in the standard's order, and no other", () => {
    // As many as the standard itself counts.
    const of = (level: number) => asked.filter((one) => one.level === level).length;
    expect([of(1), of(2)]).toEqual([70, 183]);
    expect(CHAPTERS.flatMap(({ sections }) => sections).join("")).toHaveLength(345);
    expect([...lines.keys()]).toEqual(asked.map(({ id }) => id));
  });

  test("names tests and places that exist", () => {
    const wrong = [...lines].flatMap(([id, line]) => {
      if ("code" in line) return existsSync(line.code) ? [] : [`${id}: there is no ${line.code}`];
      if (!("test" in line)) return [];
      const { file, title } = line.test;
      if (!/\.(test|spec)\.tsx?$/.test(file) || !existsSync(file)) return [`${id}: ${file} is no test`];
      return title === undefined || holds(file, title) ? [] : [`${id}: ${file} has no test "${title}"`];
    });
    expect(wrong).toEqual([]);
  });

  test("says of each requirement something of its own", () => {
    const said = [...lines.values()].map(({ says }) => says);
    expect(said.filter((one, nth) => said.indexOf(one) !== nth)).toEqual([]);
  });

  test("stands on the page that people read", () => {
    expect(readOrNothing(PAGE_FILE)).toBe(pageOf(lines));
  });

  test("is counted", () => {
    const { met, untested, missing, na } = sumOf(lines.values());
    expect(met + untested + missing + na).toBe(asked.length);
    figure("asvs.lines", lines.size);
    figure("asvs.missing", missing);
  });
});
