import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { URGENCIES } from "../alerts/vocabulary";
import { type Care, DEFAULT_CARE, openingHours } from "../clinics/care/care";
import { coverOf, goesOnAtOnce, type People, remindedOf, sendsAt, stepDueAt, told } from "./ladder";
import { type Answer, settle } from "./retry";
import { STEPS } from "./vocabulary";

const day = { opens: "08:00", closes: "18:00" };
const care: Care = { ...DEFAULT_CARE, week: [day, day, day, day, day, null, null] };
const hours = openingHours(care, "Europe/London");
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant();
const said = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO("Europe/London").toPlainDateTime().toString({ smallestUnit: "second" });

const people: People = {
  lead: "hanna",
  team: ["hanna", "ada"],
  clinicians: ["hanna", "tom", "uma"],
  owners: ["margaret"],
  away: new Map(),
};

describe("when a step is due", () => {
  const due = (urgency: (typeof URGENCIES)[number], from: string) =>
    STEPS.map((step) => said(stepDueAt(step, { urgency, at: at(from) }, care, hours)));

  it("an emergency goes on by day and by night", () => {
    expect(due("emergency", "2026-07-18T02:00")).toEqual([
      "2026-07-18T02:00:00",
      "2026-07-18T02:07:30",
      "2026-07-18T02:15:00",
      "2026-07-18T02:22:30",
      "2026-07-18T02:30:00",
    ]);
  });

  it("what is of the same day counts opening hours alone", () => {
    expect(due("same-day", "2026-07-17T16:30").slice(1)).toEqual([
      "2026-07-17T17:30:00",
      "2026-07-20T08:30:00",
      "2026-07-20T09:30:00",
      "2026-07-20T10:30:00",
    ]);
  });

  it("what has a week counts days on which the clinic is open", () => {
    expect(due("week", "2026-07-16T10:00").slice(1)).toEqual([
      "2026-07-17T10:00:00",
      "2026-07-20T10:00:00",
      "2026-07-21T10:00:00",
      "2026-07-22T10:00:00",
    ]);
  });

  it("steps follow each other in order, whatever the time and the clinic's hours", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 12, max: 23 }));
    const week = fc.array(fc.option(span), { minLength: 7, maxLength: 7 });
    const instant = fc.integer({ min: 0, max: 60 * 24 * 365 });
    const two = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
    fc.assert(
      fc.property(week, instant, fc.constantFrom(...URGENCIES), (open, minutes, urgency) => {
        const some = open.map((one) => one && { opens: two(one[0]), closes: two(one[1]) });
        const clinic: Care = { ...DEFAULT_CARE, week: some };
        const from = at("2026-01-01T00:00").add({ minutes });
        const dues = STEPS.map((step) =>
          stepDueAt(step, { urgency, at: from }, clinic, openingHours(clinic, "Europe/London")),
        );
        expect([...dues].sort(Temporal.Instant.compare)).toEqual(dues);
        expect(Temporal.Instant.compare(dues[0] ?? from, from)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it("messages of an emergency leave at once, others once the clinic is open", () => {
    const night = at("2026-07-18T02:00");
    expect(said(sendsAt("emergency", hours, night))).toBe("2026-07-18T02:00:00");
    expect(said(sendsAt("same-day", hours, night))).toBe("2026-07-20T08:00:00");
    expect(said(sendsAt("same-day", openingHours(DEFAULT_CARE, "Europe/London"), night))).toBe(
      "2026-07-18T02:00:00",
    );
  });
});

describe("whom a step tells", () => {
  const walk = (given: Partial<People>) => {
    const before = new Set<string>();
    return STEPS.map((step) => {
      const found = told(step, { ...people, ...given }, before);
      for (const one of found) before.add(one);
      return found;
    });
  };

  it("lead, care team, every clinician, owner, each of them once", () => {
    expect(walk({})).toEqual([["hanna"], ["ada"], [], ["tom", "uma"], ["margaret"]]);
  });

  it("who stands in is told in the place of a lead who is away", () => {
    expect(walk({ away: new Map([["hanna", "tom"]]) })).toEqual([
      ["tom"],
      ["ada"],
      [],
      ["uma"],
      ["margaret"],
    ]);
  });

  it("a cover who is away hands on to their own, and a circle ends with nobody", () => {
    const chain = new Map([
      ["hanna", "tom"],
      ["tom", "uma"],
    ]);
    expect(coverOf("hanna", chain)).toBe("uma");
    expect(walk({ away: chain })[0]).toEqual(["uma"]);
    const circle = new Map([
      ["hanna", "tom"],
      ["tom", "hanna"],
    ]);
    expect(coverOf("hanna", circle)).toBeNull();
    expect(walk({ away: circle })).toEqual([[], ["ada"], [], ["uma"], ["margaret"]]);
    expect(coverOf("hanna", new Map([["hanna", null]]))).toBeNull();
  });

  it("nobody is left out because a lead is missing", () => {
    expect(walk({ lead: null, team: [] })).toEqual([[], [], [], ["hanna", "tom", "uma"], ["margaret"]]);
  });

  it("goes on at once while nobody was told, and when the time ends without a cover", () => {
    expect(goesOnAtOnce("lead", 0, 0)).toBe(true);
    expect(goesOnAtOnce("team", 0, 1)).toBe(false);
    expect(goesOnAtOnce("cover", 0, 1)).toBe(true);
    expect(goesOnAtOnce("cover", 1, 1)).toBe(false);
  });
});

describe("after an attempt", () => {
  const now = at("2026-07-18T02:00");
  const later: Answer = { taken: false, code: "451", why: "later" };
  it.each([
    [1, 1],
    [2, 2],
    [3, 5],
    [4, 15],
    [5, 60],
    [9, 60],
  ])("attempt %i is followed by another after %i minutes", (attempts, minutes) => {
    expect(settle(later, { attempts, createdAt: now, now })).toEqual({ again: now.add({ minutes }) });
  });

  it("goes on through the whole of the first day, where it may be taken yet", () => {
    const createdAt = now.subtract({ hours: 22, minutes: 59 });
    const again = now.add({ minutes: 60 });
    expect(settle(later, { attempts: 1, createdAt, now })).toEqual({ again: now.add({ minutes: 1 }) });
    expect(settle(later, { attempts: 30, createdAt, now })).toEqual({ again });
  });

  it("ends with what was answered for good, and after a day", () => {
    const of = { attempts: 1, createdAt: now, now };
    expect(settle({ taken: true }, of)).toEqual({ outcome: "accepted" });
    expect(settle({ taken: false, code: "550", why: "refused" }, of)).toEqual({ outcome: "refused" });
    expect(settle({ taken: false, code: "410", why: "gone" }, of)).toEqual({ outcome: "gone" });
    const old = { attempts: 30, createdAt: now.subtract({ hours: 23, minutes: 30 }), now };
    expect(settle(later, old)).toEqual({ outcome: "refused" });
  });
});

describe("whom a message is taken to", () => {
  const walk = (given: Partial<People>) => {
    const lead = remindedOf("lead", { ...people, ...given }, new Set());
    return [lead, remindedOf("cover", { ...people, ...given }, new Set(lead))];
  };

  it("whoever leads, then the rest of the care team", () => {
    expect(walk({})).toEqual([["hanna"], ["ada"]]);
  });

  it("who stands in for a lead who is away, and nobody who is not asked to", () => {
    expect(walk({ away: new Map([["hanna", "tom"]]) })).toEqual([["tom"], ["ada"]]);
    expect(walk({ lead: null, team: [] })).toEqual([[], []]);
  });

  it("is never every clinician, nor an owner, and nobody twice", () => {
    const names = ["hanna", "ada", "tom", "uma", "margaret"];
    const cover = fc.option(fc.constantFrom(...names));
    const away = fc.dictionary(fc.constantFrom(...names), cover).map((of) => new Map(Object.entries(of)));
    fc.assert(
      fc.property(
        away,
        fc.option(fc.constantFrom("hanna", "ada")),
        fc.subarray(["hanna", "ada"]),
        (out, lead, team) => {
          const [first = [], second = []] = walk({ away: out, lead, team });
          const all = [...first, ...second];
          expect(new Set(all).size).toBe(all.length);
          const named = [...(lead ? [lead] : []), ...team, ...[...out.values()].flatMap((one) => one ?? [])];
          expect(all.filter((one) => !named.includes(one))).toEqual([]);
        },
      ),
    );
  });
});
