import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { body, dates, exercise, history, log, moment, version } from "../../prisma/factories/histories";
import type { LogCorrection, LogEntry, PlanHistory } from "../adherence/history/history";
import { statusesOf } from "../caseload/projection/status";
import { NO_SIGNALS } from "../checkins/signals";
import { PRESENT_RULES } from "../plans/progression/rules.data";
import { NO_SOURCES } from "../progression/sources";
import { addDays, type LocalDate } from "../time/calendar-date";
import { dayClose } from "../time/local-day";
import type { Course } from "./course";
import { historyAt, type Moment } from "./known";
import { judgedAt, momentsOf, runOf, spellsOf } from "./run";

const FIRST = "2026-04-01";
const LAST = "2026-07-12";
const today = addDays(LAST, 1);
const plan = version(FIRST, [exercise("squat"), exercise("bridge")]);
const phase = { number: 4, of: 4, effortCeiling: 5 };
const ms = (date: LocalDate, hours = 9) => moment(date, hours).epochMilliseconds;

const courseOf = (content: Partial<PlanHistory>, more: Partial<Course> = {}): Course => {
  const known = history(LAST, { versions: [plan], ...content });
  return {
    history: known,
    phases: new Map(known.versions.map(({ id }) => [id, phase])),
    ...{ startDate: FIRST, side: "left", endedAt: null, hasPhone: true, alerts: [], answers: [], goals: [] },
    ...{ stands: [], charts: [], screenings: [], weekdays: [], consents: [], decisions: [] },
    ...more,
  };
};
const atEndOf = (day: LocalDate, { history: { zones } }: Course): Moment => ({
  day,
  before: dayClose(zones, day).epochMilliseconds,
});
const said = (course: Course, day: LocalDate) => judgedAt(course, atEndOf(day, course), [PRESENT_RULES])[0];

const settledOn = (date: LocalDate): Course["answers"][number] => ({
  ...{ id: `settled-${date}`, kind: "settled", date, at: ms(date, 5), receivedAt: ms(date, 5) },
  ...{ value: "as-before", own: true },
});
const settled = dates(addDays(LAST, -100), today).map(settledOn);
const easy = { quick: true, pain: 1, painPlace: "knee", effort: 3 } as const;
const goodWeek = (last: LocalDate, more: Partial<LogEntry> = {}): LogEntry[] =>
  dates(addDays(last, -6), last).flatMap((date) => [
    log("squat", date, easy, more),
    log("bridge", date, easy, more),
  ]);

describe("a day is judged by what had arrived by its end", () => {
  const late = { receivedAt: moment("2026-07-05") };
  const course = courseOf({ logs: goodWeek("2026-06-20", late) }, { answers: settled });

  test("a week that was sent two weeks late proposes nothing on the day after it", () => {
    expect(
      said(courseOf({ logs: goodWeek("2026-06-20") }, { answers: settled }), "2026-06-21")?.outcome,
    ).toBe("progress");
    expect(said(course, "2026-06-21")).toMatchObject({ outcome: "hold" });
  });

  test("a log of yesterday that arrives tonight counts tonight", () => {
    const logs = goodWeek("2026-06-20", { receivedAt: moment("2026-06-21", 23) });
    expect(said(courseOf({ logs }, { answers: settled }), "2026-06-21")?.outcome).toBe("progress");
    expect(said(courseOf({ logs }, { answers: settled }), "2026-06-20")?.outcome).toBe("hold");
  });

  test("a correction that came later changes nothing before it came", () => {
    const logs = goodWeek("2026-06-20");
    const corrections: LogCorrection[] = logs.map(({ id }) => ({
      ...{ id: `undo-${id}`, logId: id, kind: "undo" },
      ...{ correctedAt: moment("2026-06-20"), receivedAt: moment("2026-06-23") },
    }));
    const undone = courseOf({ logs, corrections }, { answers: settled });
    expect(said(undone, "2026-06-22")?.outcome).toBe("progress");
    expect(said(undone, "2026-06-23")?.outcome).toBe("hold");
  });

  test("an alert stands in the way from the day it arrived to the day it was acknowledged", () => {
    const alert = { kind: "contraindication", at: ms("2026-06-22"), toldAt: ms("2026-06-10") } as const;
    const dealt = courseOf(
      { logs: goodWeek("2026-06-24") },
      {
        answers: settled,
        alerts: [{ ...alert, acknowledgedAt: ms("2026-06-24"), own: true }],
      },
    );
    expect(said(dealt, "2026-06-21")?.grounds).not.toContain("alert");
    expect(said(dealt, "2026-06-23")?.grounds).toEqual(["alert"]);
    expect(said(dealt, "2026-06-24")?.outcome).toBe("progress");
  });

  test("a pause holds its days, and a version that came later is not known before it was published", () => {
    const paused = { from: "2026-06-21", to: "2026-06-23", reason: "", author: "patient" as const };
    const newer = version("2026-06-26", [exercise("squat"), exercise("bridge")]);
    const known = courseOf(
      {
        logs: goodWeek("2026-06-24"),
        pauses: [{ ...paused, recordedAt: moment("2026-06-20") }],
        versions: [plan, { ...newer, publishedAt: moment("2026-06-25") }],
      },
      { answers: settled },
    );
    expect(said(known, "2026-06-22")?.grounds).toEqual(["paused"]);
    expect(said(known, "2026-06-24")?.outcome).toBe("progress");
    expect(said(known, "2026-06-25")?.grounds).toContain("upcoming");
    expect(said(known, "2026-06-26")).toMatchObject({ versionId: newer.id, outcome: "hold" });
  });

  test("a dismissal holds more back for as many days as the rules say, from when it was made", () => {
    const at = ms("2026-06-21");
    const dismissed = courseOf(
      { logs: [...goodWeek("2026-06-20"), ...goodWeek("2026-06-27")] },
      {
        answers: settled,
        decisions: [
          {
            ...{ outcome: "progress", decision: "dismiss", versionId: plan.id, at, date: "2026-06-21" },
            publishedAt: null,
          },
        ],
      },
    );
    expect(said(dismissed, "2026-06-20")?.outcome).toBe("progress");
    expect(said(dismissed, "2026-06-22")?.grounds).toContain("dismissed");
    expect(said(dismissed, "2026-06-28")?.outcome).toBe("progress");
    const [, sooner] = judgedAt(dismissed, atEndOf("2026-06-24", dismissed), [
      PRESENT_RULES,
      { ...PRESENT_RULES, dismissedDays: 2 },
    ]);
    expect(sooner?.outcome).toBe("progress");
  });

  test("after the episode nothing is said, and nothing is known of its end before it was entered", () => {
    const ended = courseOf(
      { logs: goodWeek("2026-06-20"), episodeEnd: "2026-06-21" },
      { answers: settled, endedAt: ms("2026-06-23") },
    );
    expect(said(ended, "2026-06-22")?.outcome).toBe("progress");
    expect(said(ended, "2026-06-23")).toBeNull();
  });
});

describe("as the caseload has it", () => {
  const days = dates("2026-06-22", LAST);
  const anyLog = fc
    .record({
      id: fc.constantFrom("squat", "bridge"),
      date: fc.constantFrom(...days),
      late: fc.integer({ min: 0, max: 20 }),
      content: fc.oneof(
        fc.constant(body(easy)),
        fc.constant(body({ quick: true, effort: 9 })),
        fc.constant(body({ skipped: "pain" })),
      ),
    })
    .map(({ id, date, late, content }) =>
      log(id, date, content, { receivedAt: moment(addDays(date, late)) }),
    );
  const anyCourse = fc
    .record({
      logs: fc.array(anyLog, { minLength: 5, maxLength: 60 }),
      undone: fc.array(fc.record({ at: fc.nat(59), after: fc.integer({ min: 0, max: 9 }) }), {
        maxLength: 6,
      }),
      newer: fc.option(fc.constantFrom(...days)),
      paused: fc.option(fc.constantFrom(...days)),
    })
    .map(({ logs, undone, newer, paused }) =>
      courseOf(
        {
          logs,
          corrections: undone.flatMap(({ at, after }, n): LogCorrection[] => {
            const entry = logs[at];
            if (!entry) return [];
            const { id: logId, loggedAt, localDate } = entry;
            const receivedAt = moment(addDays(localDate, after), 12);
            return [{ id: `undo-${n}`, kind: "undo", logId, correctedAt: loggedAt, receivedAt }];
          }),
          versions: newer ? [plan, version(newer, [exercise("squat")])] : [plan],
          pauses: paused
            ? [
                {
                  from: paused,
                  to: addDays(paused, 3),
                  reason: "",
                  author: "patient",
                  recordedAt: moment(addDays(paused, -1)),
                },
              ]
            : [],
        },
        { answers: settled },
      ),
    );
  const facts = (at: PlanHistory, course: Course, day: LocalDate) => ({
    history: at,
    versions: new Map(
      [...course.phases].map(([id]) => [
        id,
        {
          ...{ phase: "Return", phaseNumber: phase.number, phaseCount: phase.of, effortCeiling: 5 },
          ...{ planNumber: 1, planName: "Plan", inPhase: null },
        },
      ]),
    ),
    ...{
      openAlerts: [],
      startPain: [],
      legPain: null,
      openSince: null,
      askedFrom: null,
      checkins: NO_SIGNALS,
    },
    ...{ withdrewOn: null, missedVisits: null, reviewOn: null, quiet: new Map(), yesterday: null },
    ...{ lastLogAt: null, planSince: FIRST },
    sources: {
      ...NO_SOURCES,
      mornings: settled.filter(({ date }) => date <= day).map(({ date }) => ({ date, settled: true })),
    },
  });

  test("each day's judgement is the one that its row held at that moment", () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom(...dates("2026-06-28", LAST)), (course, day) => {
        const at = atEndOf(day, course);
        const { logs, corrections, versions, pauses, ...rest } = course.history;
        const by = (instant: { epochMilliseconds: number } | undefined) =>
          (instant?.epochMilliseconds ?? 0) < at.before;
        const then: PlanHistory = {
          ...rest,
          logs: logs.filter(({ receivedAt }) => by(receivedAt)),
          corrections: corrections.filter(({ receivedAt }) => by(receivedAt)),
          versions: versions.filter(({ publishedAt }) => by(publishedAt)),
          pauses: pauses.filter(({ recordedAt }) => by(recordedAt)),
          now: historyAt(course, at).now,
        };
        const [row] = statusesOf(facts(then, course, day));
        expect(row?.figures.asOf).toBe(addDays(day, -1));
        expect(judgedAt(course, at, [PRESENT_RULES])[0]).toEqual(row?.progression);
      }),
      { numRuns: 60 },
    );
  });

  test("what arrives after a day changes nothing of it", () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom(...days), (course, day) => {
        const cut = { ...course, history: historyAt(course, atEndOf(day, course)) };
        for (const date of dates(addDays(day, -3), day))
          expect(judgedAt(cut, atEndOf(date, course), [PRESENT_RULES])).toEqual(
            judgedAt(course, atEndOf(date, course), [PRESENT_RULES]),
          );
      }),
      { numRuns: 40 },
    );
  });

  test("with the present rules on both sides both say the same", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { present, changed } = runOf(course, PRESENT_RULES, course.history.now);
        expect(changed).toEqual(present);
      }),
      { numRuns: 10 },
    );
  });
});

test("a run has ninety days, each to its end, and the present one as far as it has come", () => {
  const course = courseOf({});
  const moments = momentsOf(course, course.history.now);
  expect(moments).toHaveLength(90);
  expect(moments[0]?.day).toBe(addDays(today, -89));
  expect(moments.at(-1)).toEqual({ day: today, before: course.history.now.epochMilliseconds + 1 });
});

test("a plan is judged from its first day to its last", () => {
  const from = addDays(today, -20);
  const { judged, days } = runOf(
    courseOf({ versions: [version(from, [exercise("squat")])] }),
    PRESENT_RULES,
    courseOf({}).history.now,
  );
  expect(judged).toEqual({ from, to: today });
  expect(days).toBe(21);
  const none = runOf(courseOf({ versions: [] }), PRESENT_RULES, courseOf({}).history.now);
  expect(none).toMatchObject({ judged: null, days: 0 });
});

test("what is said on days in a row is one spell; a day between makes two", () => {
  const day = (n: number) => addDays(FIRST, n);
  const days = (["progress", "progress", null, "progress", "missed"] as const).map((one, at) => ({
    day: day(at),
    said: one,
  }));
  expect(spellsOf(days)).toEqual([
    { said: "progress", from: day(0), to: day(1) },
    { said: "progress", from: day(3), to: day(3) },
    { said: "missed", from: day(4), to: day(4) },
  ]);
});

test("a higher bar proposes later, and what truly happened is by the record as it is", () => {
  const logs = [...goodWeek("2026-06-20"), log("squat", "2026-06-30", { quick: true, effort: 9 })];
  const course = courseOf({ logs }, { answers: settled });
  const { present, changed, events } = runOf(
    course,
    { ...PRESENT_RULES, loggedDaysLastPhase: 7 },
    course.history.now,
  );
  const [before = "", after = ""] = [present, changed].map(
    (spells) => spells.find(({ said: one }) => one === "progress")?.from,
  );
  expect(before).not.toBe("");
  expect(after > before).toBe(true);
  expect(events.effort).toEqual(["2026-06-30"]);
});
