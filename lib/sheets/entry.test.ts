import { describe, expect, test } from "vitest";
import { doseLogBody } from "../dose-logs/schema";
import type { ExerciseId, ExerciseRevisionId, PrescriptionId } from "../ids";
import type { Prescription } from "../plans/schema";
import { bodyOf, changesFor, type OwnLog, settled, writtenIn } from "./entry";
import type { Written } from "./schema";

const daily = {
  timesPerDay: 2,
  days: { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] },
};
const own = { id: "one" as PrescriptionId, schedule: daily, note: "" };
const exercise = (more: object = {}, side: "both" | "left" | null = null): Prescription => ({
  ...own,
  kind: "strength",
  ...{ exerciseId: "e" as ExerciseId, exerciseRevisionId: "r" as ExerciseRevisionId, side, modifyNotes: {} },
  dose: { sets: 2, reps: 10, holdSeconds: 0, restSeconds: 0, ...more },
});
const medicine: Prescription = {
  ...own,
  kind: "medication",
  dose: { name: "Ibuprofen", instructions: "", prescriber: "", asNeeded: false },
};
const written = (times: number, more: Partial<Written> = {}): Written => ({
  ...{ times, pain: null, amount: null, load: null },
  ...more,
});
const stored = (nth: number, body: object = { quick: true }, undone = false): OwnLog => ({
  ...{ nth, undone },
  body: doseLogBody.parse(body),
});
const empty = { own: [], others: 0, free: [1, 2] };

describe("a tick", () => {
  test("is done as prescribed, a medicine taken", () => {
    expect(bodyOf(exercise(), written(1), 1)).toEqual(doseLogBody.parse({ quick: true }));
    expect(bodyOf(medicine, written(1), 1)).toEqual(doseLogBody.parse({ taken: true }));
  });

  test("with repetitions written beside it says them of each set and each leg", () => {
    expect(bodyOf(exercise(), written(1, { amount: 8 }), 1).sets).toEqual([{ reps: 8 }, { reps: 8 }]);
    expect(bodyOf(exercise({ sets: 1 }, "both"), written(1, { amount: 8 }), 1).sets).toEqual([
      { reps: 8, side: "left" },
      { reps: 8, side: "right" },
    ]);
    expect(bodyOf(exercise({ reps: 1, holdSeconds: 30 }), written(1, { amount: 20 }), 1).sets).toEqual([
      { seconds: 20 },
      { seconds: 20 },
    ]);
  });

  test("has a day's pain once, with the first: one number that was written is one number stored", () => {
    const given = written(2, { pain: 4, load: { kg: 3 } });
    expect(bodyOf(exercise(), given, 1)).toMatchObject({ quick: true, pain: 4, load: { kg: 3 } });
    expect(bodyOf(exercise(), given, 2).pain).toBeUndefined();
    expect(bodyOf(exercise(), given, 2).load).toEqual({ kg: 3 });
  });

  test("says no load that is the plan's own, and nothing beside no times", () => {
    const loaded = exercise({ load: { kg: 5 } });
    expect(settled(loaded, written(1, { load: { kg: 5 } })).load).toBeNull();
    expect(settled(loaded, written(1, { load: { kg: 2.5 } })).load).toEqual({ kg: 2.5 });
    expect(settled(loaded, written(0, { pain: 3, amount: 4 }))).toEqual(written(0));
    expect(settled(medicine, written(1, { amount: 4, load: { kg: 1 } }))).toEqual(written(1));
  });
});

describe("a cell", () => {
  const change = (cell: Parameters<typeof changesFor>[1], to: Written) => changesFor(exercise(), cell, to);

  test("stores each tick in a free place, and what is more beyond them", () => {
    expect(change(empty, written(3)).map((one) => [one.type, one.nth, "slot" in one && one.slot])).toEqual([
      ["log", 1, 1],
      ["log", 2, 2],
      ["log", 3, undefined],
    ]);
  });

  test("that is entered a second time stores nothing", () => {
    expect(change({ ...empty, own: [stored(1), stored(2)] }, written(2))).toEqual([]);
  });

  test("leaves alone what the patient logged on the phone", () => {
    expect(change({ own: [], others: 1, free: [2] }, written(1))).toEqual([]);
    expect(change({ own: [], others: 1, free: [2] }, written(2))).toMatchObject([
      { type: "log", nth: 1, slot: 2 },
    ]);
    expect(change({ own: [], others: 2, free: [] }, written(1))).toEqual([]);
  });

  test("is put right by corrections: the log stays on record", () => {
    const cell = { ...empty, own: [stored(1), stored(2)] };
    expect(change(cell, written(1))).toEqual([{ type: "undo", nth: 2 }]);
    expect(change(cell, written(2, { pain: 3 }))).toMatchObject([
      { type: "edit", nth: 1, body: { quick: true, pain: 3 } },
    ]);
    const undone = { ...empty, own: [stored(1, { quick: true }, true)] };
    expect(change(undone, written(0))).toEqual([]);
    expect(change(undone, written(1))).toMatchObject([{ type: "edit", nth: 1 }]);
  });

  test("shows what was written, by whomever it was logged", () => {
    const logs = [stored(1, { sets: [{ reps: 8 }], pain: 2, load: { band: "red" } }), stored(2, {}, true)];
    expect(writtenIn({ own: logs, others: 1 })).toEqual(
      written(2, { pain: 2, amount: 8, load: { band: "red" } }),
    );
    expect(writtenIn({ own: [], others: 0 })).toEqual(written(0));
  });
});
