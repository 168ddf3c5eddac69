import { expect, test } from "vitest";
import { picked } from "./paths";

const all = {
  today: { row: { done: "Done", open: ["Open"] }, log: { pain: "Pain", note: "Note" } },
  me: { a: "A" },
};

test("hands over the branches that are named, each where it stands, and the wider of two", () => {
  expect(picked(all, ["today.log.pain", "today.row"])).toEqual({
    today: { row: all.today.row, log: { pain: "Pain" } },
  });
  expect(picked(all, ["today.row.open", "me", "today"])).toEqual(all);
  expect(picked(all, ["today", "today.row.open"])).toEqual({ today: all.today });
});

test("changes nothing of what it picks from", () => {
  const before = structuredClone(all);
  picked(all, ["today.log.pain", "today.row.open", "today.row.done"]);
  expect(all).toEqual(before);
});

test("does not leave out in silence what is not there", () => {
  expect(() => picked(all, ["today.rows"])).toThrow("rows");
});
