import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type Mergeable, mergeRefused, undoMergeRefused } from "./policy";

const plain: Mergeable = {
  open: false,
  died: false,
  enteredInError: false,
  merged: false,
  hasSignIn: false,
  holds: 0,
  openAlerts: 0,
  conditions: [],
};
const going = (change: Partial<Mergeable>, staying: Partial<Mergeable> = {}) =>
  mergeRefused({ ...plain, ...change }, { ...plain, ...staying });

describe("merging a record into another", () => {
  it("wants the episode of the record that goes closed, not that of the one that stays", () => {
    expect(going({ open: true })).toBe("open");
    expect(going({ open: true }, { open: true })).toBe("both-open");
    expect(going({}, { open: true })).toBeNull();
  });

  it("takes one sign-in along and chooses between two for nobody", () => {
    expect(going({ hasSignIn: true })).toBeNull();
    expect(going({}, { hasSignIn: true })).toBeNull();
    expect(going({ hasSignIn: true }, { hasSignIn: true })).toBe("two-sign-ins");
  });

  it("refuses records out of use, a death in one alone, and a record that holds others", () => {
    expect(going({ merged: true })).toBe("already-done");
    expect(going({}, { merged: true })).toBe("already-done");
    expect(going({ enteredInError: true })).toBe("already-done");
    expect(going({}, { enteredInError: true })).toBe("already-done");
    expect(going({ died: true })).toBe("death");
    expect(going({}, { died: true })).toBe("death");
    expect(going({ died: true }, { died: true })).toBeNull();
    expect(going({ holds: 1 })).toBe("holds-others");
    expect(going({}, { holds: 2 })).toBeNull();
  });

  it("leaves no open alert behind, and no condition that the other record doesn't have", () => {
    expect(going({ openAlerts: 1 })).toBe("alerts");
    expect(going({}, { openAlerts: 1 })).toBeNull();
    const on = (code: string, side: string | null = null) => ({ code, side });
    expect(going({ conditions: [on("C4"), on("C12")] }, { conditions: [on("C4")] })).toBe("conditions");
    expect(going({ conditions: [on("C4")] }, { conditions: [on("C12"), on("C4")] })).toBeNull();
    expect(going({ conditions: [on("C8", "left")] }, { conditions: [on("C8", "right")] })).toBe("conditions");
    expect(going({ conditions: [on("C8", "left")] }, { conditions: [on("C8", "both")] })).toBeNull();
    const eachLeg = [on("C8", "left"), on("C8", "right")];
    expect(going({ conditions: [on("C8")] }, { conditions: eachLeg })).toBeNull();
    expect(going({ conditions: [on("C8")] }, { conditions: [on("C8", "left")] })).toBe("conditions");
  });

  it("can be undone until 30 days later, to the millisecond", () => {
    const at = Temporal.Instant.from("2026-03-01T10:00:00Z");
    expect(undoMergeRefused(at, Temporal.Instant.from("2026-03-31T09:59:59.999Z"))).toBeNull();
    expect(undoMergeRefused(at, Temporal.Instant.from("2026-03-31T10:00:00Z"))).toBe("expired");
    expect(undoMergeRefused(null, at)).toBe("already-done");
  });
});
