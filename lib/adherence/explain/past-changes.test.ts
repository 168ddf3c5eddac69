import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { history, moment } from "../../../prisma/factories/histories";
import { dayNumber, type LocalDate } from "../../time/calendar-date";
import type { PlanHistory } from "../history/history";
import { pastChanges } from "./past-changes";

const LAST = "2026-07-12";
const between = (content: Partial<PlanHistory>, from: LocalDate, to: LocalDate) =>
  pastChanges(history(LAST, content), dayNumber(from), dayNumber(to));

const excuse = (from: LocalDate, to: LocalDate, recorded: LocalDate) => ({
  ...{ id: `e ${from}`, from, to, reason: "ill", authorId: "a" },
  recordedAt: moment(recorded),
});
const lock = (from: LocalDate, to: LocalDate | null, recorded: LocalDate) => ({
  ...{ id: `l ${from}`, from, to },
  recordedAt: moment(recorded),
});

test("an excuse changes the days before it was written, up to its own end, and none after", () => {
  const of = (from: LocalDate, to: LocalDate, recorded: LocalDate) =>
    between({ excuses: [excuse(from, to, recorded)] }, "2026-07-01", LAST).map((c) => [c.type, c.from, c.to]);
  expect(of("2026-07-02", "2026-07-04", "2026-07-10")).toEqual([["excuse", "2026-07-02", "2026-07-04"]]);
  expect(of("2026-07-02", "2026-07-11", "2026-07-10")).toEqual([["excuse", "2026-07-02", "2026-07-10"]]);
  expect(of("2026-07-10", "2026-07-12", "2026-07-10")).toEqual([]);
});

test("a lock that arrives late changes the days up to the one on which it was heard of", () => {
  const of = (to: LocalDate | null) =>
    between({ locks: [lock("2026-07-02", to, "2026-07-06")] }, "2026-07-01", LAST).map((c) => c.to);
  expect(of(null)).toEqual(["2026-07-06"]);
  expect(of("2026-07-04")).toEqual(["2026-07-04"]);
  expect(of("2026-07-09")).toEqual(["2026-07-06"]);
});

test("only what touches the days asked for, in the order of time", () => {
  const content = {
    excuses: [
      excuse("2026-07-05", "2026-07-07", "2026-07-10"),
      excuse("2026-07-01", "2026-07-03", "2026-07-10"),
    ],
    locks: [lock("2026-07-03", "2026-07-04", "2026-07-10")],
  };
  const froms = (from: LocalDate, to: LocalDate) => between(content, from, to).map((c) => c.from);
  expect(froms("2026-07-01", LAST)).toEqual(["2026-07-01", "2026-07-03", "2026-07-05"]);
  expect(froms("2026-07-03", "2026-07-04")).toEqual(["2026-07-03"]);
  expect(froms("2026-07-02", "2026-07-05")).toEqual(["2026-07-01", "2026-07-03", "2026-07-05"]);
  expect(froms("2026-07-07", LAST)).toEqual([]);
});

test("a zone put right later changes the days until it was, or until the next zone", () => {
  const zones = (recordedAt: string, next?: LocalDate) => [
    { from: "2000-01-01", zone: "Europe/Berlin" },
    { from: "2026-07-02", zone: "America/Chicago", recordedAt: Temporal.Instant.from(recordedAt) },
    ...(next ? [{ from: next, zone: "Asia/Tokyo", recordedAt: moment(next, 1, "Asia/Tokyo") }] : []),
  ];
  const of = (...given: Parameters<typeof zones>) => between({ zones: zones(...given) }, "2026-07-01", LAST);
  expect(of("2026-07-08T12:00:00Z")).toMatchObject([
    {
      type: "zone-correction",
      from: "2026-07-02",
      to: "2026-07-08",
      zone: "America/Chicago",
      before: "Europe/Berlin",
    },
  ]);
  expect(of("2026-07-08T12:00:00Z", "2026-07-05")[0]).toMatchObject({ from: "2026-07-02", to: "2026-07-05" });
  expect(of("2026-07-02T12:00:00Z")).toEqual([]);
});
