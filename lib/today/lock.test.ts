import { expect, test } from "vitest";
import { lockToday } from "./lock";
import type { TodayDay, TodayEntry } from "./view";

const entry = (prescriptionId: string, logged = false): TodayEntry => ({
  ...{ prescriptionId, slot: 1, part: "morning", status: "still-open" },
  log: logged
    ? {
        id: "l",
        body: { quick: true, sets: [], note: "" },
        loggedAt: "",
        corrected: false,
        source: "patient",
      }
    : null,
});
const day = (when: TodayDay["when"], entries: TodayEntry[]): TodayDay => ({
  ...{ date: "2026-07-14", when, state: "active", entries },
});
const prescriptions = [
  { id: "glide", kind: "nerve-glide" },
  { id: "rest", kind: "rest-position" },
  { id: "pill", kind: "medication" },
  { id: "card", kind: "education" },
] as const;
const all = prescriptions.map(({ id }) => entry(id));

test("keeps medicine, cards and what was done, and changes no other day", () => {
  const past = day("past", all);
  const { days } = lockToday({ days: [past, day("today", [entry("glide", true), ...all])], prescriptions });
  expect(days[0]).toBe(past);
  expect(days[1]?.state).toBe("locked");
  expect(days[1]?.entries.map(({ prescriptionId, log }) => [prescriptionId, log !== null])).toEqual([
    ...[
      ["glide", true],
      ["pill", false],
      ["card", false],
    ],
  ]);
});
