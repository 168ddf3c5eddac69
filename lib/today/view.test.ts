import { describe, expect, test } from "vitest";
import {
  breaks,
  card,
  drug,
  exercise,
  history,
  log,
  moment,
  perWeek,
  sets,
  sitting,
  version,
} from "../../prisma/factories/histories";
import type { LogCorrection, PlanHistory } from "../adherence/history/history";
import type { PrescriptionId } from "../ids";
import { type TodayEntry, todayView } from "./view";

// The present is 09:00 in Berlin on Monday 2026-07-13; Sunday the 12th is the last completed day.
const squat = exercise("squat", { times: 2 });
const plan = (prescriptions = [squat], more: Partial<PlanHistory> = {}) =>
  history("2026-07-12", { versions: [version("2026-07-01", prescriptions)], ...more });
const entriesOn = (content: PlanHistory, date: string): TodayEntry[] =>
  todayView(content).days.find((day) => day.date === date)?.entries ?? [];
const statusesOn = (content: PlanHistory, date: string) => entriesOn(content, date).map((e) => e.status);

describe("the days shown", () => {
  test("are the past 72 hours, today and the week ahead", () => {
    const { date, days } = todayView(plan());
    expect(date).toBe("2026-07-13");
    expect(days.map((day) => day.date)[0]).toBe("2026-07-10");
    expect(days.at(-1)?.date).toBe("2026-07-20");
    expect(days.filter((day) => day.when === "past")).toHaveLength(3);
    expect(days.filter((day) => day.when === "ahead")).toHaveLength(7);
  });

  test("roll at 03:00 of the wall clock, not at midnight", () => {
    const late = plan([squat], { now: moment("2026-07-12", 23.5) });
    expect(todayView(late)).toMatchObject({ date: "2026-07-12", part: "evening" });
    expect(todayView(plan([squat], { now: moment("2026-07-13", 0) }))).toMatchObject({
      date: "2026-07-13",
      part: "morning",
      closesAt: "2026-07-14T01:00:00Z",
      cardsRead: [],
    });
  });

  test("follow the zone in force on them", () => {
    const moved = plan([squat], {
      zones: [
        { from: "2000-01-01", zone: "Europe/Berlin" },
        { from: "2026-07-10", zone: "Asia/Tokyo" },
      ],
      now: moment("2026-07-12", 20),
    });
    expect(todayView(moved)).toMatchObject({ date: "2026-07-13", zone: "Asia/Tokyo" });
  });
});

describe("what is due", () => {
  test("has a slot for each turn, each in its part of the day", () => {
    const own = entriesOn(plan(), "2026-07-13");
    expect(own).toMatchObject([
      { slot: 1, part: "morning", status: "still-open", log: null },
      { slot: 2, part: "evening", status: "still-open", log: null },
    ]);
    expect(statusesOn(plan(), "2026-07-14")).toEqual(["future", "future"]);
  });

  test("a log takes the slot it names, with its body for correcting", () => {
    const done = log("squat", "2026-07-13", { sets: sets(2, 10), pain: 3 }, { slot: 2 });
    const own = entriesOn(plan([squat], { logs: [done] }), "2026-07-13");
    expect(own.map((e) => [e.slot, e.status])).toEqual([
      [1, "still-open"],
      [2, "partial"],
    ]);
    expect(own[1]?.log).toMatchObject({
      id: done.id,
      body: { pain: 3 },
      corrected: false,
      source: "patient",
    });
  });

  test("an undone log leaves its turn open again, an edited one shows what it says now", () => {
    const done = log("squat", "2026-07-13", { quick: true }, { slot: 1 });
    const undo: LogCorrection = {
      id: "a",
      logId: done.id,
      correctedAt: moment("2026-07-13", 5),
      kind: "undo",
    };
    const edit: LogCorrection = {
      ...undo,
      kind: "edit",
      body: { ...done.body, quick: false, skipped: "pain" },
    };
    expect(statusesOn(plan([squat], { logs: [done], corrections: [undo] }), "2026-07-13")[0]).toBe(
      "still-open",
    );
    const [first] = entriesOn(plan([squat], { logs: [done], corrections: [edit] }), "2026-07-13");
    expect(first).toMatchObject({ status: "skipped", log: { id: done.id, corrected: true } });
  });

  test("a log beyond the turns of a day is an extra", () => {
    const logs = [1, 2, 3].map(() => log("squat", "2026-07-13"));
    expect(statusesOn(plan([squat], { logs }), "2026-07-13")).toEqual(["quick", "quick", "extra"]);
  });

  test("a held exercise has no open turn, also where it may be done on any day", () => {
    const held = {
      holds: [
        { prescriptionId: "squat" as PrescriptionId, from: "2026-07-12", to: null },
        { prescriptionId: "free" as PrescriptionId, from: "2026-07-12", to: null },
      ],
    };
    const own = entriesOn(plan([squat, exercise("free", { days: perWeek(3) })], held), "2026-07-13");
    expect(own.map((e) => e.status)).toEqual(["on-hold", "on-hold"]);
  });

  test("a locked day asks for no exercise; medicine and cards stay, and what was done all the same is shown", () => {
    const items = [squat, exercise("free", { days: perWeek(3) }), sitting("sit"), drug("pill"), card("read")];
    const lock = { id: "l", from: "2026-07-13", to: null, recordedAt: moment("2026-07-13") };
    const done = log("squat", "2026-07-13", { stopRule: "S5" }, { slot: 1 });
    const view = todayView(plan(items, { locks: [lock], logs: [done] }));
    const dayOn = (date: string) => view.days.find((day) => day.date === date);
    const asked = (date: string) =>
      dayOn(date)
        ?.entries.filter((entry) => entry.status !== "on-hold")
        .map((entry) => [entry.prescriptionId, entry.status]);
    expect(dayOn("2026-07-12")?.state).toBe("active");
    expect(dayOn("2026-07-13")?.state).toBe("locked");
    expect(asked("2026-07-13")).toEqual([
      ["pill", "still-open"],
      ["read", "open"],
      ["squat", "extra"],
    ]);
    expect(dayOn("2026-07-20")?.state).toBe("locked");
    expect(asked("2026-07-20")).toEqual([["pill", "future"]]);
  });
});

describe("what has no fixed place", () => {
  test("free days keep a place open, and count the week", () => {
    const free = exercise("free", { days: perWeek(3) });
    const logs = [log("free", "2026-07-13")];
    const view = todayView(plan([free], { logs }));
    expect(statusesOn(plan([free], { logs }), "2026-07-13")).toEqual(["quick"]);
    expect(statusesOn(plan([free]), "2026-07-13")).toEqual(["open"]);
    expect(view.weeks).toEqual([{ prescriptionId: "free", done: 1, of: 3 }]);
  });

  test("of a week that began late a part is asked, and what is done beyond it does not count", () => {
    const versions = [version("2026-07-09", [exercise("free", { days: perWeek(3) })])];
    const days = ["2026-07-09", "2026-07-10", "2026-07-11"];
    const done = (count: number) => {
      const logs = days.slice(0, count).map((date) => log("free", date));
      return todayView(history("2026-07-11", { versions, logs })).weeks;
    };
    expect(done(1)).toEqual([{ prescriptionId: "free", done: 1, of: 2 }]);
    expect(done(3)).toEqual([{ prescriptionId: "free", done: 2, of: 2 }]);
  });

  test("a medicine as needed can always be taken once more", () => {
    const asNeeded = drug("ibuprofen", { asNeeded: true });
    const logs = [log("ibuprofen", "2026-07-13", { taken: true })];
    expect(statusesOn(plan([asNeeded], { logs }), "2026-07-13")).toEqual(["extra", "open"]);
  });

  test("a card is there today until it was read, and on no other day", () => {
    expect(statusesOn(plan([card("flare")]), "2026-07-13")).toEqual(["open"]);
    expect(statusesOn(plan([card("flare")]), "2026-07-12")).toEqual([]);
    const read = { logs: [log("flare", "2026-07-11", { taken: true })] };
    expect(statusesOn(plan([card("flare")], read), "2026-07-13")).toEqual([]);
  });

  test("which cards have been read is known on whatever day it was, and of today's plan alone", () => {
    const cards = [card("flare"), card("sleep"), drug("ibuprofen")];
    const logs = [
      log("flare", "2026-07-01", { taken: true }),
      log("gone", "2026-07-12", { taken: true }),
      log("ibuprofen", "2026-07-12", { taken: true }),
    ];
    expect(todayView(plan(cards, { logs })).cardsRead).toEqual(["flare"]);
  });

  test("a limit and breaks are one turn a day", () => {
    const logs = [log("walk", "2026-07-13", { count: 4 }), log("sit", "2026-07-13", { withinLimit: false })];
    expect(statusesOn(plan([sitting("sit"), breaks("walk", 8)], { logs }), "2026-07-13")).toEqual([
      "not-done",
      "partial",
    ]);
  });
});

describe("off days and plans", () => {
  test("a pause empties its days, and is told until it is over", () => {
    const pauses = [{ from: "2026-07-13", to: "2026-07-15", reason: "Travel", author: "patient" as const }];
    const view = todayView(plan([squat], { pauses }));
    expect(view.days.map((day) => day.state).slice(3, 6)).toEqual(["paused", "paused", "active"]);
    expect(view.pauses).toEqual(pauses);
    expect(todayView(plan([squat], { pauses, now: moment("2026-07-15", 6) })).pauses).toEqual([]);
  });

  test("a medicine as needed can be recorded on a paused or excused day as well, and nothing else", () => {
    const items = [squat, drug("ibuprofen", { asNeeded: true }), drug("naproxen"), card("flare")];
    const off = { from: "2026-07-13", to: "2026-07-15", reason: "Travel" };
    const excuse = { id: "e", authorId: "hanna", recordedAt: moment("2026-07-12") };
    const openOn = (content: PlanHistory, date: string) =>
      entriesOn(content, date).filter(({ status }) => ["open", "still-open", "future"].includes(status));
    const free = { prescriptionId: "ibuprofen", slot: null, log: null };
    for (const more of [
      { pauses: [{ ...off, author: "patient" as const }] },
      { excuses: [{ ...off, ...excuse }] },
    ]) {
      expect(openOn(plan(items, more), "2026-07-13")).toMatchObject([{ ...free, status: "open" }]);
      expect(openOn(plan(items, more), "2026-07-14")).toMatchObject([{ ...free, status: "future" }]);
    }
  });

  test("a pause that was called off before it began is none", () => {
    const pauses = [{ from: "2026-07-14", to: "2026-07-14", reason: "", author: "patient" as const }];
    expect(todayView(plan([squat], { pauses })).pauses).toEqual([]);
  });

  test("without a plan nothing is due; a plan to come is named with its first day", () => {
    const soon = history("2026-07-12", { versions: [version("2026-07-16", [squat])] });
    expect(todayView(soon)).toMatchObject({ plan: null, nextPlan: { from: "2026-07-16", kind: "ordinary" } });
    expect(todayView(soon).days[3]).toMatchObject({ state: "no-plan", entries: [] });
  });

  test("a lighter plan says until when, and that the usual one returns", () => {
    const flare = version("2026-07-12", [exercise("rest")], {
      kind: "flare",
      number: 2,
      endsOn: "2026-07-15",
    });
    const content = history("2026-07-12", { versions: [version("2026-07-01", [squat]), flare] });
    expect(todayView(content)).toMatchObject({
      plan: { kind: "flare", number: 2, from: "2026-07-12", until: "2026-07-15" },
      nextPlan: { kind: "ordinary", number: 1, from: "2026-07-15" },
    });
  });
});
