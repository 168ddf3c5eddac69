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
  expect(beginsExercise(part, itemOf)).toBe(true);
});
