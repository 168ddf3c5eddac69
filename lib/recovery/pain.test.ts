import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../time/calendar-date";
import { chosenCourse, median, painChange, painCourse, type Reading, unchanged } from "./pain";

const DAY = "2026-07-01";
/** `[days since the first of July, pain]`. */
const readings = (...all: [number, number][]): Reading[] =>
  all.map(([after, pain]) => ({ date: addDays(DAY, after), pain }));
const plus = (days: number) => addDays(DAY, days);

describe("a change of pain", () => {
  test("is one where it is more than the measure’s error, and matters by where it began", () => {
    const least = (start: number) =>
      [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].find((fall) => painChange(start, start - fall) === "better");
    expect([2, 3, 4, 4.5, 5, 7, 7.5, 8, 10].map(least)).toEqual([2, 2, 2, 2, 2, 2, 3, 3, 3]);
    expect(painChange(0, 0)).toBe("same");
  });

  test("for the worse is said as soon as it is more than chance, also from high up", () => {
    expect([painChange(8, 9), painChange(8, 9.5), painChange(8, 10), painChange(0, 2)]).toEqual([
      "same",
      "same",
      "worse",
      "worse",
    ]);
  });

  test("is never claimed within the band that is drawn, and always beyond it", () => {
    const half = fc.integer({ min: 0, max: 20 }).map((n) => n / 2);
    fc.assert(
      fc.property(half, half, (start, now) => {
        const band = unchanged(start);
        if (!band) throw new Error("Its error is known");
        const { from, to } = band;
        const change = painChange(start, now);
        if (now > from && now < to) expect(change).toBe("same");
        if (Math.abs(now - start) < 1.8) expect(change).toBe("same");
        if (now < from) expect(change).toBe("better");
        if (now > to) expect(change).toBe("worse");
      }),
    );
  });
});

describe("the course of an episode", () => {
  test("begins with the median of its first week, and ends with that of the last seven days", () => {
    const course = painCourse(
      "check-in",
      readings([0, 9], [1, 6], [3, 5], [14, 4], [20, 3], [23, 9], [26, 2]),
      plus(27),
    );
    expect(course).toMatchObject({
      start: { date: DAY, pain: 6 },
      now: { date: plus(26), pain: 3 },
      change: "better",
      band: { from: 4, to: 7.8 },
    });
    expect(course.points.map(({ pain }) => pain)).toEqual([6, 4, 3]);
  });

  test("has no now until there is something after the first week", () => {
    const course = painCourse("check-in", readings([0, 6], [6, 2]), plus(6));
    expect(course).toMatchObject({ start: { pain: 4 }, now: null, change: "unknown" });
    expect(painCourse("check-in", [], DAY)).toMatchObject({ start: null, now: null, points: [] });
  });

  test("claims nothing of now by what was answered long ago", () => {
    const all = readings([0, 6], [20, 2]);
    expect(painCourse("check-in", all, plus(34)).change).toBe("better");
    expect(painCourse("check-in", all, plus(35)).change).toBe("unknown");
    expect(painCourse("chart", all, plus(48)).change).toBe("better");
    expect(painCourse("chart", all, plus(49)).change).toBe("unknown");
  });

  test("is of answers alone or of charts alone: the worst of the leg is not held against pain at rest", () => {
    const [asked, drawn] = [readings([20, 2], [30, 2]), readings([0, 8], [28, 8])];
    expect(chosenCourse(asked, drawn, plus(30))).toMatchObject({ source: "check-in", change: "same" });
    expect(chosenCourse(readings([28, 2], [30, 2]), drawn, plus(30))).toMatchObject({
      source: "chart",
      change: "same",
    });
    expect(chosenCourse(asked, drawn, plus(300))).toMatchObject({ source: "check-in", change: "unknown" });
    expect(chosenCourse([], drawn, plus(300))).toMatchObject({ source: "chart" });
  });

  test("whatever is answered, one bad day alone makes nothing worse, and the points stay few", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 180 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(days, fc.infiniteStream(fc.integer({ min: 0, max: 10 })), (dates, pains) => {
        const all = dates.sort((a, b) => a - b).map((n) => ({ date: plus(n), pain: pains.next().value }));
        const { points, start, now, change } = painCourse("check-in", all, plus(dates.at(-1) ?? 0));
        expect(points.length).toBeLessThanOrEqual(27);
        expect(points.map(({ date }) => date)).toEqual(points.map(({ date }) => date).sort());
        if (!start || !now) expect(change).toBe("unknown");
        else expect(change).toBe(painChange(start.pain, now.pain));
      }),
    );
    const steady = readings([0, 3], [1, 3], [20, 3], [21, 3], [22, 10]);
    expect(painCourse("check-in", steady, plus(22)).change).toBe("same");
  });
});

test("a median lies in the middle, of an even number between the two", () => {
  expect([median([3]), median([1, 9, 2]), median([1, 4])]).toEqual([3, 2, 2.5]);
});
