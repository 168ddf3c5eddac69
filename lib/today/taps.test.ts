import { describe, expect, test } from "vitest";
import { newId } from "../new-id";
import { type Prescription, prescription } from "../plans/schema";
import { tapsADay } from "./taps";

const daily = { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] };
const made = (given: Record<string, unknown>): Prescription =>
  prescription.parse({ id: newId(), schedule: { timesPerDay: 1, days: daily }, ...given });
const exercise = (timesPerDay: number, more: Record<string, unknown> = {}) =>
  made({
    ...{ kind: "strength", exerciseId: newId(), exerciseRevisionId: newId(), side: null },
    dose: { sets: 2, reps: 10, holdSeconds: 0, restSeconds: 30 },
    schedule: { timesPerDay, days: daily },
    ...more,
  });
const taps = (...entries: (Prescription | [Prescription, string])[]) =>
  tapsADay(
    entries.map((entry) =>
      Array.isArray(entry) ? { prescription: entry[0], slug: entry[1] } : { prescription: entry, slug: null },
    ),
  );

const walk = exercise(4, { kind: "aerobic" });
const medicine = (asNeeded: boolean) =>
  made({ kind: "medication", dose: { name: "Naproxen", instructions: "", asNeeded } });

describe("the answers of a full day", () => {
  test("are one for each time of an exercise or a rest position", () => {
    expect(taps(exercise(1), exercise(3)).plan).toBe(4);
    expect(taps(exercise(3, { kind: "rest-position" })).plan).toBe(3);
  });

  test("are one for a limit, one for each break, and for a medicine as often as it is taken", () => {
    expect(taps(made({ kind: "sitting-limit", dose: { limitMinutes: 30 } })).plan).toBe(1);
    expect(taps(made({ kind: "walking-breaks", dose: { everyMinutes: 30, target: 8 } })).plan).toBe(8);
    expect(taps(medicine(false)).plan).toBe(1);
    expect(taps(medicine(true), made({ kind: "education", dose: { card: "Sleep", text: "" } })).plan).toBe(0);
  });

  test("include the morning's questions, and leg pain before the exercises of each later part", () => {
    expect(taps(exercise(1)).checkins).toBe(3);
    expect(taps(exercise(2)).checkins).toBe(4);
    expect(taps(exercise(2), exercise(3)).checkins).toBe(5);
    expect(taps(exercise(4)).checkins).toBe(6);
  });

  test("ask for no leg pain before a walk, a rest, or what may be done on any day", () => {
    expect(taps([walk, "walking"]).checkins).toBe(3);
    expect(taps(exercise(3, { kind: "rest-position" })).checkins).toBe(3);
    const flexible = exercise(1, {
      kind: "aerobic",
      schedule: { timesPerDay: 1, days: { type: "flexible", perWeek: 3 } },
    });
    expect(taps(flexible)).toEqual({ plan: 1, checkins: 3 });
  });

  test("are none where nothing is prescribed", () => {
    expect(taps()).toEqual({ plan: 0, checkins: 0 });
  });
});
