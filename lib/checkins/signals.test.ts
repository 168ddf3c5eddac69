import fc from "fast-check";
import { expect, test } from "vitest";
import { CHECKIN_KINDS, type CheckinKind } from "./rounds";
import { signalsOf } from "./signals";
import { dayBefore, standingAnswers } from "./standing";
import type { CheckinAnswer, CheckinValue } from "./vocabulary";

const zones = [{ from: "2000-01-01", zone: "Europe/London" }];
const answer = (kind: CheckinKind, date: string, value: CheckinValue, at = 0, id = "a"): CheckinAnswer => ({
  ...{ id, kind, date, value, at },
});

const answers = fc.array(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...CHECKIN_KINDS),
    date: fc.constantFrom("2026-07-13", "2026-07-14", "2026-07-15"),
    at: fc.nat(3),
    value: fc.option(fc.nat(10)),
  }),
  { maxLength: 20 },
);

test("the order of arrival changes nothing, and one stands for each kind and date", () => {
  fc.assert(
    fc.property(answers, fc.infiniteStream(fc.nat()), (all, luck) => {
      const shuffled = all
        .map((one) => ({ one, by: luck.next().value ?? 0 }))
        .toSorted((a, b) => a.by - b.by);
      const [a, b] = [standingAnswers(all), standingAnswers(shuffled.map(({ one }) => one))];
      const place = ({ kind, date }: CheckinAnswer) => `${date} ${kind}`;
      expect(new Map(b.map((one) => [place(one), one]))).toEqual(new Map(a.map((one) => [place(one), one])));
      expect(new Set(all.map(place)).size).toBe(a.length);
    }),
  );
});

test("confidence is the latest score that stands; one taken back leaves the one before", () => {
  const all = [answer("confidence", "2026-07-08", 4), answer("confidence", "2026-07-15", 8, 1)];
  expect(signalsOf(all, zones, null).confidence).toEqual({ date: "2026-07-15", score: 8 });
  const back = [...all, answer("confidence", "2026-07-15", null, 2)];
  expect(signalsOf(back, zones, null).confidence).toEqual({ date: "2026-07-08", score: 4 });
  expect(signalsOf([answer("walked", "2026-07-15", 20)], zones, null).confidence).toBeNull();
});

test("what was lain belongs to the day before the answer, also where a move left a date out", () => {
  const told = [answer("lying", "2026-07-15", 60), answer("lying", "2026-07-15", 180, 1)];
  expect([...signalsOf(told, zones, null).lying]).toEqual([["2026-07-14", 180]]);
  // Samoa left out the 30th of December 2011.
  expect(dayBefore([{ from: "2000-01-01", zone: "Pacific/Apia" }], "2011-12-31")).toBe("2011-12-29");
  expect(dayBefore(zones, "2026-03-01")).toBe("2026-02-28");
});

test("leg pain at rest is told from 8 on, as it was answered last, unless staff drew as much", () => {
  const rest = (all: readonly CheckinAnswer[], usual: number | null = null) =>
    signalsOf(all, zones, usual).restPain;
  const nine = answer("rest-pain", "2026-07-14", 9, 5, "b");
  expect([7, 8, 10].map((pain) => rest([answer("rest-pain", "2026-07-14", pain)])?.pain)).toEqual([
    ...[undefined, 8, 10],
  ]);
  expect(rest([nine])).toEqual({ date: "2026-07-14", pain: 9 });
  expect([rest([nine], 8), rest([nine], 9), rest([nine], 10)]).toEqual([
    ...[{ date: "2026-07-14", pain: 9 }, null, null],
  ]);
  // A lower one that was given earlier and arrives last changes nothing; one that was given later does.
  const three = (at: number) => answer("rest-pain", "2026-07-14", 3, at, "a");
  expect(rest([nine, three(4)])?.pain).toBe(9);
  expect(rest([three(6), nine])).toBeNull();
  expect(rest([three(6), nine, answer("rest-pain", "2026-07-15", 8, 7)])).toEqual({
    ...{ date: "2026-07-15", pain: 8 },
  });
});

test("a question about leg pain that is skipped later doesn't take the pain back", () => {
  const all = [answer("rest-pain", "2026-07-14", 9, 1), answer("rest-pain", "2026-07-14", null, 2)];
  expect(signalsOf(all, zones, null).restPain).toEqual({ date: "2026-07-14", pain: 9 });
});
