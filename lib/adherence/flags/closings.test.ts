import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dates,
  exercise,
  history,
  log,
  moment,
  perWeek,
  sets,
  version,
  weekdays,
} from "../../../prisma/factories/histories";
import { addDays } from "../../time/calendar-date";
import { figures } from "../count/figures";
import type { PlanHistory } from "../history/history";
import { closingsOf } from "./closings";

const LAST = "2026-07-12";
const plan = version("2026-05-01", [
  exercise("a"),
  exercise("b", { days: perWeek(3) }),
  exercise("c", { times: 2, days: weekdays(1, 4) }),
]);
const logs = dates("2026-05-01", LAST).flatMap((date, i) =>
  ["a", "b", "c"]
    .filter((_, j) => (i * 7 + j * 3) % 4 > 0)
    .map((id) => log(id, date, { sets: sets(3, 4 + (i % 7)), pain: i % 9 })),
);
const signals = { openAlerts: ["stop-S1" as const] };

describe("closings ahead", () => {
  test("join without a gap, at 03:00 in the patient's zone, also over the change of the clocks", () => {
    const h = history("2026-10-22", { versions: [plan] });
    const ahead = closingsOf(h, 4);
    expect(ahead.map((c) => c.asOf)).toEqual(dates("2026-10-22", "2026-10-26"));
    expect(ahead.map((c) => c.validUntil.toString())).toEqual([
      "2026-10-24T01:00:00Z",
      "2026-10-25T02:00:00Z",
      "2026-10-26T02:00:00Z",
      "2026-10-27T02:00:00Z",
      "2026-10-28T02:00:00Z",
    ]);
    for (const [i, entry] of ahead.entries()) {
      if (i > 0) expect(entry.validFrom).toEqual(ahead[i - 1]?.validUntil);
    }
  });

  test("are what a look at that instant would find, if nothing more is logged", () => {
    const changes: Partial<PlanHistory> = {
      versions: [
        plan,
        version("2026-07-15", [exercise("a", { times: 2 })], { kind: "flare", endsOn: "2026-07-18" }),
      ],
      pauses: [{ from: "2026-07-16", to: "2026-07-18", reason: "", author: "patient" }],
      episodeEnd: "2026-07-20",
    };
    const ahead = closingsOf(history(LAST, { versions: [plan], logs, ...changes }), 10, signals);
    for (const entry of ahead) {
      const then = history(entry.asOf, { versions: [plan], logs, ...changes, now: entry.validFrom });
      expect(closingsOf(then, 0, signals)).toEqual([entry]);
      expect(
        closingsOf({ ...then, now: entry.validUntil.subtract({ milliseconds: 1 }) }, 0, signals),
      ).toEqual([entry]);
      const { month, week, trend } = figures(then) ?? {};
      expect(entry).toMatchObject({
        da: month?.exercise.da,
        done: month?.exercise.done,
        week: week?.exercise.da,
        trend,
      });
      expect(entry.stillOpen).toBe(month?.exercise.stillOpen);
    }
  });

  test("who stops decays with no write", () => {
    const steady = version("2026-05-01", plan.prescriptions.slice(0, 2));
    const ahead = closingsOf(
      history(LAST, {
        versions: [steady],
        logs: dates("2026-06-01", LAST).flatMap((d) => ["a", "b"].map((id) => log(id, d))),
      }),
      40,
    );
    const percents = ahead.map((c) => c.da?.percent ?? -1);
    expect(percents[0]).toBe(100);
    expect(percents.every((p, i) => i === 0 || p <= (percents[i - 1] ?? 0))).toBe(true);
    expect(ahead[28]).toMatchObject({ da: { percent: 0 }, ranking: { need: "high" } });
    expect(ahead[0]?.flags).toEqual([]);
    expect(ahead[3]?.flags.map((f) => f.flag)).toContain("silence");
  });

  test("the same at any time of the day, in any zone", () => {
    const zone = fc.constantFrom("Europe/Berlin", "Pacific/Apia", "America/St_Johns", "Asia/Tokyo");
    fc.assert(
      fc.property(zone, fc.double({ min: 0, max: 23.99, noNaN: true }), (name, hours) => {
        const zones = [{ from: "2000-01-01", zone: name }];
        const now = moment(addDays(LAST, 1), hours, name);
        const [entry] = closingsOf(history(LAST, { versions: [plan], logs, zones, now }), 0);
        expect(entry?.asOf).toBe(LAST);
        expect(entry && entry.validFrom.epochMilliseconds <= now.epochMilliseconds).toBe(true);
        expect(entry && now.epochMilliseconds < entry.validUntil.epochMilliseconds).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test("a date that a move over the date line leaves out has no entry, and the others join", () => {
    const zones = [
      { from: "2000-01-01", zone: "Pacific/Pago_Pago" },
      { from: addDays(LAST, 3), zone: "Pacific/Apia" },
    ];
    const now = moment(addDays(LAST, 1), 12, "Pacific/Pago_Pago");
    const ahead = closingsOf(history(LAST, { versions: [plan], zones, now }), 8);
    for (const [at, entry] of ahead.entries()) {
      expect(entry.validFrom.epochMilliseconds).toBeLessThan(entry.validUntil.epochMilliseconds);
      if (at > 0) expect(entry.validFrom.toString()).toBe(ahead[at - 1]?.validUntil.toString());
    }
    expect(ahead).toHaveLength(8);
  });

  test("a patient without a plan has figures that say so", () => {
    const [entry] = closingsOf(history(LAST), 0);
    expect(entry).toMatchObject({
      da: null,
      due: { exact: "0" },
      flags: [],
      provisional: false,
      ranking: { need: "steady" },
    });
    expect(entry?.trend).toEqual(Array(8).fill(null));
  });
});
