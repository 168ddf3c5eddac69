import { describe, expect, test } from "vitest";
import { ACCEPTABLE, ARGUABLE, readHazards, SEVERE, sizeOf, trialsOf, without } from "./hazards";
import { holds, readOrNothing as read } from "./holds";
import { PAGE_FILE, pageOf } from "./page";

const hazards = readHazards();

describe("the hazards", () => {
  test("are thirty or more, each under an id of its own, numbered as they were added", () => {
    expect(hazards.length).toBeGreaterThanOrEqual(30);
    expect(hazards.map(({ id }) => id)).toEqual(
      hazards.map((_, at) => `H${String(at + 1).padStart(2, "0")}`),
    );
    expect(new Set(hazards.map(({ title }) => title)).size).toBe(hazards.length);
  });

  test("are made no worse by their controls, and what remains is acceptable or argued", () => {
    const wrong = hazards.filter(
      ({ before, after, argued }) =>
        after.severity > before.severity ||
        after.likelihood > before.likelihood ||
        sizeOf(after) > ARGUABLE ||
        (sizeOf(after) > ACCEPTABLE && argued === undefined),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("stand on the page that people read", () => {
    expect(read(PAGE_FILE)).toBe(pageOf(hazards));
  });
});

describe("the controls", () => {
  test("are each held by a test that exists, or say why they are weak", () => {
    const missing = hazards.flatMap(({ id, controls }) =>
      controls.flatMap((one) =>
        "test" in one && !holds(one.test.file, one.test.title)
          ? [`${id}: ${one.test.file} has no test "${one.test.title}"`]
          : [],
      ),
    );
    expect(missing).toEqual([]);
    const bare = hazards.filter(({ controls }) => !controls.some((one) => "test" in one));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test("of a severe hazard can be taken out, one at least, and its test run without a browser", () => {
    const trials = trialsOf(hazards);
    const severe = hazards.filter(({ before }) => before.severity >= SEVERE);
    const untried = severe.filter(({ id }) => !trials.some((trial) => trial.id === id));
    expect(severe.length).toBeGreaterThan(20);
    expect(untried.map(({ id }) => id)).toEqual([]);
    expect(trials.filter(({ test: { file } }) => !file.endsWith(".test.ts"))).toEqual([]);
  });

  test("are taken out of what the source says today, each place found once", () => {
    const wrong = trialsOf(hazards).flatMap(({ id, disable }) => {
      try {
        return without(read(disable.file), disable) === read(disable.file) ? [`${id} changes nothing`] : [];
      } catch (error) {
        return [`${id}: ${error instanceof Error ? error.message : error}`];
      }
    });
    expect(wrong).toEqual([]);
  });
});

test("what stands twice, or not at all, is not taken out", () => {
  const disable = { file: "x.ts", find: "a", replace: "$&" };
  expect(without("bab", disable)).toBe("b$&b");
  expect(() => without("aba", disable)).toThrow("x.ts has 2 times: a");
  expect(() => without("b", disable)).toThrow("x.ts has 0 times: a");
});
