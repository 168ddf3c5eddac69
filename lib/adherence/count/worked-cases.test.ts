import { expect, test } from "vitest";
import { exercise, history, log, sets, version, weekdays } from "../../../prisma/factories/histories";
import { figures } from "./figures";

// 2026-07-06 is a Monday, 2026-07-12 the Sunday after it.
const squat = exercise("squat", { days: weekdays(1, 3, 5) });
const slider = exercise("slider", { times: 5 });
const squatLogs = [
  log("squat", "2026-07-06", { sets: sets(3, 10) }),
  log("squat", "2026-07-08", { sets: sets(2, 10) }),
];
const sliderLogs = (
  [
    ["2026-07-06", 5],
    ["2026-07-07", 4],
    ["2026-07-10", 6],
    ["2026-07-12", 3],
  ] as const
).flatMap(([date, times]) => Array.from({ length: times }, () => log("slider", date)));
const paused = [{ from: "2026-07-08", to: "2026-07-10", reason: "travel", author: "patient" as const }];

test("3×10 three times: 3×10, then 2×10, then nothing is SA 66.7 %, DA 55.6 %", () => {
  const week = figures(
    history("2026-07-12", { versions: [version("2026-07-01", [squat])], logs: squatLogs }),
  )?.week;
  expect(week?.prescriptions[0]).toMatchObject({
    sa: { numerator: "2", denominator: "3", percent: 67 },
    da: { numerator: "5", denominator: "9", percent: 56 },
    done: { exact: "2" },
    due: { exact: "3" },
    credit: "5/3",
  });
  expect(week?.exercise.sa).toMatchObject({ numerator: "2", denominator: "3" });
});

test("five a day with two of seven days paused: 5, 4, 6, 0, 3 is 17 of 25", () => {
  const week = figures(
    history("2026-07-12", { versions: [version("2026-07-01", [slider])], logs: sliderLogs, pauses: paused }),
  )?.week;
  expect(week?.activeDays).toBe(5);
  expect(week?.prescriptions[0]).toMatchObject({
    sa: { numerator: "17", denominator: "25", percent: 68 },
    da: { numerator: "17", denominator: "25", percent: 68, band: "partial" },
    done: { exact: "17" },
    due: { exact: "25" },
  });
});

test("both with equal weights are a plan of 61.8 %", () => {
  // The pause is on Wednesday and Thursday, so the squats fall on other days.
  const moved = exercise("squat", { days: weekdays(1, 2, 5) });
  const logs = [
    log("squat", "2026-07-06", { sets: sets(3, 10) }),
    log("squat", "2026-07-07", { sets: sets(2, 10) }),
    ...sliderLogs,
  ];
  const week = figures(
    history("2026-07-12", { versions: [version("2026-07-01", [moved, slider])], logs, pauses: paused }),
  )?.week;
  expect(week?.exercise.da).toEqual({ numerator: "139", denominator: "225", percent: 62, band: "partial" });
  expect((139 / 225).toFixed(3)).toBe("0.618");
  expect(week?.exercise).toMatchObject({ done: { exact: "19" }, due: { exact: "28" } });
});
