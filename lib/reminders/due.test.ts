import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { PARTS_OF_DAY, type PartOfDay } from "../plans/vocabulary";
import { dayClose, localDateAt } from "../time/local-day";
import { afterQuiet, emptyDay, isQuiet, isWanted, nextLook, type ReminderDay, type Sent } from "./due";
import { isQuietAt } from "./quiet";
import { type Choice, USUAL_QUIET, USUAL_TIMES } from "./vocabulary";

const ZONE = "Europe/London";
const at = (wall: string, zone = ZONE) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
const wallOf = (instant: Temporal.Instant | undefined, zone = ZONE) =>
  instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);

const none = { morning: null, midday: null, afternoon: null, evening: null };
const choice = (times: Partial<Choice["times"]>, quiet = USUAL_QUIET): Choice => ({
  times: { ...none, ...times },
  quiet,
  channel: "push",
});
const both = choice({ morning: USUAL_TIMES.morning, evening: USUAL_TIMES.evening });
const dayAt = (wall: string, given: Partial<ReminderDay> = {}, zone = ZONE): ReminderDay => {
  const now = at(wall, zone);
  const zones = [{ from: "2000-01-01", zone }];
  const closesAt = dayClose(zones, localDateAt(zones, now));
  return { ...emptyDay(zone, now), closesAt, open: new Set(["morning", "evening"]), ...given };
};
const sent = (wall: string, part: PartOfDay, more: Partial<Sent> = {}): Sent => ({
  ...{ at: at(wall), part, why: "time", laterAt: null },
  ...more,
});

describe("quiet hours", () => {
  test.each([
    [20 * 60 + 59, false],
    [21 * 60, true],
    [0, true],
    [6 * 60 + 59, true],
    [7 * 60, false],
  ])("over midnight hold minute %i: %s", (minute, quiet) => {
    expect(isQuietAt(USUAL_QUIET, minute)).toBe(quiet);
  });

  test("within a day hold what is between, and from and to the same minute hold nothing", () => {
    expect(isQuietAt({ from: 780, to: 840 }, 800)).toBe(true);
    expect(isQuietAt({ from: 780, to: 840 }, 840)).toBe(false);
    expect(isQuietAt({ from: 0, to: 0 }, 0)).toBe(false);
  });

  test.each([
    ["2026-07-06T20:15", "2026-07-06T20:15"],
    ["2026-07-06T21:30", "2026-07-07T07:00"],
    ["2026-07-07T02:00", "2026-07-07T07:00"],
    ["2026-10-25T00:30", "2026-10-25T07:00"],
  ])("what comes at %s is said at %s", (from, until) => {
    expect(wallOf(afterQuiet(USUAL_QUIET, ZONE, at(from)))).toBe(until);
  });

  test("are over when something is said after them, and nothing is said before it came", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 0, max: 60 * 24 * 365 }), (from, to, minutes) => {
        const came = at("2026-01-01T00:00").add({ minutes });
        const said = afterQuiet({ from, to }, ZONE, came);
        expect(Temporal.Instant.compare(said, came)).toBeGreaterThanOrEqual(0);
        expect(said.since(came).total("hours")).toBeLessThanOrEqual(25);
        expect(isQuiet({ from, to }, ZONE, said)).toBe(false);
      }),
    );
  });
});

describe("one of the patient's own times", () => {
  const look = { part: "morning", why: "time" } as const;

  test("says something where that part of the day has something open, and nothing where it has not", () => {
    expect(isWanted(both, look, dayAt("2026-07-06T08:00"))).toBe(true);
    expect(isWanted(both, look, dayAt("2026-07-06T08:00", { open: new Set(["evening"]) }))).toBe(false);
  });

  test("says nothing in quiet hours, and nothing after a no for today", () => {
    expect(isWanted(both, look, dayAt("2026-07-06T06:30"))).toBe(false);
    expect(isWanted(both, look, dayAt("2026-07-06T08:00", { skipped: true }))).toBe(false);
  });

  test("is the one more where nothing was logged since the first, and then there is peace", () => {
    const evening = { part: "evening", why: "time" } as const;
    const first = sent("2026-07-06T08:00", "morning");
    expect(isWanted(both, evening, dayAt("2026-07-06T18:30", { sent: [first] }))).toBe(true);
    const two = [first, sent("2026-07-06T11:00", "morning", { why: "again" })];
    expect(isWanted(both, evening, dayAt("2026-07-06T18:30", { sent: two }))).toBe(false);
    const loggedAt = at("2026-07-06T12:00");
    expect(isWanted(both, evening, dayAt("2026-07-06T18:30", { sent: two, loggedAt }))).toBe(true);
  });
});

describe("the one more", () => {
  const first = sent("2026-07-06T08:00", "morning");
  const open: ReadonlySet<PartOfDay> = new Set(["morning"]);

  test("comes three hours after the first where no own time comes with something open", () => {
    const look = nextLook(both, dayAt("2026-07-06T08:01", { sent: [first], open }));
    expect([look?.why, wallOf(look?.at)]).toEqual(["again", "2026-07-06T11:00"]);
    expect(look && isWanted(both, look, dayAt("2026-07-06T11:00", { sent: [first], open }))).toBe(true);
  });

  test("is left to an own time that is still to come", () => {
    const look = nextLook(both, dayAt("2026-07-06T08:01", { sent: [first] }));
    expect([look?.why, wallOf(look?.at)]).toEqual(["time", "2026-07-06T18:30"]);
  });

  test("is none once something was logged, even before it is looked at", () => {
    const loggedAt = at("2026-07-06T09:00");
    const look = { part: "morning", why: "again" } as const;
    expect(isWanted(both, look, dayAt("2026-07-06T11:00", { sent: [first], open, loggedAt }))).toBe(false);
  });

  test("doesn't come in quiet hours", () => {
    const evening = sent("2026-07-06T18:30", "evening");
    const late = { sent: [evening], open: new Set<PartOfDay>(["evening"]) };
    const look = nextLook(both, dayAt("2026-07-06T18:31", late));
    expect(look?.why).toBe("again");
    expect(look && isWanted(both, look, dayAt("2026-07-06T21:30", late))).toBe(false);
  });
});

describe("in an hour", () => {
  const asked = sent("2026-07-06T08:00", "morning", { laterAt: at("2026-07-06T08:10") });

  test("comes an hour after it was asked for, while something is open", () => {
    const look = nextLook(both, dayAt("2026-07-06T08:11", { sent: [asked] }));
    expect([look?.why, wallOf(look?.at)]).toEqual(["later", "2026-07-06T09:10"]);
    expect(look && isWanted(both, look, dayAt("2026-07-06T09:10", { sent: [asked] }))).toBe(true);
    const open: ReadonlySet<PartOfDay> = new Set(["evening"]);
    expect(look && isWanted(both, look, dayAt("2026-07-06T09:10", { sent: [asked], open }))).toBe(false);
  });

  test("is forgotten by a no for today", () => {
    const look = nextLook(both, dayAt("2026-07-06T08:11", { sent: [asked], skipped: true }));
    expect(look?.why).toBe("time");
  });
});

describe("fewer reminders", () => {
  test("are one a day, at the last own time of which something is open", () => {
    const fewer = { fewer: true };
    expect(isWanted(both, { part: "morning", why: "time" }, dayAt("2026-07-06T08:00", fewer))).toBe(false);
    expect(isWanted(both, { part: "evening", why: "time" }, dayAt("2026-07-06T18:30", fewer))).toBe(true);
    const open: ReadonlySet<PartOfDay> = new Set(["morning"]);
    const alone = dayAt("2026-07-06T08:00", { fewer: true, open });
    expect(isWanted(both, { part: "morning", why: "time" }, alone)).toBe(true);
    const after = dayAt("2026-07-06T08:01", { ...fewer, open, sent: [sent("2026-07-06T08:00", "morning")] });
    expect(nextLook(both, after)?.why).toBe("time");
  });
});

describe("a wall clock that is changed", () => {
  test("a time that is leapt over comes once, later by the leap", () => {
    const early = choice({ morning: 90 }, { from: 0, to: 0 });
    const look = nextLook(early, dayAt("2026-03-28T12:00"));
    expect(wallOf(look?.at)).toBe("2026-03-29T02:30");
    expect(wallOf(nextLook(early, { ...dayAt("2026-03-29T02:31") })?.at)).toBe("2026-03-30T01:30");
  });

  test("a time that comes twice counts the first time", () => {
    const early = choice({ morning: 90 }, { from: 0, to: 0 });
    const look = nextLook(early, dayAt("2026-10-24T12:00"));
    expect(look?.at.toString()).toBe("2026-10-25T00:30:00Z");
    const after = { ...emptyDay(ZONE, Temporal.Instant.from("2026-10-25T00:31:00Z")) };
    expect(nextLook(early, after)?.at.toString()).toBe("2026-10-26T01:30:00Z");
  });
});

test("nothing is ever looked at where no part has a time outside the quiet hours", () => {
  expect(nextLook(choice({}), dayAt("2026-07-06T08:00"))).toBeNull();
  expect(nextLook(choice({ morning: 6 * 60 }), dayAt("2026-07-06T08:00"))).toBeNull();
});

const ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo", "Africa/Casablanca"];
const minute = fc.integer({ min: 0, max: 1439 });
const anyChoice = fc.record({
  times: fc.record(
    Object.fromEntries(PARTS_OF_DAY.map((part) => [part, fc.option(minute)])) as Record<
      PartOfDay,
      fc.Arbitrary<number | null>
    >,
  ),
  quiet: fc.record({ from: minute, to: minute }),
  channel: fc.constant("push" as const),
});
const parts = fc.uniqueArray(fc.constantFrom(...PARTS_OF_DAY)).map((list) => new Set(list));
/** What the patient does after a look: logs, asks for another one in an hour, says not today, or nothing. */
const reaction = fc.constantFrom("log", "later", "skip", "none", "none", "none");

type Lived = { sent: Sent[]; loggedAt: Temporal.Instant | null; skipped: boolean; date: string };

/** Lives through so many looks from an instant on; answers what was sent, with the day as it was. */
function live(own: Choice, zone: string, start: Temporal.Instant, days: Set<PartOfDay>[], reacts: string[]) {
  const zones = [{ from: "2000-01-01", zone }];
  let now = start;
  let lived: Lived = { sent: [], loggedAt: null, skipped: false, date: "" };
  const out: { sent: Sent; before: Lived; open: ReadonlySet<PartOfDay> }[] = [];
  const looks: Temporal.Instant[] = [];
  const dayNow = (): ReminderDay => {
    const date = localDateAt(zones, now);
    if (date !== lived.date) lived = { ...lived, sent: [], skipped: false, date };
    const open = days[Number(date.slice(-2)) % days.length] ?? new Set();
    return { ...lived, now, zone, closesAt: dayClose(zones, date), open, fewer: false };
  };
  for (const react of reacts) {
    const look = nextLook(own, dayNow());
    if (!look) break;
    looks.push(look.at);
    expect(Temporal.Instant.compare(look.at, now)).toBe(1);
    now = look.at;
    const day = dayNow();
    if (!isWanted(own, look, day)) continue;
    const laterAt = react === "later" ? now : null;
    const one: Sent = { at: now, part: look.part, why: look.why, laterAt };
    out.push({ sent: one, before: lived, open: day.open });
    lived = { ...lived, sent: [...lived.sent, one], skipped: react === "skip" };
    if (react === "log") lived = { ...lived, loggedAt: now.add({ minutes: 5 }) };
  }
  return { out, looks };
}

test("whatever is chosen and done: never in quiet hours, never for nothing, never a third without an entry", () => {
  fc.assert(
    fc.property(
      anyChoice,
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 364 * 24 * 60 }),
      fc.array(parts, { minLength: 1, maxLength: 4 }),
      fc.array(reaction, { minLength: 10, maxLength: 40 }),
      (own, zone, minutes, days, reacts) => {
        const start = Temporal.Instant.from("2026-01-01T00:00:00Z").add({ minutes });
        const { out, looks } = live(own, zone, start, days, reacts);
        expect(new Set(looks.map(String)).size).toBe(looks.length);
        for (const { sent: one, before, open } of out) {
          expect(isQuiet(own.quiet, zone, one.at)).toBe(false);
          expect(open.size).toBeGreaterThan(0);
          expect(before.skipped).toBe(false);
          const since = before.sent.filter(
            ({ at: then }) => !(before.loggedAt && Temporal.Instant.compare(before.loggedAt, then) > 0),
          );
          if (one.why !== "later") expect(since.length).toBeLessThan(2);
          if (one.why === "later") expect(before.sent.some(({ laterAt }) => laterAt !== null)).toBe(true);
        }
      },
    ),
    { numRuns: 100 },
  );
});
