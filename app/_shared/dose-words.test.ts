import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { DoseLoad } from "@/lib/plans/dose-load";
import {
  catalogueParts,
  exerciseParts,
  loadPart,
  prescriptionParts,
  type SayKind,
  sayDose,
  saySeconds,
  scheduleParts,
} from "@/lib/plans/dose-words";
import { prescription, type Schedule } from "@/lib/plans/schema";
import { BANDS } from "@/lib/plans/vocabulary";
import { en } from "../_i18n/en";

const t = createTranslator({ locale: "en-GB", messages: en, namespace: "kinds" });
const say: SayKind = (key, values) => t(key, values);
const dose = (sets: number, reps: number, holdSeconds = 0) => ({ sets, reps, holdSeconds, restSeconds: 30 });
const on = (...weekdays: number[]): Schedule["days"] => ({ type: "weekdays", weekdays });
const exercise = (d: ReturnType<typeof dose>, schedule: Pick<Schedule, "timesPerDay" | "days">) =>
  sayDose(say, [...exerciseParts(d), ...scheduleParts(schedule)]);
const given = (
  kind: string,
  what: object,
  schedule: object = { timesPerDay: 1, days: on(1, 2, 3, 4, 5, 6, 7) },
) =>
  sayDose(
    say,
    prescriptionParts(
      prescription.parse({ id: "0190a1b2-0000-4000-8000-000000000001", kind, schedule, dose: what }),
    ),
  );

describe("a dose in words", () => {
  it("says repetitions, hold, days and times a day", () => {
    expect(exercise(dose(3, 10, 3), { timesPerDay: 2, days: on(5, 1, 3) })).toBe(
      "3 × 10, hold 3 s, Mon Wed Fri, 2 a day",
    );
  });

  it("says a timed dose by its time", () => {
    expect(exercise(dose(1, 1, 600), { timesPerDay: 1, days: on(1, 2, 3, 4, 5, 6, 7) })).toBe(
      "10 min, daily",
    );
    expect(exercise(dose(1, 1, 1200), { timesPerDay: 1, days: { type: "flexible", perWeek: 5 } })).toBe(
      "20 min, 5 days a week",
    );
    expect(exercise(dose(3, 1, 30), { timesPerDay: 1, days: on(1, 2, 3, 4, 5) })).toBe(
      "3 × 30 s, Mon to Fri",
    );
  });

  it("leaves out what goes without saying", () => {
    expect(exercise(dose(1, 8), { timesPerDay: 3, days: on(1, 2, 3, 4, 5, 6, 7) })).toBe("1 × 8, 3 a day");
  });

  it("says the usual dose, and that it is meant for each side", () => {
    const usual = { sets: 2, reps: 8, hold: 5, rest: 45, perDay: 1, days: 4 };
    expect(sayDose(say, catalogueParts(usual, { eachSide: true }))).toBe(
      "2 × 8, hold 5 s, each side, 4 days a week",
    );
    expect(sayDose(say, catalogueParts({ ...usual, days: 1 }))).toBe("2 × 8, hold 5 s, one day a week");
  });

  it("says the load after the hold, in whatever way it is given", () => {
    const loaded = (load: DoseLoad, options?: { eachSide: boolean }) =>
      sayDose(say, exerciseParts({ ...dose(3, 10, 2), load }, options));
    expect(loaded({ kg: 2.5 })).toBe("3 × 10, hold 2 s, 2.5 kg");
    expect(loaded({ band: "red" }, { eachSide: true })).toBe("3 × 10, hold 2 s, red band, each side");
    expect(loaded({ stepCm: 15 })).toBe("3 × 10, hold 2 s, 15 cm step");
    expect(loaded({ text: "two tins in a bag." })).toBe("3 × 10, hold 2 s, two tins in a bag");
    const bands = BANDS.map((band) => sayDose(say, [loadPart({ band })]));
    expect(bands).toEqual(BANDS.map((band) => `${band} band`));
  });

  it("says rest and records", () => {
    expect(given("sitting-limit", { limitMinutes: 30 })).toBe("at most 30 min at a time, daily");
    expect(given("sitting-limit", { limitMinutes: 15, posture: "standing" })).toBe(
      "at most 15 min at a time, daily",
    );
    expect(given("walking-breaks", { everyMinutes: 45, target: 8 })).toBe("up every 45 min, 8 breaks a day");
    const drug = { name: "As labelled", instructions: "one tablet", prescriber: "" };
    expect(given("medication", { ...drug, asNeeded: true })).toBe("one tablet, as needed");
    expect(given("medication", { ...drug, asNeeded: false })).toBe("one tablet, daily");
    const sentence = { ...drug, instructions: "With food, as your GP wrote.", asNeeded: false };
    expect(given("medication", sentence)).toBe("With food, as your GP wrote, daily");
    expect(given("education", { card: "pacing", text: "" })).toBe("daily");
  });

  it("says seconds as people do", () => {
    expect([20, 60, 90, 150, 600].map((s) => saySeconds(say, s))).toEqual([
      "20 s",
      "1 min",
      "90 s",
      "2 min 30 s",
      "10 min",
    ]);
  });
});
