import { describe, expect, test } from "vitest";
import type { Kind, PartOfDay } from "../plans/vocabulary";
import { arrangeDay, dayTally } from "./arrange";
import type { TodayEntry } from "./view";

const kinds: Record<string, Kind> = {
  press: "mobility",
  pill: "medication",
  walk: "aerobic",
  rest: "rest-position",
  sit: "sitting-limit",
  up: "walking-breaks",
  card: "education",
};
const kindOf = (id: string) => kinds[id];
const entry = (
  prescriptionId: string,
  part: PartOfDay | null,
  more: Partial<TodayEntry> = {},
): TodayEntry => ({
  prescriptionId,
  slot: part === null ? null : 1,
  part,
  status: "still-open",
  log: null,
  ...more,
});
const logged: Partial<TodayEntry> = {
  status: "done",
  log: {
    id: "1",
    body: { quick: true, sets: [], note: "" },
    loggedAt: "2026-07-13T07:00:00Z",
    corrected: false,
    source: "patient",
  },
};
const ids = (entries: readonly TodayEntry[]) => entries.map((one) => one.prescriptionId);

describe("a day by its parts", () => {
  const day = [
    entry("rest", "afternoon"),
    entry("walk", "afternoon"),
    entry("pill", "afternoon"),
    entry("press", "afternoon"),
    entry("press", "morning", logged),
    entry("pill", "morning"),
    entry("press", "evening"),
    entry("sit", "morning"),
    entry("up", "morning"),
    entry("card", null, { status: "open" }),
  ];

  test("opens the present part, folds what is over and keeps what is to come apart", () => {
    const { past, present, later } = arrangeDay(day, kindOf, "afternoon");
    expect(past.map(({ part, due, done }) => [part, due, done])).toEqual([["morning", 2, 1]]);
    expect(present?.part).toBe("afternoon");
    expect(later.map(({ part }) => part)).toEqual(["evening"]);
  });

  test("goes from exercise over medicine and walks to rest", () => {
    expect(ids(arrangeDay(day, kindOf, "afternoon").present?.entries ?? [])).toEqual([
      "press",
      "pill",
      "walk",
      "rest",
    ]);
  });

  test("counts breaks through the day, and asks how the limits were kept in the evening alone", () => {
    const { anytime, later, judged } = arrangeDay(day, kindOf, "afternoon");
    expect([ids(anytime), judged]).toEqual([["up", "card"], []]);
    expect(later.map(({ part, entries, due }) => [part, ids(entries), due])).toEqual([
      ["evening", ["press", "sit"], 2],
    ]);
    const evening = arrangeDay(day, kindOf, "evening");
    expect([ids(evening.anytime), ids(evening.judged)]).toEqual([["card"], ["up", "sit"]]);
    expect(ids(evening.present?.entries ?? [])).toEqual(["press"]);
  });

  test("keeps a limit that was answered early where it can be put right, and asks on a day before at any time", () => {
    const answered = [entry("sit", "morning", logged), entry("up", "morning")];
    expect(ids(arrangeDay(answered, kindOf, "morning").anytime)).toEqual(["up", "sit"]);
    expect(ids(arrangeDay(day, kindOf, null).anytime)).toEqual(["up", "sit", "card"]);
  });

  test("has no present part where that asks for nothing", () => {
    const { past, present, later } = arrangeDay(day, kindOf, "midday");
    expect(present).toBeNull();
    expect([past.length, later.length]).toEqual([1, 2]);
  });

  test("lists every part of a day before", () => {
    const { past, present, later } = arrangeDay(day, kindOf, null);
    expect(past.map(({ part }) => part)).toEqual(["morning", "afternoon", "evening"]);
    expect([present, later]).toEqual([null, []]);
  });
});

describe("what is not shown", () => {
  test("held, paused and unknown turns; what was done all the same is", () => {
    const day = [
      entry("press", "morning", { status: "on-hold" }),
      entry("walk", "morning", { status: "paused" }),
      entry("gone", "morning"),
      entry("rest", "morning", { ...logged, status: "extra", slot: null, part: null }),
    ];
    const { past, present, anytime, extra } = arrangeDay(day, kindOf, "morning");
    expect([past, present, anytime]).toEqual([[], null, []]);
    expect(ids(extra)).toEqual(["rest"]);
  });

  test("what was done of what went on hold later that day is not beyond the plan", () => {
    const done = { ...logged, status: "extra", slot: null, part: null } as const;
    const day = [
      entry("press", "morning", { status: "on-hold" }),
      entry("press", null, done),
      entry("rest", null, done),
    ];
    const { held, extra } = arrangeDay(day, kindOf, "afternoon");
    expect([ids(held), ids(extra)]).toEqual([["press"], ["rest"]]);
  });

  test("a medicine taken as needed is no extra", () => {
    const taken = entry("pill", null, { ...logged, status: "extra" });
    const { anytime, extra } = arrangeDay([taken], kindOf, "morning");
    expect([anytime.length, extra.length]).toEqual([1, 0]);
  });
});

test("a day's tally counts its fixed turns, a skip among those with an entry", () => {
  const day = [
    entry("press", "morning", { ...logged, status: "skipped" }),
    entry("walk", "evening"),
    entry("card", null, { status: "open" }),
  ];
  expect(dayTally(day)).toEqual({ due: 2, done: 1 });
});
