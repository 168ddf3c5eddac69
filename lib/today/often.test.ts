import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slotParts } from "../plans/slots";
import { type Kind, PARTS_OF_DAY } from "../plans/vocabulary";
import { arrangeDay } from "./arrange";
import { rowsOf } from "./often";
import { hoursBetween } from "./spread";
import type { TodayEntry } from "./view";

const kinds: Record<string, Kind> = { press: "mobility", lie: "rest-position", pill: "medication" };
const kindOf = (id: string) => kinds[id];
const log = { id: "1", body: { quick: true }, loggedAt: "2026-07-13T07:00:00Z" } as TodayEntry["log"];
const sessions = (prescriptionId: string, times: number, done = 0): TodayEntry[] =>
  slotParts({ timesPerDay: times }).map((part, at) => ({
    ...{ prescriptionId, part, slot: at + 1, status: at < done ? "done" : "still-open" },
    log: at < done ? log : null,
  }));
const slots = (entries: readonly TodayEntry[] | undefined) =>
  entries?.map(({ prescriptionId, slot }) => `${prescriptionId} ${slot}`) ?? [];

describe("what comes more often than the day has parts", () => {
  test("stands whole in the part that runs, and counts there", () => {
    const day = [...sessions("press", 5, 2), ...sessions("lie", 4, 1)];
    for (const part of PARTS_OF_DAY) {
      const { past, present, later, anytime } = arrangeDay(day, kindOf, part);
      expect(slots(present?.entries).filter((one) => one.startsWith("press"))).toEqual([
        ...["press 1", "press 2", "press 3", "press 4", "press 5"],
      ]);
      const others = [...past, ...later].flatMap(({ entries }) => entries);
      expect([...others, ...anytime].some(({ prescriptionId }) => prescriptionId === "press")).toBe(false);
      expect(present).toMatchObject({ due: 6, done: part === "morning" ? 3 : 2 });
    }
  });

  test("has no hour on a day before", () => {
    const { past, anytime } = arrangeDay([...sessions("press", 5, 2), ...sessions("lie", 4)], kindOf, null);
    expect(anytime.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5]);
    expect(past.map(({ part, entries }) => [part, slots(entries).length])).toEqual(
      PARTS_OF_DAY.map((part) => [part, 1]),
    );
  });

  test("is never two rows of one part, however often it comes", () => {
    const when = fc.constantFrom(...PARTS_OF_DAY, null);
    fc.assert(
      fc.property(
        fc.nat({ max: 12 }),
        fc.nat({ max: 12 }),
        fc.nat({ max: 12 }),
        when,
        (press, lie, done, at) => {
          const day = [...sessions("press", press, done), ...sessions("lie", lie, done)];
          const { past, present, later, anytime } = arrangeDay(day, kindOf, at);
          const lists = [...past, ...(present ? [present] : []), ...later].map(({ entries }) => entries);
          for (const entries of [...lists, anytime]) {
            const ids = rowsOf(entries, kindOf).map(([first]) => first?.prescriptionId);
            expect(new Set(ids).size).toBe(ids.length);
          }
          const all = [...lists, anytime].flat();
          expect(slots(all).sort()).toEqual(slots(day).sort());
        },
      ),
    );
  });
});

test("a medicine that is taken twice in a part keeps a row for each", () => {
  const { present } = arrangeDay(sessions("pill", 8), kindOf, "morning");
  expect(rowsOf(present?.entries ?? [], kindOf).map(({ length }) => length)).toEqual([1, 1]);
});

test("it comes about every two hours, and every hour where that would not fit into a day", () => {
  expect([5, 6, 8, 9, 12].map(hoursBetween)).toEqual([2, 2, 2, 1, 1]);
});
