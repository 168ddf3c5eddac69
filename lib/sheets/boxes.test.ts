import { describe, expect, test } from "vitest";
import {
  card,
  drug,
  exercise,
  history,
  perWeek,
  sitting,
  version,
  weekdays,
} from "../../prisma/factories/histories";
import type { PrescriptionId } from "../ids";
import { printable } from "./boxes";

/** 2026-07-06 is a Monday; the present is Sunday, and the sheet is for the week that comes. */
const monday = "2026-07-13";
const plan = version("2026-06-29", [
  exercise("press-up", { times: 3 }),
  exercise("bridge", { days: weekdays(1, 3, 5) }),
  exercise("walk", { days: perWeek(4) }),
  sitting("sit"),
  drug("ibuprofen", { asNeeded: true, times: 3 }),
  card("sleep"),
]);
const print = (content: Parameters<typeof history>[1] = {}, from = monday) =>
  printable(history("2026-07-11", { versions: [plan], ...content }), from);
const boxes = (found: ReturnType<typeof print>) =>
  Object.fromEntries(found?.rows.map((row) => [row.prescriptionId, row.boxes.join("")]) ?? []);

describe("what stands on a sheet", () => {
  test("is a box for each time that is due in the week that comes, and one a day for what is due on any day", () => {
    expect(boxes(print())).toEqual({
      "press-up": "3333333",
      bridge: "1010100",
      walk: "1111111",
      sit: "1111111",
      ibuprofen: "1111111",
    });
  });

  test("leaves the days of a pause empty", () => {
    const pauses = [{ from: "2026-07-15", to: "2026-07-17", reason: "Away", author: "patient" as const }];
    expect(boxes(print({ pauses }))).toMatchObject({ "press-up": "3300333", bridge: "1000100" });
  });

  test("has nothing on it that a stop or a condition took off on all its days", () => {
    const holds = [{ prescriptionId: "bridge" as PrescriptionId, from: "2026-07-01", to: null }];
    expect(Object.keys(boxes(print({ holds })))).toEqual(["press-up", "walk", "sit", "ibuprofen"]);
  });

  test("is of one version: from the day on that another is in force it is empty", () => {
    const next = version("2026-07-16", [exercise("press-up", { times: 5 })]);
    const found = print({ versions: [plan, next] });
    expect(boxes(found)).toMatchObject({ "press-up": "3330000" });
    expect(found?.version.id).toBe(plan.id);
  });

  test("is nothing where no plan is in force, or nothing is due", () => {
    expect(print({ versions: [] })).toBeNull();
    expect(print({ episodeEnd: "2026-07-12" })).toBeNull();
    expect(
      print({ pauses: [{ from: "2026-07-01", to: "2026-08-01", reason: "", author: "patient" }] }),
    ).toBeNull();
  });

  test("begins with the plan where that begins within the week", () => {
    expect(boxes(print({ versions: [version("2026-07-15", [exercise("press-up")])] }))).toEqual({
      "press-up": "0011111",
    });
  });
});
