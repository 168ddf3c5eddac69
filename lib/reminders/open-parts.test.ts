import { expect, test } from "vitest";
import type { PartOfDay } from "../plans/vocabulary";
import type { TodayDay, TodayEntry } from "../today/view";
import { countParts, openParts } from "./open-parts";

const prescriptions = [
  { id: "press", kind: "mobility" as const },
  { id: "bridge", kind: "strength" as const },
  { id: "sit", kind: "sitting-limit" as const },
];
const entry = (id: string, part: PartOfDay, more: Partial<TodayEntry> = {}): TodayEntry => ({
  ...{ prescriptionId: id, slot: 1, part, status: "still-open", log: null },
  ...more,
});
const log: TodayEntry["log"] = {
  id: "1",
  body: { quick: true, sets: [], note: "" },
  loggedAt: "2026-07-13T07:00:00Z",
  corrected: false,
  source: "patient",
};
const day = (entries: TodayEntry[], state: TodayDay["state"] = "active") => ({ state, entries });

test("a part is open while something of it has no entry; a skip is one", () => {
  const counts = countParts(
    day([
      entry("press", "morning", { log, status: "done" }),
      entry("bridge", "morning"),
      entry("press", "evening", { log, status: "not-done" }),
    ]),
    prescriptions,
  );
  expect(counts.morning).toEqual({ due: 2, open: 1 });
  expect(counts.evening).toEqual({ due: 1, open: 0 });
  expect([...openParts(counts)]).toEqual(["morning"]);
});

test.each(["paused", "excused", "locked", "no-plan"] as const)("a day that is %s asks nothing", (state) => {
  expect([...openParts(countParts(day([entry("press", "morning")], state), prescriptions))]).toEqual([]);
});

test("what is on hold, and what has no hour, is asked by no part", () => {
  const entries = [
    entry("press", "morning", { status: "on-hold" }),
    entry("bridge", "morning", { slot: null, part: null, status: "open" }),
    entry("sit", "morning"),
  ];
  expect(countParts(day(entries), prescriptions).morning).toEqual({ due: 0, open: 0 });
});
