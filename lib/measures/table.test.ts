import { describe, expect, test } from "vitest";
import type { GoalRecord } from "../goals/history";
import type { GoalId, OwnMeasureId } from "../ids";
import { activityMean, goalsMean, isOffered, isUsed, type Known, rowsOf } from "./table";
import type { Given } from "./vocabulary";

const TODAY = "2026-07-16";
const goal = (words: string, ...scores: number[]): GoalRecord => {
  const all = scores.map((score, nth) => ({ date: `2026-07-0${nth + 1}`, score }));
  return {
    ...{ id: words as GoalId, words, source: "patient", setOn: "2026-07-01", endedOn: null, scores: all },
    ...{ start: all[0] ?? null, now: all.length > 1 ? (all.at(-1) ?? null) : null },
  };
};
const known = (given: Partial<Known> = {}): Known => ({
  ...{ today: TODAY, points: new Map(), goals: [], own: [], entered: [], schedules: new Map() },
  ...given,
});
const own = (archived = false) => ({
  ...{ id: "own" as OwnMeasureId, name: "Back index", least: 0, most: 100, archived },
  better: "lower" as const,
});
const rowOf = (subject: string, given: Partial<Known>) => {
  const row = rowsOf(known(given)).find((one) => one.subject === subject);
  if (!row) throw new Error(`No row ${subject}`);
  return row;
};

describe("the rows of what is measured", () => {
  test("stand in sections, the patient's own activities after pain, totals last", () => {
    const rows = rowsOf(known({ goals: [goal("Choir", 3)], own: [own()] }));
    expect([...new Set(rows.map(({ section }) => section))]).toEqual([
      ...["pain", "activities", "overall", "tests", "totals"],
    ]);
    expect(rows.at(-1)).toMatchObject({ name: "Back index", section: "totals", typed: true });
    expect(
      rowsOf(known({ goals: [{ ...goal("Choir", 3), endedOn: TODAY }] })).map(({ name }) => name),
    ).not.toContain("Choir");
  });

  test("say what is due at visits, and what staff entered today", () => {
    const schedule = { occasion: "visit", weeks: 2, setOn: "2026-07-01" } as const;
    const schedules = new Map([["chair-stand", schedule]]);
    const on = (date: string) => new Map([["chair-stand", [{ date, value: 8, source: "staff" as const }]]]);
    expect(rowOf("chair-stand", { schedules }).due).toBe(true);
    expect(rowOf("chair-stand", { schedules, points: on("2026-07-02") }).due).toBe(true);
    expect(rowOf("chair-stand", { schedules, points: on("2026-07-03") }).due).toBe(false);
    const entered = [{ id: "r", subject: "chair-stand", value: null }];
    expect(rowOf("chair-stand", { entered }).entered).toEqual({ id: "r", value: null });
    // Nobody is asked for what the clinic took out of its list.
    const gone = { own: [own(true)], schedules: new Map([["own", schedule]]) };
    expect(rowOf("own", gone)).toMatchObject({ typed: false, due: false, schedule: null });
  });

  test("say what is known of today where nobody entered anything, and from whom", () => {
    const answered = { date: TODAY, value: 6, source: "patient" as const };
    const earlier = { date: "2026-07-09", value: 4, source: "patient" as const };
    const of = (...points: Given[]) => ({ points: new Map([["nprs-leg", points]]) });
    expect(rowOf("nprs-leg", of(earlier, answered)).given).toEqual(answered);
    expect(rowOf("nprs-leg", of(earlier)).given).toBeNull();
    const entered = [{ id: "r", subject: "nprs-leg", value: null }];
    expect(rowOf("nprs-leg", { ...of(earlier, answered), entered }).given).toBeNull();
    const scored = { ...goal("Choir", 3), scores: [{ date: TODAY, score: 5 }] };
    expect(rowOf("Choir", { goals: [scored] }).given).toMatchObject({ value: 5, source: "patient" });
  });

  test("offer the leg of the episode, and totals only where they are in use", () => {
    const offered = (given: Partial<Known>, side: "left" | "right" | "both" = "left") =>
      rowsOf(known(given))
        .filter((one) => isOffered(one, side))
        .map(({ subject }) => subject);
    expect(offered({})).toContain("slr-left");
    expect(offered({})).not.toContain("slr-right");
    expect(offered({}, "both")).toEqual(expect.arrayContaining(["slr-left", "slr-right"]));
    expect(offered({})).not.toContain("ears");
    expect(offered({ points: new Map([["ears", [{ date: TODAY, value: 9, source: "staff" }]]]) })).toContain(
      "ears",
    );
    expect(rowsOf(known()).filter(isUsed)).toEqual([]);
  });
});

describe("the mean of own activities", () => {
  test("is of those that have both scores, and needs less of three than of one", () => {
    const pair = (start: number | null, now: number | null) => ({ start, now });
    expect(activityMean([pair(3, 3), pair(4, 5), pair(5, 5)])).toMatchObject({
      ...{ start: 4, now: 4.3, change: 0.3, of: 3, meaning: { kind: "short", least: 1.3 } },
    });
    expect(activityMean([pair(3, 4), pair(4, 6), pair(5, 6)])?.meaning).toEqual({
      kind: "important",
      least: 1.3,
    });
    expect(activityMean([pair(3, 5)])?.meaning).toEqual({ kind: "short", least: 3 });
    expect(activityMean([pair(5, 2)])?.meaning?.kind).toBe("worse");
    expect(activityMean([pair(3, null), pair(null, 4)])).toBeNull();
  });

  test("says nothing by scores of long ago", () => {
    expect(goalsMean([goal("Choir", 3, 7)], TODAY)).toMatchObject({ start: 3, now: 7 });
    expect(goalsMean([goal("Choir", 3, 7)], "2026-09-30")).toBeNull();
    expect(goalsMean([goal("Choir", 3)], TODAY)).toBeNull();
  });
});
