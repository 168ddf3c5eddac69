import { expect, test } from "vitest";
import { beginsExercise, reliefEntries, reliefPart } from "./relief";
import type { TodayEntry } from "./view";

const items: Record<
  string,
  { kind: "strength" | "aerobic" | "rest-position" | "medication"; walking: boolean }
> = {
  press: { kind: "strength", walking: false },
  bike: { kind: "aerobic", walking: false },
  walk: { kind: "aerobic", walking: true },
  lie: { kind: "rest-position", walking: false },
  pill: { kind: "medication", walking: false },
};
const itemOf = (id: string) => items[id];
const entry = (prescriptionId: string, done = false) =>
  ({ prescriptionId, slot: 1, status: "open", log: done ? {} : null }) as unknown as TodayEntry;
const ids = (entries: readonly TodayEntry[] | undefined) => entries?.map((one) => one.prescriptionId);

test("where leg pain began too high, exercises are left out, and what eases, the walk and what was done stay", () => {
  const all = ["press", "bike", "walk", "lie", "pill"].map((id) => entry(id));
  expect(ids(reliefEntries(all, itemOf))).toEqual(["walk", "lie", "pill"]);
  expect(ids(reliefEntries([entry("press", true), entry("bike")], itemOf))).toEqual(["press"]);
});

test("a part says how much of what is left is due and done, and is none where nothing is left", () => {
  const part = {
    part: "midday" as const,
    entries: [entry("press"), entry("walk"), entry("lie", true)],
    due: 3,
    done: 1,
  };
  expect(reliefPart(part, itemOf)).toMatchObject({ due: 2, done: 1 });
  expect(ids(reliefPart(part, itemOf)?.entries)).toEqual(["walk", "lie"]);
  expect(reliefPart({ ...part, entries: [entry("press")] }, itemOf)).toBeNull();
  expect(beginsExercise(part, itemOf, 0)).toBe(true);
});

test("exercise begins with the first that is logged in this part, whatever was done of it before", () => {
  const since = Date.parse("2026-07-15T11:00:00Z");
  const at = (time: string | null): TodayEntry => ({
    ...entry("press"),
    log: time === null ? null : ({ loggedAt: `2026-07-15T${time}:00Z` } as TodayEntry["log"]),
  });
  const begins = (...entries: TodayEntry[]) =>
    beginsExercise({ part: "midday", entries, due: entries.length, done: 0 }, itemOf, since);
  expect(begins(at(null))).toBe(true);
  expect(begins(at("09:00"), at(null))).toBe(true);
  expect(begins(at("09:00"), at("11:10"), at(null))).toBe(false);
  expect(begins(at("09:00"))).toBe(false);
  expect(begins(entry("lie"))).toBe(false);
});
