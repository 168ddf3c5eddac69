import { describe, expect, test } from "vitest";
import { exercise, history, log, moment, sets, version } from "../../../prisma/factories/histories";
import { type Lighter, withLighter } from "../../plans/lighter/spans";
import type { SwapTo } from "../../plans/lighter/vocabulary";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { pastChanges } from "../explain/past-changes";
import { why } from "../explain/why";
import type { PlanHistory, PlanVersion } from "../history/history";
import { figures } from "./figures";

// The usual plan: 3 × 10 twice a day, and a bridge. The lighter one: 1 × 5 once, and walking.
const usual = version("2026-06-01", [exercise("squat", { times: 2 }), exercise("bridge")]);
const lighter = version(
  "2026-06-02",
  [exercise("squat", { dose: { sets: 1, reps: 5 } }), exercise("walking", { kind: "aerobic" })],
  { kind: "flare", number: 2, lighterDays: 3 },
);
const LAST = "2026-07-12";

const tap = (date: LocalDate, to: SwapTo = "lighter", hours = 9, arrived = date) => ({
  ...{ id: `${date} ${hours}`, to, date, until: to === "lighter" ? addDays(date, 3) : null },
  ...{ at: moment(date, hours), recordedAt: moment(arrived, hours) },
});
const of = (swaps: ReturnType<typeof tap>[], more: Partial<PlanHistory> = {}): PlanHistory => {
  const kept: Lighter<PlanVersion> = { usual: [usual], prepared: [lighter], swaps, withdrawals: [] };
  return history(LAST, { versions: withLighter(kept), lighter: kept, ...more });
};
const due = (swaps: ReturnType<typeof tap>[], more: Partial<PlanHistory> = {}) =>
  Object.fromEntries(
    figures(of(swaps, more))?.week.prescriptions.map((p) => [p.prescriptionId, p.due.exact]) ?? [],
  );

describe("on the days of the lighter plan its doses are expected, and nothing else", () => {
  test("three of seven days: one squat for two, no bridge, walking instead", () => {
    expect(due([])).toEqual({ squat: "14", bridge: "7" });
    expect(due([tap("2026-07-08")])).toEqual({ squat: "11", bridge: "4", walking: "3" });
  });

  test("the day of the tap is a lighter one, the day of the tap back a usual one", () => {
    expect(due([tap("2026-07-08"), tap("2026-07-10", "usual")])).toEqual({
      squat: "12",
      bridge: "5",
      walking: "2",
    });
    expect(due([tap("2026-07-08", "lighter", 8), tap("2026-07-08", "usual", 12)])).toEqual(due([]));
  });

  test("a dose is credited against the lighter one: 1 × 5 is whole on a lighter day, a sixth on a usual one", () => {
    const logs = [
      log("squat", "2026-07-07", { sets: sets(1, 5) }),
      log("squat", "2026-07-08", { sets: sets(1, 5) }),
    ];
    const credit = (swaps: ReturnType<typeof tap>[]) =>
      figures(of(swaps, { logs }))?.week.prescriptions.find((p) => p.prescriptionId === "squat")?.credit;
    expect(credit([])).toBe("1/3");
    expect(credit([tap("2026-07-08")])).toBe("7/6");
  });

  test("what is done of the usual plan besides is an extra, and lowers nothing", () => {
    const day = why(of([tap("2026-07-08")], { logs: [log("bridge", "2026-07-09")] }), { window: "week" });
    expect(day?.extras.map((extra) => extra.prescriptionId)).toEqual(["bridge"]);
    expect(day?.days.filter((one) => one.flare).map((one) => one.date)).toEqual([
      "2026-07-08",
      "2026-07-09",
      "2026-07-10",
    ]);
  });

  test("pause, lock and hold win; a hold of the squat is of the lighter squat too", () => {
    const swaps = [tap("2026-07-08")];
    const span = { from: "2026-07-09", to: "2026-07-10" };
    const pauses = [{ ...span, reason: "ill", author: "patient" as const }];
    expect(due(swaps, { pauses })).toEqual(
      due(swaps, { locks: [{ ...span, id: "l", recordedAt: moment(LAST) }] }),
    );
    expect(due(swaps, { pauses }).squat).toBe("10");
    const holds = [{ ...span, prescriptionId: "squat" as never }];
    expect(due(swaps, { holds })).toEqual({ squat: "10", bridge: "4", walking: "3" });
  });
});

describe("a tap that arrives late", () => {
  const changes = (swaps: ReturnType<typeof tap>[]) =>
    pastChanges(of(swaps), 0, 99_999).map(({ from, to, ...change }) => [
      ...("plan" in change ? [change.plan] : []),
      from,
      to,
    ]);

  test("changes the days before it came, and says which", () => {
    expect(changes([tap("2026-07-08", "lighter", 9, "2026-07-10")])).toEqual([
      ["lighter", "2026-07-08", "2026-07-10"],
    ]);
    expect(changes([tap("2026-07-08", "lighter", 9, "2026-07-12")])).toEqual([
      ["lighter", "2026-07-08", "2026-07-11"],
    ]);
    expect(changes([tap("2026-07-08")])).toEqual([]);
  });

  test("back changes what the swap before it would have had", () => {
    expect(changes([tap("2026-07-08"), tap("2026-07-09", "usual", 9, "2026-07-12")])).toEqual([
      ["usual", "2026-07-09", "2026-07-11"],
    ]);
    expect(changes([tap("2026-07-09", "usual", 9, "2026-07-12")])).toEqual([]);
  });
});
