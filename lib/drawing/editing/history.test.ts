import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, type History, historyOf, historyReducer } from "./history";

const change: fc.Arbitrary<Change<number>> = fc.oneof(
  fc.record({ type: fc.constant("edit" as const), next: fc.nat(5) }),
  fc.record({ type: fc.constant("edit" as const), next: fc.nat(5), gesture: fc.constantFrom("a", "b") }),
  fc.record({ type: fc.constantFrom("undo" as const, "redo" as const, "settle" as const) }),
);
const ran = (changes: readonly Change<number>[]): History<number> =>
  changes.reduce<History<number>>(historyReducer, historyOf(0));

describe("the editor's history", () => {
  test("takes back exactly what an edit did, and does it again", () => {
    fc.assert(
      fc.property(fc.array(change), fc.integer({ min: 6, max: 9 }), (changes, next) => {
        const before = historyReducer(ran(changes), { type: "settle" });
        const edited = historyReducer(before, { type: "edit", next });
        const undone = historyReducer(edited, { type: "undo" });
        expect(undone.present).toBe(before.present);
        expect(undone.past).toEqual(before.past.slice(-199));
        expect(historyReducer(undone, { type: "redo" }).present).toBe(next);
      }),
    );
  });

  test("takes a gesture back in one go", () => {
    const drag = [3, 4, 5].map((next) => ({ type: "edit" as const, next, gesture: "knee" }));
    const dragged = ran([{ type: "edit", next: 1 }, ...drag]);
    expect(dragged.present).toBe(5);
    expect(historyReducer(dragged, { type: "undo" }).present).toBe(1);
    const twice = ran([...drag, { type: "settle" }, { type: "edit", next: 9, gesture: "knee" }]);
    expect(historyReducer(twice, { type: "undo" }).present).toBe(5);
  });

  test("has nothing to redo after another edit, and nothing to undo at its start", () => {
    const other = ran([{ type: "edit", next: 1 }, { type: "undo" }, { type: "edit", next: 2 }]);
    expect(other.future).toEqual([]);
    const start = historyOf(0);
    expect(historyReducer(start, { type: "undo" })).toBe(start);
    expect(historyReducer(start, { type: "redo" })).toBe(start);
    expect(historyReducer(start, { type: "edit", next: 0 })).toBe(start);
  });
});
