import { expect, test } from "vitest";
import { doseSeconds, fullDayMinutes, minutesADay, tempoSeconds } from "./load";
import { type Prescription, prescription } from "./schema";

const daily = (timesPerDay: number) => ({
  timesPerDay,
  days: { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] },
});
const made = (more: object): Prescription =>
  prescription.parse({
    id: crypto.randomUUID(),
    exerciseId: crypto.randomUUID(),
    exerciseRevisionId: crypto.randomUUID(),
    kind: "strength",
    schedule: daily(1),
    side: null,
    ...more,
  });
const dose = (sets: number, reps: number, holdSeconds: number, restSeconds: number) => ({
  sets,
  reps,
  holdSeconds,
  restSeconds,
});

test("repetitions move and hold, sets rest in between", () => {
  const how = { laterality: "bilateral", side: null, tempoSeconds: 4.5 } as const;
  expect(doseSeconds(dose(3, 10, 3, 60), how)).toBe(3 * 10 * 7.5 + 2 * 60);
  expect(doseSeconds(dose(1, 1, 600, 0), how)).toBe(600);
  expect(doseSeconds(dose(3, 1, 30, 15), how)).toBe(120);
});

test("a dose for each side counts twice, rests once where sides alternate", () => {
  const unilateral = { laterality: "unilateral", tempoSeconds: 4 } as const;
  expect(doseSeconds(dose(3, 1, 30, 15), { ...unilateral, side: "left" })).toBe(120);
  expect(doseSeconds(dose(3, 1, 30, 15), { ...unilateral, side: "both" })).toBe(240);
  expect(doseSeconds(dose(2, 8, 5, 45), { laterality: "alternating", side: "both", tempoSeconds: 4 })).toBe(
    2 * 16 * 9 + 45,
  );
});

test("a day counts every time it is due, exercise and rest apart", () => {
  const tempo = { laterality: "bilateral", tempoSeconds: 4 } as const;
  const entries = [
    { ...tempo, prescription: made({ dose: dose(1, 10, 2, 0), schedule: daily(5) }) },
    { ...tempo, prescription: made({ kind: "rest-position", dose: dose(1, 1, 600, 0), schedule: daily(3) }) },
    { ...tempo, prescription: made({ kind: "sitting-limit", dose: { limitMinutes: 30 } }) },
  ];
  expect(entries.map(minutesADay)).toEqual([5, 30, 0]);
  expect(fullDayMinutes(entries)).toEqual({ exercise: 5, rest: 30 });
});

test("the drawing gives the tempo, without its hold", () => {
  expect(tempoSeconds({ mode: "loop", out: 1.5, hold: 3, back: 3, rest: 0.5 })).toBe(4.5);
  expect(tempoSeconds({ mode: "still", breath: 4 })).toBe(4);
  expect(tempoSeconds(undefined)).toBe(4);
});
