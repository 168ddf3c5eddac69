import { expect, test } from "vitest";
import { exercise, history, log, moment, version, weekdays } from "../../../prisma/factories/histories";
import { silenceOf } from "./silence";

/** 2026-07-06 is a Monday. */
const daily = version("2026-07-06", [exercise("press-up")]);

test("counts the completed days with exercise due since the last log", () => {
  const logs = [log("press-up", "2026-07-08")];
  expect(silenceOf(history("2026-07-11", { versions: [daily], logs }))).toEqual({
    days: 3,
    lastLog: "2026-07-08",
  });
});

test("ends at once with an entry of the present day", () => {
  const logs = [
    log("press-up", "2026-07-08"),
    log("press-up", "2026-07-12", {}, { loggedAt: moment("2026-07-12", 3) }),
  ];
  expect(silenceOf(history("2026-07-11", { versions: [daily], logs })).days).toBe(0);
});

test("leaves out days that ask nothing, and knows none before anything is due", () => {
  const rare = version("2026-07-06", [exercise("press-up", { days: weekdays(1) })]);
  expect(silenceOf(history("2026-07-12", { versions: [rare] }))).toEqual({ days: 1, lastLog: null });
  expect(silenceOf(history("2026-07-12")).days).toBe(0);
});
