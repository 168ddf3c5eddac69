import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../time/calendar-date";
import type { QuietReason } from "./vocabulary";
import { isQuiet, isWorse } from "./worse";

const TODAY = "2026-11-30";
const date = fc.integer({ min: -28, max: 0 }).map((days) => addDays(TODAY, days));
const grave = fc.constantFrom("amber" as const, "red" as const);
const count = fc.integer({ min: 0, max: 30 });
const percent = fc.integer({ min: 0, max: 100 });
const score = fc.integer({ min: 0, max: 10 });

const of = <Flag extends QuietReason["flag"]>(
  flag: Flag,
  inputs: fc.Arbitrary<Extract<QuietReason, { flag: Flag }>["inputs"]>,
) =>
  fc
    .record({ severity: grave, inputs })
    .map((made) => ({ flag, action: "check-in", ...made }) as unknown as QuietReason);

const KINDS = {
  pain: of(
    "pain",
    fc.record({
      ...{ events: count, high: count, overStart: count, stopped: count },
      worst: fc.option(
        fc.record({
          pain: score,
          place: fc.constant(null),
          date,
          during: fc.constant("exercise" as const),
        }),
      ),
      latest: fc.option(date),
      ...{ start: fc.option(score), meanNow: fc.option(score), meanBefore: fc.option(score) },
    }),
  ),
  "rest-pain": of("rest-pain", fc.record({ pain: score, date })),
  confidence: of("confidence", fc.record({ score, date })),
  visits: of("visits", fc.record({ missed: count, last: date })),
  silence: of("silence", fc.record({ days: count, more: fc.boolean(), lastLog: fc.option(date) })),
  "low-dose": of("low-dose", fc.record({ now: percent, before: percent })),
  decline: of("decline", fc.record({ now: percent, before: percent, points: percent })),
  burden: of("burden", fc.record({ exercises: count })),
  pauses: of("pauses", fc.record({ days: count, of: fc.constant(28) })),
  "over-rest": of("over-rest", fc.record({ days: count, of: fc.constant(7), mostMinutes: percent })),
  overdoing: of("overdoing", fc.record({ days: count, of: fc.constant(7) })),
  unanswered: of("unanswered", fc.record({ days: count })),
  phase: of("phase", fc.record({ number: count, weeks: count })),
  review: of("review", fc.record({ on: date })),
  graduation: of("graduation", fc.record({ legPain: score, now: percent, before: percent })),
  consent: of("consent", fc.record({ since: date })),
} satisfies Partial<Record<QuietReason["flag"], fc.Arbitrary<QuietReason>>>;

const graded = (reason: QuietReason, severity: "amber" | "red") => ({ ...reason, severity }) as QuietReason;
const anyReason = fc.oneof(...Object.values(KINDS));
const pairOfOneKind = fc
  .constantFrom(...Object.values(KINDS))
  .chain((kind) => fc.tuple(kind, kind))
  .map(([one, other]) => [one, other] as const);
const days = fc.integer({ min: 0, max: 28 });

const pain = (more: object): QuietReason =>
  ({
    ...{ flag: "pain", severity: "amber", action: "review-pain" },
    inputs: {
      ...{ events: 2, high: 2, overStart: 0, stopped: 0, start: 3, meanNow: 5, meanBefore: 4 },
      worst: { pain: 7, place: "leg", date: addDays(TODAY, -3), during: "exercise" },
      latest: addDays(TODAY, -3),
      ...more,
    },
  }) as QuietReason;
const worst = (score: number, ago: number) => ({
  worst: { pain: score, place: "leg", date: addDays(TODAY, -ago), during: "exercise" },
  latest: addDays(TODAY, -ago),
});

describe("worse", () => {
  test("is nothing that stayed as it was seen", () => {
    fc.assert(fc.property(anyReason, (reason) => !isWorse(reason, structuredClone(reason), TODAY)));
  });

  test("is always what turned from amber to red", () => {
    fc.assert(
      fc.property(pairOfOneKind, ([before, now]) =>
        isWorse(graded(before, "amber"), graded(now, "red"), TODAY),
      ),
    );
  });

  test("is a slow drift as much as a leap: what was seen stays what it is measured by", () => {
    const low = (now: number): QuietReason => ({
      ...{ flag: "low-dose", severity: "amber", action: "retime-reminder", inputs: { now, before: 70 } },
    });
    expect([69, 65, 61, 60, 40].map((now) => isWorse(low(70), low(now), TODAY))).toEqual([
      ...[false, false, false, true, true],
    ]);
  });

  test("is one more point of pain, one more time, one more stop; not what drops out of the week", () => {
    expect(isWorse(pain({}), pain(worst(8, 5)), TODAY)).toBe(true);
    expect(isWorse(pain({}), pain({ events: 3 }), TODAY)).toBe(true);
    expect(isWorse(pain({}), pain({ stopped: 1 }), TODAY)).toBe(true);
    expect(isWorse(pain({}), pain({ ...worst(6, 1), events: 2 }), TODAY)).toBe(false);
    expect(isWorse(pain({}), pain({ meanNow: 4 }), TODAY)).toBe(false);
  });

  test("is as much pain again on the day it was handled, or later", () => {
    expect(isWorse(pain({}), pain(worst(7, 0)), TODAY)).toBe(true);
    expect(isWorse(pain({}), pain(worst(6, 0)), addDays(TODAY, -2))).toBe(true);
    // As before is as before, though it was of the same day.
    expect(isWorse(pain(worst(7, 0)), pain(worst(7, 0)), TODAY)).toBe(false);
  });

  test("is leg pain at rest that is answered anew, and a silence that began anew", () => {
    const rest = (ago: number): QuietReason => ({
      ...{ flag: "rest-pain", severity: "amber", action: "call" },
      inputs: { pain: 8, date: addDays(TODAY, -ago) },
    });
    expect(isWorse(rest(3), rest(0), TODAY)).toBe(true);
    const silent = (lastLog: string | null, since: number): QuietReason => ({
      ...{
        flag: "silence",
        severity: "amber",
        action: "call",
        inputs: { days: since, more: false, lastLog },
      },
    });
    expect(isWorse(silent("2026-11-20", 3), silent("2026-11-20", 4), TODAY)).toBe(false);
    expect(isWorse(silent("2026-11-20", 3), silent("2026-11-25", 3), TODAY)).toBe(true);
  });
});

describe("quiet", () => {
  test("ends on its date, whatever the reason is like", () => {
    fc.assert(
      fc.property(anyReason, days, days, (seen, lasts, after) => {
        const quiet = { how: "snoozed" as const, on: TODAY, until: addDays(TODAY, lasts), seen };
        expect(isQuiet(quiet, seen, addDays(TODAY, after))).toBe(after < lasts);
      }),
    );
  });

  test("is nothing that is worse, on any day", () => {
    fc.assert(
      fc.property(pairOfOneKind, days, ([seen, now], after) => {
        const quiet = { how: "acknowledged" as const, on: TODAY, until: addDays(TODAY, 14), seen };
        if (isWorse(seen, now, TODAY)) expect(isQuiet(quiet, now, addDays(TODAY, after))).toBe(false);
      }),
    );
  });
});
