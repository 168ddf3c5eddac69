import { describe, expect, test } from "vitest";
import { diffPlans } from "./diff";
import { type PlanContent, planContent } from "./schema";

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const limit = (n: number, limitMinutes: number, more: object = {}) => ({
  id: uuid(n),
  kind: "sitting-limit",
  schedule: { timesPerDay: 1, days: { type: "weekdays", weekdays: [1, 2, 3] } },
  dose: { limitMinutes },
  ...more,
});
const plan = (current: number, ...lists: object[][]): PlanContent =>
  planContent.parse({
    phases: lists.map((prescriptions, at) => ({
      id: uuid(100 + at),
      name: `Phase ${at + 1}`,
      weeks: null,
      effortCeiling: 3,
      prescriptions,
    })),
    currentPhaseId: uuid(100 + current),
  });
const ids = (list: { id: string }[]) => list.map((entry) => entry.id);

describe("two plans", () => {
  test("alike have nothing to tell, whatever the order of keys", () => {
    const reversed = Object.fromEntries(Object.entries(limit(1, 30)).reverse());
    const diff = diffPlans(plan(0, [limit(1, 30)]), plan(0, [reversed]));
    expect(ids(diff.same)).toEqual([uuid(1)]);
    expect([diff.phase, diff.added, diff.removed, diff.changed]).toEqual([null, [], [], []]);
  });

  test("tell what came, went and changed, with before and after", () => {
    const diff = diffPlans(
      plan(0, [limit(1, 30), limit(2, 30), limit(3, 30)]),
      plan(0, [limit(3, 45, { note: "Stand up sooner" }), limit(1, 30), limit(4, 30)]),
    );
    expect(ids(diff.added)).toEqual([uuid(4)]);
    expect(ids(diff.removed)).toEqual([uuid(2)]);
    expect(ids(diff.same)).toEqual([uuid(1)]);
    expect(diff.changed).toHaveLength(1);
    expect(diff.changed[0]).toMatchObject({
      before: { dose: { limitMinutes: 30 } },
      after: { dose: { limitMinutes: 45 } },
    });
    expect(diff.changed[0]?.parts.toSorted()).toEqual(["dose", "note"]);
  });

  test("look at the current phases only and say when the phase itself changes", () => {
    const before = plan(0, [limit(1, 30)], [limit(2, 45)]);
    const after = plan(1, [limit(1, 30)], [limit(2, 60)]);
    const diff = diffPlans(before, after);
    expect(diff.phase).toEqual({ before: "Phase 1", after: "Phase 2" });
    expect([ids(diff.added), ids(diff.removed)]).toEqual([[uuid(2)], [uuid(1)]]);
    expect(diffPlans(before, plan(0, [limit(1, 30)], [])).changed).toEqual([]);
  });

  test("a changed list, such as the weekdays, is a change", () => {
    const other = { schedule: { timesPerDay: 1, days: { type: "weekdays", weekdays: [1, 2] } } };
    const diff = diffPlans(plan(0, [limit(1, 30)]), plan(0, [limit(1, 30, other)]));
    expect(diff.changed[0]?.parts).toEqual(["schedule"]);
  });

  test("another load is a changed dose, and so is one that came or went", () => {
    const squat = (load?: object) => ({
      ...{ id: uuid(1), kind: "strength", exerciseId: uuid(2), exerciseRevisionId: uuid(3), side: null },
      schedule: { timesPerDay: 1, days: { type: "flexible", perWeek: 3 } },
      dose: { sets: 3, reps: 10, holdSeconds: 0, restSeconds: 45, ...(load ? { load } : {}) },
    });
    const changed = (before?: object, after?: object) =>
      diffPlans(plan(0, [squat(before)]), plan(0, [squat(after)])).changed.map(({ parts }) => parts);
    expect(changed({ kg: 2 }, { kg: 2 })).toEqual([]);
    expect(changed({ kg: 2 }, { kg: 2.5 })).toEqual([["dose"]]);
    expect(changed({ band: "red" }, { stepCm: 10 })).toEqual([["dose"]]);
    expect(changed(undefined, { kg: 2 })).toEqual([["dose"]]);
    expect(changed({ kg: 2 })).toEqual([["dose"]]);
  });
});
