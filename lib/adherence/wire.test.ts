import { expect, test } from "vitest";
import {
  card,
  drug,
  exercise,
  history,
  log,
  moment,
  perWeek,
  sets,
  sitting,
  version,
} from "../../prisma/factories/histories";
import type { PatientId } from "../ids";
import { why } from "./explain/why";
import { presentWhy } from "./wire";

// The week of Monday 2026-07-06; the present is Monday 2026-07-13, 09:00.
const LAST = "2026-07-12";
const ID = "7d0c5ad4-5f0e-4f06-9a3b-1d6a4b9f0001" as PatientId;

const plan = version("2026-07-06", [
  exercise("squat", { dose: { sets: 3, reps: 10 } }),
  exercise("walk", { kind: "aerobic", days: perWeek(2) }),
  sitting("sitting"),
  drug("naproxen"),
  card("why-move"),
]);
const excuse = {
  ...{ id: "x", from: "2026-07-12", to: "2026-07-13", reason: "flu", authorId: "t" },
  recordedAt: moment("2026-07-13", 1),
};
const logs = [
  log("squat", "2026-07-06", { sets: sets(2, 10), pain: 4, effort: 6 }),
  log("squat", "2026-07-12"),
  log("walk", "2026-07-07"),
  log("naproxen", "2026-07-06", { taken: true }),
  log("naproxen", "2026-07-07", { skipped: "forgot" }),
  log("sitting", "2026-07-06", { withinLimit: true }),
  log("why-move", "2026-07-08"),
];

const present = () => {
  const asked = why(history(LAST, { versions: [plan], logs, excuses: [excuse] }), { window: "week" });
  if (!asked) throw new Error("The week is over");
  return presentWhy(ID, asked);
};
const whole = (n: number) => ({ n: String(n), d: "1" });
const share = (n: number, d: number, percent: number, band: string) => ({
  exact: { n: String(n), d: String(d) },
  percent,
  band,
});

test("says each group's figures, sessions as a count and the dose as a mean", () => {
  const { figures, ...rest } = present();
  expect(rest).toMatchObject({ patientId: ID, asOf: LAST });
  expect(figures).toMatchObject({ window: "week", from: "2026-07-06", to: LAST, days: 7, activeDays: 6 });
  // Squat: 2/3 of one of six days, 1/9. Walking: one of two a week, of which the day off takes a seventh, 7/12.
  expect(figures.exercise).toEqual({
    ...{ sessions: share(3, 8, 38, "low"), adherence: share(25, 72, 35, "low"), meanOf: 2 },
    ...{ done: whole(2), due: { n: "54", d: "7" }, stillOpen: 3, provisional: true },
  });
  expect(figures.rest).toEqual({
    ...{ value: share(1, 1, 100, "on-track"), meanOf: 1, blocks: null, walking: null },
    sitting: { share: share(1, 1, 100, "on-track"), within: 1, answered: 1 },
    ...{ stillOpen: 2, provisional: true },
  });
  expect(figures.medication).toEqual({
    ...{ value: share(1, 6, 17, "low"), taken: whole(1), due: whole(6), asNeededTaken: 0 },
    ...{ stillOpen: 2, provisional: true },
  });
  expect(figures.education).toEqual({ value: share(1, 1, 100, "on-track"), read: 1, assigned: 1 });
  expect(figures.prescriptions.map(({ prescriptionId }) => prescriptionId)).toEqual([
    ...["squat", "walk", "sitting", "naproxen", "why-move"],
  ]);
  expect(figures.prescriptions[0]).toEqual({
    ...{ prescriptionId: "squat", kind: "strength", group: "exercise" },
    ...{ sessions: share(1, 6, 17, "low"), adherence: share(1, 9, 11, "low") },
    ...{ done: whole(1), due: whole(6), credit: { n: "2", d: "3" }, stillOpen: 2, provisional: true },
  });
});

test("says what stands behind them: days, occurrences with their logs, what raised nothing, and what changed the past", () => {
  const { days, occurrences, extras, flexibleWeeks, changes } = present();
  expect(days).toHaveLength(7);
  expect(days[0]).toEqual({ date: "2026-07-06", state: "active", reason: null, flare: false });
  expect(days[6]).toEqual({ date: LAST, state: "excused", reason: "flu", flare: false });
  const said = {
    ...{ quick: false, skipped: null, stopRule: null, pain: null, painOfRound: false, effort: null },
    ...{ load: null, text: "", source: "patient", helper: null, late: null },
    ...{ arrivedLate: false, corrected: false },
  };
  expect(occurrences.find(({ prescriptionId }) => prescriptionId === "squat")).toEqual({
    ...{ prescriptionId: "squat", kind: "strength", group: "exercise", date: "2026-07-06", slot: 1 },
    ...{ status: "partial", done: whole(1), credit: { n: "2", d: "3" }, doneBy: null },
    log: {
      ...said,
      ...{ logId: logs[0]?.id, credit: { n: "2", d: "3" }, done: true, pain: 4, effort: 6 },
      loggedAt: "2026-07-06T10:00:00Z",
    },
  });
  expect(occurrences.find(({ status }) => status === "not-logged")).toMatchObject({ log: null });
  expect(extras).toEqual([
    {
      ...{ prescriptionId: "squat", kind: "strength", group: "exercise", date: LAST, because: "excused" },
      log: {
        ...said,
        ...{ logId: logs[1]?.id, credit: whole(1), done: true, quick: true },
        loggedAt: "2026-07-12T10:00:00Z",
      },
    },
  ]);
  expect(flexibleWeeks).toEqual([
    {
      ...{ prescriptionId: "walk", monday: "2026-07-06", cap: { n: "12", d: "7" } },
      ...{ done: whole(1), credit: whole(1) },
    },
  ]);
  expect(changes).toEqual([
    {
      ...{ type: "excuse", id: "x", from: LAST, to: "2026-07-13", reason: "flu", authorId: "t" },
      recordedAt: "2026-07-13T02:00:00Z",
    },
  ]);
});

test("leaves out what is held inside and is nobody's business", () => {
  const inside = JSON.stringify(present());
  for (const field of ["countedDone", "countedCredit", "numerator", "receivedAt"])
    expect(inside).not.toContain(field);
});
