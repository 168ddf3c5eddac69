import { describe, expect, it } from "vitest";
import type { TodayPrescription } from "../today/prescription";
import type { TodayDay, TodayEntry, WeekProgress } from "../today/view";
import { workoutOf } from "./plan";

const item = (id: string, own: Partial<TodayPrescription> = {}): TodayPrescription =>
  ({
    id,
    kind: "strength",
    dose: { sets: 2, reps: 10, holdSeconds: 0, restSeconds: 30 },
    schedule: { timesPerDay: 1, days: { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] } },
    side: null,
    sides: [],
    note: "",
    inForce: true,
    held: false,
    walking: false,
    seconds: 60,
    exercise: {
      name: id,
      steps: [],
      words: null,
      poseLabels: [],
      lang: null,
      stops: [],
      drawing: null,
      timed: false,
      position: "standing",
      alternates: false,
    },
    ...own,
  }) as TodayPrescription;

const entry = (prescriptionId: string, own: Partial<TodayEntry> = {}): TodayEntry => ({
  prescriptionId,
  slot: 1,
  part: "morning",
  status: "still-open",
  log: null,
  ...own,
});
const log = (id: string): TodayEntry["log"] => ({
  id,
  body: { quick: true, sets: [], note: "" },
  loggedAt: "2026-07-13T07:00:00Z",
  corrected: false,
  source: "patient",
});

function today(entries: TodayEntry[], prescriptions: TodayPrescription[], own: Partial<TodayDay> = {}) {
  const days: TodayDay[] = [{ date: "2026-07-13", when: "today", state: "active", entries, ...own }];
  const weeks: WeekProgress[] = [];
  return { date: "2026-07-13", part: "morning" as const, days, prescriptions, weeks };
}
const keysOf = (given: ReturnType<typeof today>) => workoutOf(given)?.items.map(({ key }) => key) ?? null;

describe("what is guided through", () => {
  it("is what this part of the day asks for and can be counted or timed", () => {
    const pill = item("pill", {
      kind: "medication",
      dose: { name: "Naproxen", instructions: "", prescriber: "", asNeeded: false },
      exercise: null,
    } as Partial<TodayPrescription>);
    const given = today(
      [entry("squat"), entry("pill"), entry("bridge", { part: "evening", slot: 1 })],
      [item("squat"), item("bridge"), pill],
    );
    expect(keysOf(given)).toEqual(["squat 1"]);
  });

  it("leaves out what is on hold, and is nothing on a day that asks for nothing or is locked", () => {
    const prescriptions = [item("squat", { held: true }), item("bridge")];
    expect(keysOf(today([entry("squat"), entry("bridge")], prescriptions))).toEqual(["bridge 1"]);
    expect(keysOf(today([entry("bridge")], prescriptions, { state: "locked" }))).toBeNull();
    expect(keysOf(today([entry("bridge")], prescriptions, { state: "paused" }))).toBeNull();
  });

  it("keeps in it what was done, to its end", () => {
    const prescriptions = [item("squat"), item("bridge")];
    const done = entry("squat", { log: log("1"), status: "done" });
    expect(keysOf(today([done], prescriptions))).toEqual(["squat 1"]);
    expect(keysOf(today([], prescriptions))).toBeNull();
    expect(keysOf(today([done, entry("bridge")], prescriptions))).toEqual(["squat 1", "bridge 1"]);
  });

  it("has once what comes often: the next that is open", () => {
    const often = [1, 2, 3, 4, 5].map((slot) =>
      entry("glide", { slot, ...(slot === 1 ? { log: log("1") } : {}) }),
    );
    expect(keysOf(today(often, [item("glide")]))).toEqual(["glide 1"]);
  });

  it("keeps the key of what is open when it is logged, of what comes often and on freely chosen days alike", () => {
    const often = (done: number) =>
      [1, 2, 3, 4, 5].map((slot) =>
        entry("glide", { slot, ...(slot <= done ? { log: log(`${slot}`) } : {}) }),
      );
    expect(keysOf(today(often(1), [item("glide")]))).toEqual(keysOf(today(often(2), [item("glide")])));
    const free = (done: number) => {
      const places = [1, 2].map((nth) =>
        entry("bike", {
          slot: null,
          part: null,
          status: "open",
          ...(nth <= done ? { log: log(`${nth}`) } : {}),
        }),
      );
      return { ...today(places, [item("bike")]), weeks: [{ prescriptionId: "bike", done, of: 6 }] };
    };
    expect(keysOf(free(0))).toEqual(["bike 1", "bike 2"]);
    expect(keysOf(free(1))).toEqual(["bike 1", "bike 2"]);
  });

  it("offers freely chosen days for as long as the week asks for more", () => {
    const free = entry("bike", { slot: null, part: null, status: "open" });
    const given = today([free], [item("bike")]);
    const week = (done: number) => ({ ...given, weeks: [{ prescriptionId: "bike", done, of: 3 }] });
    expect(keysOf(week(2))).toEqual(["bike 1"]);
    expect(keysOf(week(3))).toBeNull();
  });

  it("knows what eases: the walk and positions of rest", () => {
    const given = today(
      [entry("squat"), entry("walk"), entry("lie")],
      [
        item("squat"),
        item("walk", { kind: "aerobic", walking: true } as Partial<TodayPrescription>),
        item("lie", { kind: "rest-position" } as Partial<TodayPrescription>),
      ],
    );
    expect(workoutOf(given)?.items.map(({ key, eases }) => [key, eases])).toEqual([
      ["squat 1", false],
      ["walk 1", true],
      ["lie 1", true],
    ]);
  });
});
