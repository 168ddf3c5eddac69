import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isClosed, nextClosing, type OpeningHours } from "../clinics/care/opening";
import { openNow, opensAfterClosing, promisedBy } from "./promise";
import { fillTemplate } from "./templates/fill";

const day = { opens: "08:00", closes: "18:00" };
const hours: OpeningHours = {
  zone: "Europe/London",
  week: [day, day, day, day, { opens: "08:00", closes: "16:00" }, null, null],
  closed: [{ from: "2026-12-25", to: "2027-01-03", note: "Christmas" }],
};
const unknown: OpeningHours = { zone: "Europe/London", week: null, closed: [] };
const never: OpeningHours = { ...hours, week: Array.from({ length: 7 }, () => null) };

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant();
const said = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO("Europe/London").toPlainDateTime().toString({ smallestUnit: "minute" });

describe("until when an answer is promised", () => {
  it.each([
    ["in opening hours: the same time a day later", "2026-07-14T11:30", 1, "2026-07-15T11:30"],
    ["late on a Thursday: no later than Friday's closing", "2026-07-16T17:30", 1, "2026-07-17T16:00"],
    ["in the evening: by the closing of the next day", "2026-07-14T21:14", 1, "2026-07-15T18:00"],
    ["before opening: by the closing of that day", "2026-07-14T06:00", 1, "2026-07-14T18:00"],
    ["on Friday evening: by Monday's closing", "2026-07-17T16:00", 1, "2026-07-20T18:00"],
    ["at the weekend, two days: by Tuesday's closing", "2026-07-18T12:00", 2, "2026-07-21T18:00"],
    ["over the closed days of Christmas", "2026-12-24T18:30", 1, "2027-01-04T18:00"],
  ])("%s", (_name, from, days, expected) => {
    expect(said(promisedBy(hours, at(from), days))).toBe(expected);
  });

  it("counts a day that closes before the first one opens, and that opens after it closes", () => {
    const uneven: OpeningHours = {
      ...{ zone: "Europe/London", closed: [] },
      week: [
        { opens: "14:00", closes: "20:00" },
        { opens: "08:00", closes: "12:00" },
        day,
        null,
        null,
        null,
        null,
      ],
    };
    const sunday = at("2026-07-19T12:00");
    expect([1, 2, 3, 4].map((days) => said(promisedBy(uneven, sunday, days)))).toEqual([
      ...["2026-07-20T20:00", "2026-07-21T12:00", "2026-07-22T18:00", "2026-07-27T20:00"],
    ]);
  });

  it("days are days where no hours are known, or it never opens", () => {
    for (const none of [unknown, never])
      expect(said(promisedBy(none, at("2026-07-18T23:00"), 1))).toBe("2026-07-19T23:00");
  });

  // Any hours, so that a day may close before another opens; at one in the night the clocks change.
  const span = fc
    .tuple(fc.integer({ min: 2, max: 22 }), fc.integer({ min: 1, max: 21 }))
    .map(([opens, long]): [number, number] => [opens, Math.min(23, opens + long)]);
  const two = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
  const week = fc.array(fc.option(span), { minLength: 7, maxLength: 7 }).map(
    (open): OpeningHours => ({
      zone: "Europe/London",
      week: open.map((one) => one && { opens: two(one[0]), closes: two(one[1]) }),
      closed: [],
    }),
  );
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 });
  const begin = at("2026-01-01T00:00");

  it("is later than the message, in opening hours or at their end, and never earlier for a later message", () => {
    fc.assert(
      fc.property(
        week,
        minutes,
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 1, max: 5 }),
        (clinic, first, more, days) => {
          const [one, other] = [begin.add({ minutes: first }), begin.add({ minutes: first + more })];
          const [by, laterBy] = [promisedBy(clinic, one, days), promisedBy(clinic, other, days)];
          expect(Temporal.Instant.compare(by, one)).toBe(1);
          expect(Temporal.Instant.compare(laterBy, by)).toBeGreaterThanOrEqual(0);
          if (clinic.week?.every((of) => of === null)) return;
          const justBefore = by.subtract({ minutes: 1 });
          expect(isClosed(clinic, by) && isClosed(clinic, justBefore)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("while it is closed, is the end of so many of its days", () => {
    fc.assert(
      fc.property(week, minutes, fc.integer({ min: 1, max: 8 }), (clinic, first, days) => {
        const one = begin.add({ minutes: first });
        fc.pre(isClosed(clinic, one) && clinic.week?.some((of) => of !== null) === true);
        let end = one;
        for (let day = 0; day < days; day++) end = nextClosing(clinic, end) ?? end;
        expect(said(promisedBy(clinic, one, days))).toBe(said(end));
      }),
      { numRuns: 200 },
    );
  });

  it("more days are never sooner", () => {
    fc.assert(
      fc.property(week, minutes, fc.integer({ min: 1, max: 4 }), (clinic, first, days) => {
        const one = begin.add({ minutes: first });
        const compared = Temporal.Instant.compare(
          promisedBy(clinic, one, days + 1),
          promisedBy(clinic, one, days),
        );
        expect(compared).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what is true of the clinic now", () => {
  it("is closed out of hours, and says when it opens", () => {
    expect(openNow(hours, at("2026-07-18T12:00"))).toEqual({
      open: false,
      opensAt: at("2026-07-20T08:00").toString(),
    });
    expect(opensAfterClosing(hours, at("2026-07-17T12:00"))?.toString()).toBe(
      at("2026-07-20T08:00").toString(),
    );
  });

  it.each([
    ["2026-07-15T09:30", { open: true, closesAt: at("2026-07-15T18:00").toString() }],
    ["2026-07-15T18:00", { open: false, opensAt: at("2026-07-16T08:00").toString() }],
    ["2026-07-18T12:00", { open: false, opensAt: at("2026-07-20T08:00").toString() }],
  ])("at %s", (when, expected) => {
    expect(openNow(hours, at(when))).toEqual(expected);
  });

  it("nothing is said of hours that nobody recorded", () => {
    expect(openNow(unknown, at("2026-07-18T03:00"))).toEqual({ open: true, closesAt: null });
    expect(openNow(never, at("2026-07-15T12:00"))).toEqual({ open: false, opensAt: null });
    expect(nextClosing(never, at("2026-07-15T12:00"))).toBeNull();
  });
});

it("a template is filled in with the given name, and with nothing else", () => {
  expect(fillTemplate("Hello {name}, dear {name}: {n} of them", "Marta")).toBe(
    "Hello Marta, dear Marta: {n} of them",
  );
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (text, name) => {
      const filled = fillTemplate(text, name);
      if (!text.includes("{name}")) expect(filled).toBe(text);
    }),
  );
});
