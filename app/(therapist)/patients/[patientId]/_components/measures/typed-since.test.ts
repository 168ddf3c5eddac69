import { expect, test } from "vitest";
import { typedSince } from "./typed-since";

test("what is typed while a save is under way outlives it, and nothing else does", () => {
  const saving = new Map<string, number | null>([
    ["saved", 4],
    ["changed", 5],
    ["emptied", null],
  ]);
  const now = new Map(saving).set("changed", 6).set("added", 7).set("blank", null);
  expect([...typedSince(now, saving)]).toEqual([
    ["changed", 6],
    ["added", 7],
    ["blank", null],
  ]);
});
