import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  body,
  card,
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
import type { PlanHistory } from "../history/history";
import { occurrencesBetween, why } from "./why";

// The week of Monday 2026-07-06; the present is Monday 2026-07-13, 09:00.
const LAST = "2026-07-12";
const squat = exercise("squat");
const plan = version("2026-06-01", [squat]);
const ask = (content: Partial<PlanHistory>) =>
  why(history(LAST, { versions: [plan], ...content }), { window: "week" });
const statuses = (content: Partial<PlanHistory>) => ask(content)?.occurrences.map((o) => o.status);

describe("what became of each occurrence", () => {
  test("each kind of log has its status, its real credit and its instant", () => {
    const logs = [
      log("squat", "2026-07-06", { sets: sets(3, 10) }),
      log("squat", "2026-07-07", { sets: sets(2, 10) }),
      log("squat", "2026-07-08", { quick: true }),
      log("squat", "2026-07-09", { skipped: "no-time" }),
      log("squat", "2026-07-10", { sets: [{ reps: 4 }], stopRule: "S1" }),
      log("squat", "2026-07-11", { sets: [] }),
    ];
    const result = ask({ logs });
    expect(
      result?.occurrences.map((o) => [o.date.slice(8), o.status, o.countedDone, o.countedCredit]),
    ).toEqual([
      ["06", "done", "1", "1"],
      ["07", "partial", "1", "2/3"],
      ["08", "quick", "1", "1"],
      ["09", "skipped", "0", "0"],
      ["10", "stopped", "1", "2/15"],
      ["11", "not-done", "0", "0"],
      ["12", "still-open", "0", "0"],
    ]);
    expect(result?.occurrences[3]?.log).toMatchObject({ skipped: "no-time", credit: "0/1", late: null });
    expect(result?.occurrences[4]?.log).toMatchObject({ stopRule: "S1", credit: "2/15", done: true });
    expect(result?.occurrences[0]?.log?.loggedAt).toBe("2026-07-06T10:00:00Z");
    expect(result?.figures.exercise).toMatchObject({
      done: { exact: "4" },
      due: { exact: "7" },
      stillOpen: 1,
    });
  });

  test("silence is open for 72 hours after the close, then not logged", () => {
    expect(statuses({})).toEqual([...Array(4).fill("not-logged"), ...Array(3).fill("still-open")]);
  });

  test("what is not due says why", () => {
    const recordedAt = moment("2026-07-13");
    const content: Partial<PlanHistory> = {
      versions: [version("2026-06-01", [exercise("squat", { days: weekdays(1, 2, 3, 4) })])],
      excuses: [{ id: "x", from: "2026-07-06", to: "2026-07-07", reason: "flu", authorId: "t", recordedAt }],
      pauses: [{ from: "2026-07-07", to: "2026-07-08", reason: "travel", author: "patient" }],
      locks: [{ id: "l", from: "2026-07-08", to: "2026-07-09", recordedAt: moment("2026-07-08") }],
      holds: [{ prescriptionId: squat.id, from: "2026-07-09", to: "2026-07-10" }],
    };
    expect(statuses(content)).toEqual([
      "excused",
      "paused",
      "on-hold",
      "on-hold",
      "not-due",
      "not-due",
      "not-due",
    ]);
    expect(ask(content)?.days.map((d) => d.state)).toEqual([
      "excused",
      "paused",
      "locked",
      ...Array(4).fill("active"),
    ]);
    const logs = dates("2026-07-06", "2026-07-10").map((date) => log("squat", date));
    expect(ask({ ...content, logs })?.extras.map((e) => e.because)).toEqual([
      "excused",
      "paused",
      "on-hold",
      "on-hold",
      "not-due",
    ]);
  });

  test("slots: a log takes the one it names, the best logs count, the rest is extra", () => {
    const versions = [version("2026-06-01", [exercise("squat", { times: 2 })])];
    const logs = [
      log("squat", "2026-07-06", { sets: sets(1, 10) }),
      log("squat", "2026-07-06", { sets: sets(3, 10) }, { slot: 2 }),
      log("squat", "2026-07-06", { sets: sets(2, 10) }),
    ];
    const result = ask({ versions, logs });
    expect(result?.occurrences.slice(0, 2).map((o) => [o.slot, o.log?.credit])).toEqual([
      [1, "2/3"],
      [2, "1/1"],
    ]);
    expect(result?.extras).toMatchObject([{ because: "beyond", log: { credit: "1/3" } }]);
  });

  test("a stopped log makes it done even where another has the better credit", () => {
    const stopped = log("squat", "2026-07-06", { sets: sets(1, 4), stopRule: "S2" });
    const logs = [log("squat", "2026-07-06", { sets: sets(1, 10) }), stopped];
    const result = ask({ logs });
    expect(result?.occurrences[0]).toMatchObject({
      countedDone: "1",
      countedCredit: "1/3",
      doneBy: stopped.id,
    });
    expect(result?.figures.exercise.done.exact).toBe("1");
  });
});

describe("what is said about a log", () => {
  const noted = (more: Partial<ReturnType<typeof log>>, content: Partial<PlanHistory> = {}) => {
    const entry = log("squat", "2026-07-06", { quick: true }, more);
    return ask({ logs: [entry], ...content })?.occurrences[0]?.log;
  };

  test("late is counted from the close of the day", () => {
    expect(noted({ loggedAt: moment("2026-07-07", -0.01) })?.late).toBeNull();
    expect(noted({ loggedAt: moment("2026-07-07", 0) })?.late).toBe("after-close");
    expect(noted({ loggedAt: moment("2026-07-08", 0) })?.late).toBe("after-close");
    expect(noted({ loggedAt: moment("2026-07-08", 0.01) })?.late).toBe("over-24h");
  });

  test("after midnight is still the evening before", () => {
    expect(noted({ loggedAt: Temporal.Instant.from("2026-07-07T00:30:00Z") })?.late).toBeNull();
  });

  test("made in time and received after the window shut: arrived late", () => {
    const loggedAt = moment("2026-07-06");
    expect(noted({ loggedAt, receivedAt: moment("2026-07-10", -0.01) })?.arrivedLate).toBe(false);
    expect(noted({ loggedAt, receivedAt: moment("2026-07-10", 0) })?.arrivedLate).toBe(true);
    expect(noted({ loggedAt, receivedAt: moment("2026-07-12"), source: "paper" })?.arrivedLate).toBe(false);
  });

  test("the load it says stays with it and counts nothing", () => {
    const heavier = { versions: [version("2026-06-01", [exercise("squat", { dose: { load: { kg: 5 } } })])] };
    const logs = [
      log("squat", "2026-07-06", { sets: sets(3, 10), load: { kg: 2.5 } }),
      log("squat", "2026-07-07", { sets: sets(3, 10) }),
      log("squat", "2026-07-08", { quick: true, load: { text: "a bag" } }),
    ];
    const seen = ask({ ...heavier, logs })?.occurrences.slice(0, 3);
    expect(seen?.map((o) => [o.status, o.countedCredit, o.log?.load])).toEqual([
      ["done", "1", { kg: 2.5 }],
      ["done", "1", null],
      ["quick", "1", { text: "a bag" }],
    ]);
  });

  test("a correction marks it, the latest wins, an undo takes it away and a later edit brings it back", () => {
    const entry = log("squat", "2026-07-06", { sets: sets(1, 10) });
    const edit = (id: string, hours: number, reps: number) =>
      ({
        id,
        logId: entry.id,
        correctedAt: moment("2026-07-06", hours),
        kind: "edit",
        body: body({ sets: sets(3, reps) }),
      }) as const;
    const undo = (id: string, hours: number) =>
      ({ id, logId: entry.id, correctedAt: moment("2026-07-06", hours), kind: "undo" }) as const;
    const first = (corrections: PlanHistory["corrections"]) =>
      ask({ logs: [entry], corrections })?.occurrences[0];
    expect(first([edit("b", 11, 10), edit("a", 10, 2)])).toMatchObject({
      countedCredit: "1",
      log: { corrected: true },
    });
    expect(first([edit("a", 11, 10), edit("b", 11, 5)])).toMatchObject({ countedCredit: "1/2" });
    expect(first([edit("a", 10, 10), undo("b", 11)])).toMatchObject({ status: "not-logged", log: null });
    expect(first([undo("b", 11), edit("a", 12, 10)])).toMatchObject({ status: "done" });
    expect(first([])).toMatchObject({ log: { corrected: false } });
  });
});

describe("flexible, as needed, cards", () => {
  test("a full week makes further logs extras, and a half that fits counts in part", () => {
    const versions = [version("2026-07-08", [exercise("squat", { days: perWeek(3) })])];
    const logs = dates("2026-07-08", "2026-07-11").map((date) => log("squat", date));
    const result = ask({ versions, logs });
    expect(result?.flexibleWeeks).toEqual([
      { prescriptionId: "squat", monday: "2026-07-06", cap: "15/7", done: "15/7", credit: "15/7" },
    ]);
    expect(result?.occurrences.map((o) => o.countedCredit)).toEqual(["1", "1", "1/7"]);
    expect(result?.extras).toMatchObject([{ because: "week-full", date: "2026-07-11" }]);
  });

  test("as-needed medication is listed beside, a card is one occurrence", () => {
    const versions = [version("2026-06-01", [drug("p", { asNeeded: true }), card("read"), card("unread")])];
    const logs = [log("p", "2026-07-06", { taken: true }), log("read", "2026-06-20", { taken: true })];
    const result = ask({ versions, logs });
    expect(result?.extras).toMatchObject([{ because: "as-needed", prescriptionId: "p" }]);
    expect(result?.occurrences.map((o) => [o.prescriptionId, o.date, o.status])).toEqual([
      ["read", "2026-06-20", "done"],
      ["unread", "2026-07-06", "still-open"],
    ]);
  });

  test("a group or a prescription alone", () => {
    const versions = [version("2026-06-01", [squat, drug("n")])];
    const asked = why(history(LAST, { versions }), { window: "week", group: "medication" });
    expect(new Set(asked?.occurrences.map((o) => o.group))).toEqual(new Set(["medication"]));
  });
});

describe("what changed the past", () => {
  test("an excuse, a lock that arrived late, a corrected zone; nothing else", () => {
    const result = ask({
      excuses: [
        {
          id: "x",
          from: "2026-07-07",
          to: "2026-07-20",
          reason: "flu",
          authorId: "t",
          recordedAt: moment("2026-07-10"),
        },
        {
          id: "ahead",
          from: "2026-07-11",
          to: "2026-07-12",
          reason: "",
          authorId: "t",
          recordedAt: moment("2026-07-10"),
        },
      ],
      locks: [
        { id: "late", from: "2026-07-08", to: null, recordedAt: moment("2026-07-10") },
        { id: "at-once", from: "2026-07-09", to: null, recordedAt: moment("2026-07-09") },
      ],
      zones: [
        { from: "2000-01-01", zone: "Europe/Berlin", recordedAt: moment("2026-07-01") },
        { from: "2026-07-06", zone: "Europe/Lisbon", recordedAt: moment("2026-07-09") },
        { from: "2026-07-11", zone: "Europe/Paris", recordedAt: moment("2026-07-11") },
      ],
    });
    expect(result?.changes.map((c) => [c.type, c.from, c.to])).toEqual([
      ["zone-correction", "2026-07-06", "2026-07-09"],
      ["excuse", "2026-07-07", "2026-07-10"],
      ["late-lock", "2026-07-08", "2026-07-10"],
    ]);
  });

  test("nothing where nothing was changed", () => {
    expect(
      ask({ pauses: [{ from: "2026-07-07", to: "2026-07-09", reason: "", author: "patient" }] })?.changes,
    ).toEqual([]);
  });
});

test("coming days are future, today is open, and neither is in a figure", () => {
  const versions = [plan, version("2026-07-15", [exercise("squat", { times: 2 })])];
  const listed = occurrencesBetween(history(LAST, { versions }), "2026-07-12", "2026-07-15");
  expect(listed.occurrences.map((o) => [o.date.slice(8), o.status])).toEqual([
    ["12", "still-open"],
    ["13", "still-open"],
    ["14", "future"],
    ["15", "future"],
    ["15", "future"],
  ]);
});
