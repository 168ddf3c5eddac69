import { describe, expect, test } from "vitest";
import { exercise, history, log, moment, version } from "../../../prisma/factories/histories";
import type { PlanHistory } from "../../adherence/history/history";
import { NO_SIGNALS } from "../../checkins/signals";
import { NO_SOURCES } from "../../progression/sources";
import { addDays } from "../../time/calendar-date";
import { HORIZON, type StatusFacts, statusesOf } from "./status";

const LAST = "2026-07-12";
const plan = version("2026-06-01", [exercise("squat"), exercise("lie", { kind: "rest-position" })]);
const facts = (content: Partial<PlanHistory>, more: Partial<StatusFacts> = {}): StatusFacts => ({
  history: history(LAST, { versions: [plan], ...content }),
  versions: new Map([
    [
      plan.id,
      {
        ...{ phase: "Relief", phaseNumber: 1, phaseCount: 4, effortCeiling: 3 },
        ...{ planNumber: 1, planName: "Plan", inPhase: null },
      },
    ],
  ]),
  openAlerts: [],
  startPain: [],
  legPain: null,
  openSince: null,
  askedFrom: null,
  checkins: NO_SIGNALS,
  withdrewOn: null,
  missedVisits: null,
  reviewOn: null,
  quiet: new Map(),
  yesterday: null,
  lastLogAt: null,
  planSince: "2026-06-01",
  sources: NO_SOURCES,
  ...more,
});
const present = (given: StatusFacts) => {
  const [first] = statusesOf(given);
  if (!first) throw new Error("There is a present");
  return first;
};
const pain = (date: string, score: number, id = "squat") => log(id, date, { quick: true, pain: score });

describe("a row of the caseload", () => {
  test("stands for now and for each closing of the horizon, in order", () => {
    const rows = statusesOf(facts({}));
    expect(rows).toHaveLength(HORIZON + 1);
    expect(rows.map((row) => row.figures.asOf)).toEqual(
      Array.from({ length: HORIZON + 1 }, (_, ahead) => addDays(LAST, ahead)),
    );
  });

  test("shows the worst pain in exercise of this week and of the one before, today included, rest left out", () => {
    const logs = [
      pain("2026-07-13", 4),
      pain("2026-07-07", 7),
      pain("2026-07-10", 2),
      pain("2026-07-12", 9, "lie"),
      pain("2026-07-06", 5),
      pain("2026-06-30", 6),
      pain("2026-06-29", 10),
    ];
    expect(present(facts({ logs }))).toMatchObject({ painNow: 7, painBefore: 6 });
    expect(present(facts({ logs: [log("squat", LAST)] }))).toMatchObject({ painNow: null, painBefore: null });
  });

  test("is paused on the days of a pause alone, first day in and last day out", () => {
    const paused = (from: string, to: string) =>
      present(facts({ pauses: [{ from, to, reason: "", author: "therapist" }] })).paused;
    expect(paused("2026-07-13", "2026-07-14")).toBe(true);
    expect(paused("2026-07-10", "2026-07-13")).toBe(false);
    expect(paused("2026-07-14", "2026-07-15")).toBe(false);
  });

  test("misses the weekly questions as time passes, with nothing written", () => {
    const rows = statusesOf(facts({ logs: [log("squat", LAST)] }, { askedFrom: "2026-07-08" }));
    const days = rows.map(({ reasons }) => reasons.find(({ flag }) => flag === "unanswered")?.inputs);
    expect(days).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      ...[10, 11, 12, 13].map((count) => ({ days: count })),
    ]);
  });

  test("knows the latest log of what it read and of what lies further back", () => {
    const older = new Date("2026-01-01T10:00:00Z");
    const here = moment("2026-07-12");
    expect(present(facts({ logs: [log("squat", LAST)] }, { lastLogAt: older })).lastLogAt).toEqual(
      new Date(here.epochMilliseconds),
    );
    expect(present(facts({}, { lastLogAt: older })).lastLogAt).toEqual(older);
    expect(present(facts({})).lastLogAt).toBeNull();
  });

  test("puts open alerts before flags, the worst first and each kind once, and names the version in force", () => {
    const status = present(facts({}, { openAlerts: ["moved-down", "stop-S3", "moved-down"] }));
    const alerts = status.reasons.filter((reason) => reason.flag === "alert").map((reason) => reason.inputs);
    expect(alerts).toEqual([{ kind: "stop-S3" }, { kind: "moved-down" }]);
    expect(status.reasons[0]?.flag).toBe("alert");
    expect(status.need).toBe("act");
    expect(status.version).toMatchObject({ phase: "Relief" });
    expect(present(facts({ versions: [] })).version).toBeNull();
  });
});

test("a review date and missed visits are reasons at each closing on which they hold, with no further write", () => {
  const reviewOn = addDays(LAST, 3);
  const missedVisits = { missed: 2, last: LAST };
  const rows = statusesOf(facts({}, { reviewOn, missedVisits }));
  const raised = (flag: string) => rows.map((row) => row.reasons.some((reason) => reason.flag === flag));
  expect(raised("review")).toEqual(rows.map((_, at) => at >= 2));
  expect(new Set(raised("visits"))).toEqual(new Set([true]));
  expect(rows[0]?.need).toBe("act");
});

test("a patient is looked at this week where effort was too high twice, which the rules answer with less", () => {
  const daily = Array.from({ length: 28 }, (_, n) => log("squat", addDays(LAST, -n)));
  expect(present(facts({ logs: daily }))).toMatchObject({
    need: "steady",
    progression: { outcome: "hold" },
  });
  const hard = [9, 8].map((effort, n) => log("squat", addDays(LAST, -n), { quick: true, effort }));
  const row = present(facts({ logs: [...daily.slice(2), ...hard] }));
  expect(row).toMatchObject({ need: "week", progression: { outcome: "regress", subjects: ["squat"] } });
  expect(row.reasons).toMatchObject([
    { flag: "progression", inputs: { outcome: "regress", trigger: "effort" } },
  ]);
});

test("nothing is proposed without a plan", () => {
  expect(present(facts({ versions: [] })).progression).toBeNull();
});
