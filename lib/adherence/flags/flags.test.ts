import { describe, expect, test } from "vitest";
import {
  dates,
  drug,
  exercise,
  history,
  log,
  moment,
  perWeek,
  sets,
  version,
  weekdays,
} from "../../../prisma/factories/histories";
import { NO_SIGNALS } from "../../checkins/signals";
import type { DoseLogBody } from "../../dose-logs/schema";
import { addDays } from "../../time/calendar-date";
import { openBook, viewAsOf } from "../count/book";
import { LOOK_BACK_DAYS } from "../count/figures";
import type { PlanHistory } from "../history/history";
import type { CareSignals, Flag, FlagName } from "./flag";
import { flagsOf } from "./flags";
import { rankingOf } from "./need";

const LAST = "2026-07-12";
const plan = version("2026-05-01", [exercise("squat", { dose: { sets: 1 } })]);
const raised = (content: Partial<PlanHistory>, signals: CareSignals = {}) => {
  const h = history(LAST, { versions: [plan], ...content });
  const view = viewAsOf(h);
  if (!view) throw new Error("completed");
  return flagsOf(openBook(h, view.asOf - LOOK_BACK_DAYS, view.today), view, signals);
};
const flag = (name: FlagName, content: Partial<PlanHistory>, signals?: CareSignals) =>
  raised(content, signals).flags.find((f) => f.flag === name);
const ago = (days: number) => addDays(LAST, -days);
/** Every day from so many days ago to so many days ago, with so many of ten repetitions. */
const from = (first: number, last: number, reps = 10) =>
  dates(ago(first), ago(last)).map((date) => log("squat", date, { sets: sets(1, reps) }));

test("a steady patient raises nothing, and what is not known raises nothing", () => {
  expect(raised({ logs: from(60, 0) })).toEqual({ flags: [], graduation: null });
});

describe("silence", () => {
  test("three scheduled days are amber, seven red", () => {
    expect(flag("silence", { logs: from(50, 2) })).toBeUndefined();
    expect(flag("silence", { logs: from(50, 3) })).toMatchObject({
      severity: "amber",
      inputs: { days: 3, more: false, lastLog: ago(3) },
      action: "call",
    });
    expect(flag("silence", { logs: from(50, 7) })).toMatchObject({ severity: "red", inputs: { days: 7 } });
    expect(flag("silence", { logs: [], since: ago(60) })?.inputs).toMatchObject({ more: true });
    expect(flag("silence", { logs: [] })?.inputs).toMatchObject({ days: 73, more: false });
    expect(
      flag("silence", { logs: [], versions: [version("2026-07-01", [...plan.prescriptions])] })?.inputs,
    ).toMatchObject({ days: 12, more: false });
  });

  test("paused days neither count nor end the run, any log ends it, days off do not count", () => {
    const pauses = [{ from: ago(5), to: ago(1), reason: "", author: "patient" as const }];
    expect(flag("silence", { logs: from(50, 7), pauses })).toMatchObject({ inputs: { days: 3 } });
    expect(
      flag("silence", { logs: [...from(50, 7), log("other", ago(1), { skipped: "pain" })] }),
    ).toBeUndefined();
    const versions = [version("2026-05-01", [exercise("squat", { days: weekdays(1) })])];
    expect(flag("silence", { versions })).toMatchObject({ severity: "red" });
    expect(flag("silence", { versions, logs: [log("squat", "2026-06-22")] })).toBeUndefined();
  });

  test("a lock, a pause or a time without a plan neither counts nor breaks it, however long it lasts", () => {
    const locks = [{ id: "l", from: ago(69), to: "2026-07-13", recordedAt: moment(ago(69)) }];
    const versions = [version("2026-02-01", [exercise("squat", { dose: { sets: 1 } })])];
    expect(flag("silence", { versions, locks, logs: [log("squat", ago(80))] })).toMatchObject({
      severity: "red",
      inputs: { days: 10, more: false },
    });
    const pauses = [{ from: ago(69), to: "2026-07-13", reason: "", author: "therapist" as const }];
    expect(flag("silence", { versions, pauses, logs: [log("squat", ago(80))] })).toMatchObject({
      inputs: { days: 10 },
    });
    const gap = [
      version("2026-02-01", [exercise("squat")], { endsOn: ago(9) }),
      version(ago(2), [exercise("squat")], { number: 2 }),
    ];
    expect(flag("silence", { versions: gap, logs: [log("squat", ago(12))] })).toMatchObject({
      inputs: { days: 5 },
    });
  });
});

describe("dose", () => {
  test("low two weeks running; one week alone is not", () => {
    expect(flag("low-dose", { logs: [...from(55, 7), ...from(6, 0, 7)] })).toBeUndefined();
    expect(flag("low-dose", { logs: [...from(55, 14), ...from(13, 0, 7)] })).toMatchObject({
      severity: "amber",
      inputs: { now: 70, before: 70 },
    });
    expect(flag("low-dose", { logs: from(13, 0, 4) })).toMatchObject({ severity: "red" });
    expect(flag("low-dose", { logs: [...from(13, 7, 4), ...from(6, 0, 5)] })).toMatchObject({
      severity: "amber",
    });
    expect(flag("low-dose", { logs: from(13, 0, 8) })).toBeUndefined();
  });

  test("decline by 20 points is amber, by 40 red, against the 28 days before the last 7", () => {
    expect(flag("decline", { logs: [...from(34, 7, 9), ...from(6, 0, 8)] })).toBeUndefined();
    expect(flag("decline", { logs: [...from(34, 7), ...from(6, 0, 8)] })).toMatchObject({
      severity: "amber",
      inputs: { now: 80, before: 100, points: 20 },
    });
    expect(flag("decline", { logs: [...from(34, 7), ...from(6, 0, 6)] })).toMatchObject({ severity: "red" });
  });

  test("not enough data raises nothing", () => {
    const versions = [version(ago(6), [exercise("squat")])];
    expect(raised({ versions, logs: from(6, 0, 1) }).flags.map((f) => f.flag)).toEqual([]);
  });
});

describe("pain", () => {
  const pain = (scores: [number, number][], signals: CareSignals = {}) =>
    flag(
      "pain",
      { logs: scores.map(([days, score]) => log("squat", ago(days), { quick: true, pain: score })) },
      signals,
    );

  test("twice 6 or more within 7 days, today included", () => {
    expect(
      pain([
        [0, 6],
        [7, 6],
      ]),
    ).toBeUndefined();
    expect(
      pain([
        [0, 6],
        [5, 6],
      ]),
    ).toMatchObject({
      severity: "amber",
      inputs: { events: 2, high: 2, worst: { pain: 6, place: null, during: "exercise" } },
    });
    expect(
      pain([
        [-1, 7],
        [5, 6],
      ]),
    ).toMatchObject({ inputs: { events: 2 } });
    expect(
      pain([
        [-1, 7],
        [6, 6],
      ]),
    ).toBeUndefined();
  });

  test("twice 2 over the mean of the first three scores of the episode", () => {
    const start: [number, number][] = [
      [40, 1],
      [39, 2],
      [38, 3],
    ];
    expect(pain([...start, [1, 4], [0, 4]])).toMatchObject({ inputs: { overStart: 2, start: 2, high: 0 } });
    expect(pain([...start, [1, 3], [0, 4]])).toBeUndefined();
    expect(
      pain(
        [
          [1, 4],
          [0, 4],
        ],
        { startPain: [2, 2, 2] },
      ),
    ).toMatchObject({ inputs: { start: 2 } });
    expect(
      pain(
        [
          [1, 4],
          [0, 4],
        ],
        { startPain: [2, 2] },
      ),
    ).toBeUndefined();
  });

  test("what is felt at rest, or told beside a medicine, is no pain in exercise; a stop by S2 counts anywhere", () => {
    const versions = [
      version("2026-05-01", [exercise("squat"), exercise("lying", { kind: "rest-position" }), drug("pill")]),
    ];
    const told = (body: Partial<DoseLogBody>) =>
      [0, 1].flatMap((d) => ["lying", "pill"].map((id) => log(id, ago(d), body)));
    expect(flag("pain", { versions, logs: told({ quick: true, pain: 7 }) })).toBeUndefined();
    expect(flag("pain", { versions, logs: told({ stopRule: "S2" }) })).toMatchObject({
      inputs: { stopped: 4 },
    });
  });

  test("names the worst of what raised it, the latest of equals: how much, where, when, and at what", () => {
    const versions = [
      version("2026-05-01", [exercise("squat"), exercise("lying", { kind: "rest-position" })]),
    ];
    const logs = [
      log("squat", ago(4), { quick: true, pain: 7, painPlace: "knee" }),
      log("lying", ago(2), { stopRule: "S2", pain: 8, painPlace: "leg" }),
      log("squat", ago(1), { quick: true, pain: 7 }),
    ];
    expect(flag("pain", { versions, logs })).toMatchObject({
      inputs: { events: 3, worst: { pain: 8, place: "leg", date: ago(2), during: "rest" } },
    });
    expect(flag("pain", { versions, logs: logs.filter(({ body }) => body.pain === 7) })).toMatchObject({
      inputs: { events: 2, worst: { pain: 7, place: null, date: ago(1), during: "exercise" } },
    });
  });

  test("two S2 stops, and a weekly mean that moves by 3 either way", () => {
    const logs = [0, 1].map((d) => log("squat", ago(d), { stopRule: "S2" }));
    expect(flag("pain", { logs })).toMatchObject({ inputs: { stopped: 2, events: 2 } });
    expect(
      pain([
        [9, 1],
        [0, 4],
      ]),
    ).toMatchObject({ inputs: { meanNow: 4, meanBefore: 1, events: 0 } });
    expect(
      pain([
        [9, 5],
        [0, 2],
      ]),
    ).toMatchObject({ severity: "amber" });
    expect(
      pain([
        [9, 4],
        [0, 2],
      ]),
    ).toBeUndefined();
  });
});

describe("load", () => {
  const many = (count: number) =>
    version("2026-05-01", [
      ...Array.from({ length: count }, (_, i) => exercise(`e${i}`)),
      exercise("walking", { kind: "aerobic" }),
      exercise("sitting-tall", { kind: "posture" }),
      exercise("lying", { kind: "rest-position" }),
    ]);

  test("more than four tracked exercises are amber, more than six red; walking and posture are none", () => {
    expect(flag("burden", { versions: [many(4)] })).toBeUndefined();
    expect(flag("burden", { versions: [many(5)] })).toMatchObject({
      severity: "amber",
      inputs: { exercises: 5 },
    });
    expect(flag("burden", { versions: [many(7)] })).toMatchObject({ severity: "red", action: "simplify" });
  });

  test("over 150 % on three of seven days, flexible exercise left out", () => {
    const logs = (days: number, times: number) =>
      dates(ago(days - 1), LAST).flatMap((d) => Array.from({ length: times }, () => log("squat", d)));
    expect(flag("overdoing", { logs: logs(3, 2) })).toMatchObject({
      severity: "amber",
      inputs: { days: 3, of: 7 },
    });
    expect(flag("overdoing", { logs: logs(2, 3) })).toBeUndefined();
    const versions = [version("2026-05-01", [exercise("squat", { days: perWeek(3) })])];
    expect(flag("overdoing", { logs: logs(7, 3), versions })).toBeUndefined();
  });

  test("extras of scheduled exercise on its days off are too much as well, not on paused days or beside a day off", () => {
    const versions = [version("2026-05-01", [exercise("squat", { days: weekdays(7) })])];
    const off = dates(ago(13), LAST).filter((d) => new Date(`${d}T00:00:00Z`).getUTCDay() !== 0);
    const logs = off.slice(-3).map((d) => log("squat", d));
    expect(flag("overdoing", { versions, logs })).toMatchObject({ inputs: { days: 3, of: 7 } });
    expect(flag("overdoing", { versions, logs: logs.slice(1) })).toBeUndefined();
    const pauses = [{ from: ago(6), to: "2026-07-14", reason: "", author: "therapist" as const }];
    expect(flag("overdoing", { versions, logs, pauses })).toBeUndefined();
  });

  test("over two hours in rest positions on two of seven days", () => {
    const versions = [
      version("2026-05-01", [
        exercise("lying", { kind: "rest-position", dose: { sets: 1, reps: 1, holdSeconds: 7500 } }),
      ]),
    ];
    const logs = [log("lying", ago(0)), log("lying", ago(1), { sets: [{ seconds: 7260 }] })];
    expect(flag("over-rest", { versions, logs })).toMatchObject({ inputs: { days: 2, mostMinutes: 125 } });
    expect(flag("over-rest", { versions, logs: logs.slice(0, 1) })).toBeUndefined();
    const less = [log("lying", ago(0)), log("lying", ago(1), { sets: [{ seconds: 7200 }] })];
    expect(flag("over-rest", { versions, logs: less })).toBeUndefined();
  });

  test("what was lain besides rest positions counts to them, each minute once", () => {
    const versions = [
      version("2026-05-01", [
        exercise("lying", { kind: "rest-position", dose: { sets: 1, reps: 1, holdSeconds: 3600 } }),
      ]),
    ];
    const logs = [log("lying", ago(0))];
    const lain = (...days: [string, number][]): CareSignals => ({
      checkins: { ...NO_SIGNALS, lying: new Map(days) },
    });
    const two = lain([ago(0), 61], [ago(3), 121]);
    expect(flag("over-rest", { versions, logs }, two)).toMatchObject({
      inputs: { days: 2, mostMinutes: 121 },
    });
    expect(flag("over-rest", { versions, logs }, lain([ago(0), 60], [ago(3), 240]))).toBeUndefined();
    expect(flag("over-rest", { versions, logs }, lain([ago(0), 240], [ago(7), 240]))).toBeUndefined();
  });
});

test("one missed visit is amber, two in a row and more are red", () => {
  const missed = (count: number) =>
    flag("visits", {}, { missedVisits: { missed: count, last: ago(3) } })?.severity;
  expect([1, 2, 5].map(missed)).toEqual(["amber", "red", "red"]);
  expect(flag("visits", {}, { missedVisits: null })).toBeUndefined();
});

test("confidence is amber up to 6 and red up to 3, for two weeks", () => {
  const at = (score: number, days = 0) =>
    flag("confidence", {}, { checkins: { ...NO_SIGNALS, confidence: { date: ago(days), score } } });
  expect([10, 7, 6, 4, 3, 0].map((score) => at(score)?.severity)).toEqual([
    ...[undefined, undefined, "amber", "amber", "red", "red"],
  ]);
  expect(at(5, 12)).toMatchObject({ action: "check-in", inputs: { score: 5, date: ago(12) } });
  expect(at(5, 13)).toBeUndefined();
  expect(flag("confidence", {}, { checkins: NO_SIGNALS })).toBeUndefined();
});

test("leg pain too high at rest is an amber of its own for two weeks, and comes before pain in exercise", () => {
  const at = (days: number) => ({ checkins: { ...NO_SIGNALS, restPain: { date: ago(days), pain: 9 } } });
  expect(flag("rest-pain", {}, at(0))).toEqual({
    ...{ flag: "rest-pain", severity: "amber", action: "call", inputs: { date: ago(0), pain: 9 } },
  });
  expect([12, 13].map((days) => flag("rest-pain", {}, at(days))?.severity)).toEqual(["amber", undefined]);
  expect(flag("rest-pain", {}, { checkins: NO_SIGNALS })).toBeUndefined();
});

test("the weekly questions are missed from the tenth day on, and never while a red flag locks", () => {
  const due = (days: number, signals: CareSignals = {}) =>
    flag("unanswered", { logs: from(50, 0) }, { askedFrom: addDays("2026-07-13", -days), ...signals });
  expect([0, 9].map((days) => due(days))).toEqual([undefined, undefined]);
  expect([10, 40].map((days) => due(days))).toMatchObject([
    { severity: "amber", action: "call", inputs: { days: 10 } },
    { severity: "amber", inputs: { days: 40 } },
  ]);
  expect(due(-3)).toBeUndefined();
  expect(due(10, { openAlerts: ["red-flag"] })).toBeUndefined();
  expect(due(10, { openAlerts: ["moved-down"] })).toBeDefined();
  expect(flag("unanswered", { logs: from(50, 0) }, { askedFrom: null })).toBeUndefined();
});

test("questions that a stop or a chart asks are missed from the first day on, and never while a red flag locks", () => {
  const logs = from(50, 0);
  expect(flag("questions", { logs }, { openSince: ago(0), openAlerts: ["saddle"] })).toEqual({
    ...{ flag: "questions", severity: "amber", action: "call", inputs: { since: ago(0) } },
  });
  expect(
    flag("questions", { logs }, { openSince: ago(0), openAlerts: ["saddle", "red-flag"] }),
  ).toBeUndefined();
  expect(flag("questions", { logs }, { openSince: null })).toBeUndefined();
});

test("pauses have their limits", () => {
  const paused = (days: number) =>
    flag("pauses", { pauses: [{ from: ago(days - 1), to: "2026-07-13", reason: "", author: "therapist" }] })
      ?.severity;
  expect([7, 8, 14, 15].map(paused)).toEqual([undefined, "amber", "amber", "red"]);
});

test("possible graduation: leg pain of 2 or less, falling adherence, no S3 stop, no open alert", () => {
  const logs = [...from(34, 7), ...from(6, 0, 8)];
  const legPain = (pain: number, days = 3) => ({ legPain: { date: ago(days), pain } });
  expect(raised({ logs }, legPain(2)).graduation).toEqual({ legPain: 2, now: 80, before: 100 });
  expect(raised({ logs }, legPain(3)).graduation).toBeNull();
  expect(raised({ logs }, legPain(1, 20)).graduation).toBeNull();
  expect(raised({ logs }, { ...legPain(1), openAlerts: ["stop-S1"] }).graduation).toBeNull();
  expect(raised({ logs: from(60, 0) }, legPain(0)).graduation).toBeNull();
  expect(
    raised({ logs: [...logs, log("squat", ago(3), { stopRule: "S3" })] }, legPain(1)).graduation,
  ).toBeNull();
});

describe("need", () => {
  const amber = { flag: "burden", severity: "amber", action: "simplify", inputs: { exercises: 5 } } as const;
  const red = { ...amber, severity: "red" } as const;
  const ambers = (count: number): Flag[] => Array.from({ length: count }, () => amber);

  test("any red, three ambers or an open alert is high", () => {
    expect([0, 1, 2, 3].map((n) => rankingOf(ambers(n)).need)).toEqual(["steady", "some", "some", "high"]);
    expect(rankingOf([red]).need).toBe("high");
    const hurts: Flag = {
      ...{ flag: "rest-pain", severity: "amber", action: "call", inputs: { pain: 8, date: LAST } },
    };
    expect(rankingOf([hurts])).toMatchObject({ need: "high", alertRank: 0, reds: 0, ambers: 1 });
    expect(rankingOf([], ["stop-S1"])).toMatchObject({ need: "high", alertRank: 1 });
  });
});
