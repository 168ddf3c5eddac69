import { expect, test } from "vitest";
import { exercise, history, log, perWeek, sets, version } from "../../prisma/factories/histories";
import { why } from "../adherence/explain/why";
import type { PlanHistory } from "../adherence/history/history";
import { calendarWeeks } from "./day-marks";

const squat = exercise("squat");
const marksOf = (content: Partial<PlanHistory>) => {
  const found = why(history("2026-07-12", { versions: [version("2026-06-01", [squat])], ...content }));
  const weeks = calendarWeeks(found?.days ?? [], found?.occurrences ?? []);
  return {
    weeks,
    on: (date: string) => weeks.flatMap((week) => week.days).find((day) => day?.date === date),
  };
};

test("28 days are laid out in whole weeks from Monday on", () => {
  const { weeks } = marksOf({});
  expect(weeks.map((week) => week.monday)).toEqual(["2026-06-15", "2026-06-22", "2026-06-29", "2026-07-06"]);
  expect(weeks.flatMap((week) => week.days).filter(Boolean)).toHaveLength(28);
});

test("a day is done, part done, without an entry, still open or off", () => {
  const { on } = marksOf({
    logs: [log("squat", "2026-07-01"), log("squat", "2026-07-02", { sets: sets(1, 10) })],
    pauses: [{ from: "2026-07-04", to: "2026-07-05", reason: "", author: "patient" }],
  });
  expect(on("2026-07-01")).toMatchObject({ state: "done", share: 1 });
  expect(on("2026-07-02")?.state).toBe("part");
  expect(on("2026-07-02")?.share).toBeCloseTo(1 / 3);
  expect(on("2026-07-03")?.state).toBe("none");
  expect(on("2026-07-04")?.state).toBe("off");
  expect(on("2026-07-12")?.state).toBe("open");
});

test("a free day without an entry asks for nothing", () => {
  const versions = [version("2026-06-01", [exercise("squat", { days: perWeek(3) })])];
  const { on } = marksOf({ versions, logs: [log("squat", "2026-07-06")] });
  expect(on("2026-07-06")?.state).toBe("done");
  expect(on("2026-07-07")?.state).toBe("free");
});
