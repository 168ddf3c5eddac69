import { describe, expect, test } from "vitest";
import { exercise, history, log, version, weekdays } from "../../prisma/factories/histories";
import { batchesOf, entryGrid, type StaffEntry } from "./entry-grid";
import { missingPlaces, tickOf } from "./ticks";

/** 2026-07-06 is a Monday. */
const plan = version("2026-07-06", [
  exercise("press-up", { times: 3 }),
  exercise("bridge", { days: weekdays(1, 3, 5) }),
]);
const ask = (content: Parameters<typeof history>[1] = {}) =>
  entryGrid(history("2026-07-12", { versions: [plan], ...content }), "2026-07-04", "2026-07-12");
const cell = (rows: ReturnType<typeof ask>, id: string, date: string) =>
  rows.find((row) => row.prescriptionId === id)?.cells.find((c) => c.date === date);

describe("the grid of days and prescriptions", () => {
  test("says what is due, what is logged and which places are free", () => {
    const rows = ask({ logs: [log("press-up", "2026-07-07", { quick: true }, { slot: 2 })] });
    expect(rows.map((row) => row.prescriptionId)).toEqual(["press-up", "bridge"]);
    expect(cell(rows, "press-up", "2026-07-07")).toMatchObject({
      state: "due",
      due: 3,
      logged: 1,
      free: [1, 3],
    });
  });

  test("counts what was logged beyond what is due", () => {
    const logs = Array.from({ length: 5 }, () => log("press-up", "2026-07-08"));
    expect(cell(ask({ logs }), "press-up", "2026-07-08")).toMatchObject({ due: 3, logged: 5, free: [] });
  });

  test("tells a day off, a day without it and a day before the plan", () => {
    const rows = ask({
      pauses: [{ from: "2026-07-09", to: "2026-07-10", reason: "Away", author: "patient" }],
    });
    const states = (id: string) => rows.find((row) => row.prescriptionId === id)?.cells.map((c) => c.state);
    expect(states("press-up")).toEqual(["absent", "absent", "due", "due", "due", "off", "due", "due", "due"]);
    expect(cell(rows, "bridge", "2026-07-07")).toMatchObject({ state: "not-due", due: 0, free: [] });
  });
});

describe("a number in a cell", () => {
  test("fills the free places first, and what is more lies beyond", () => {
    expect(missingPlaces({ logged: 1, free: [1, 3] }, 3)).toEqual([1, 3]);
    expect(missingPlaces({ logged: 1, free: [1, 3] }, 4)).toEqual([1, 3, undefined]);
  });

  test("asks for nothing where it is reached or lower", () => {
    expect(missingPlaces({ logged: 2, free: [3] }, 2)).toEqual([]);
    expect(missingPlaces({ logged: 2, free: [3] }, 0)).toEqual([]);
  });

  test("is a bare tick, or a medicine taken", () => {
    expect(tickOf("strength", "")).toEqual({ quick: true, note: "" });
    expect(tickOf("medication", "Told")).toEqual({ taken: true, note: "Told" });
  });
});

test("what was sent together is one line, the newest first", () => {
  const entry = (sentAt: string, by: string): StaffEntry => ({
    id: `${sentAt} ${by}`,
    prescriptionId: plan.prescriptions[0]?.id ?? ("none" as StaffEntry["prescriptionId"]),
    localDate: "2026-07-07",
    source: "paper",
    sentAt,
    by,
    note: "",
    open: true,
  });
  const batches = batchesOf([entry("1", "Ada"), entry("2", "Ada"), entry("1", "Ada"), entry("1", "Bo")]);
  expect(batches.map((b) => [b.sentAt, b.by, b.entries.length])).toEqual([
    ["2", "Ada", 1],
    ["1", "Ada", 2],
    ["1", "Bo", 1],
  ]);
});
