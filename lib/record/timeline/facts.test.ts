import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanVersionId } from "../../ids";
import { addDays } from "../../time/calendar-date";
import { type Axis, axisOf, columnOf } from "./axis";
import type { Course, CourseDay } from "./course";
import { eventsOn, type TimelineEvent } from "./events";
import { bandOf, factsOf, isBlank } from "./facts";
import type { Timeline } from "./queries";

const TODAY = "2026-07-14";
const axes = fc
  .record({ range: fc.constantFrom("4w", "12w", "episode"), days: fc.integer({ min: 1, max: 700 }) })
  .map(({ range, days }) => axisOf(range as "4w", TODAY, { start: addDays(TODAY, 1 - days), end: null }));

const dated = fc.integer({ min: -400, max: 30 }).map((away) => addDays(TODAY, away));
const known = fc.record({
  measures: fc.array(fc.record({ date: dated, value: fc.nat(10) }), { maxLength: 20 }),
  goals: fc.array(fc.record({ date: dated, set: fc.nat(2), ended: fc.nat(2), mean: fc.option(fc.nat(10)) }), {
    maxLength: 10,
  }),
  withdrawn: fc.array(dated, { maxLength: 3 }),
});
const states = fc.constantFrom<CourseDay["state"]>("active", "paused", "excused", "locked", "none");

const id = "v" as PlanVersionId;
const lived = ({ from, days }: Axis, kinds: readonly CourseDay["state"][]): CourseDay[] =>
  Array.from({ length: days }, (_, day) => {
    const state = kinds[day % Math.max(1, kinds.length)] ?? "active";
    const version = state === "none" ? null : { id, number: 4 };
    return {
      date: addDays(from, day),
      state,
      version,
      flare: day % 5 === 0 && version !== null,
      held: day % 3,
    };
  });

const empty = ({ columns }: Axis): (number | null)[] => Array.from({ length: columns }, () => null);

function timelineOn(axis: Axis, course: Partial<Course>, events: TimelineEvent[]): Timeline {
  return {
    ...{ range: "12w", axis, events, restPain: empty(axis) },
    phases: [{ versionId: id, number: 2, name: "mobility" }],
    furthest: { before: null, at: empty(axis).map(() => null) },
    course: { days: [], lanes: [], medicines: [], pain: [], stops: [], withdrawn: [], ...course },
  };
}

test("every event of the axis is a fact of one column, and none of any other date is", () => {
  fc.assert(
    fc.property(axes, known, (axis, { measures, goals, withdrawn }) => {
      const stops = Array.from({ length: axis.columns }, (_, column) => column % 2);
      const given = measures.map((one) => ({ ...one, source: "staff" as const }));
      const events = eventsOn(axis, {
        ...{ goals, measures: new Map([["psfs", given]]) },
        ...{ course: { stops, withdrawn }, counted: [] },
      });
      const timeline = timelineOn(axis, { stops, withdrawn }, events);
      const told = Array.from(
        { length: axis.columns },
        (_, column) => factsOf(timeline, column).events,
      ).flat();
      expect(told).toHaveLength(events.length);
      const inside = (date: string) => columnOf(axis, date) !== null;
      const count = (what: TimelineEvent["what"]) =>
        told.filter((one) => one.what === what).reduce((sum, one) => sum + one.count, 0);
      const ofGoals = goals.filter(({ date }) => inside(date));
      expect(count("measure")).toBe(measures.filter(({ date }) => inside(date)).length);
      expect(count("set")).toBe(ofGoals.reduce((sum, { set }) => sum + set, 0));
      expect(count("ended")).toBe(ofGoals.reduce((sum, { ended }) => sum + ended, 0));
      expect(count("mean")).toBe(ofGoals.filter(({ mean }) => mean !== null).length);
      expect(count("withdrawn")).toBe(withdrawn.filter(inside).length);
      expect(count("stop")).toBe(stops.reduce((sum, n) => sum + n, 0));
    }),
  );
});

test("what runs as a band, and what was on hold, is a fact of each column that it touches", () => {
  fc.assert(
    fc.property(axes, fc.array(states, { minLength: 1, maxLength: 20 }), (axis, kinds) => {
      const days = lived(axis, kinds);
      const timeline = timelineOn(axis, { days }, []);
      for (const [nth, day] of days.entries()) {
        const facts = factsOf(timeline, Math.floor(nth / axis.step));
        const band = bandOf(day);
        if (band) expect(facts.states).toContain(band);
        expect(facts.held).toBeGreaterThanOrEqual(day.held);
        if (day.version) expect(facts.plans).toMatchObject([{ number: 4, phase: { number: 2 } }]);
      }
    }),
  );
});

test("a paused day of a flare plan is shown as paused", () => {
  expect(bandOf({ state: "paused", flare: true })).toBe("paused");
  expect(bandOf({ state: "active", flare: true })).toBe("flare");
  expect(bandOf({ state: "none", flare: false })).toBeNull();
});

test("an axis on which nothing is known is blank, and a chart or a message alone makes it none", () => {
  const axis = axisOf("4w", TODAY, { start: "2026-01-01", end: null });
  const blank = timelineOn(axis, { days: lived(axis, ["none"]) }, []);
  expect(isBlank(blank)).toBe(true);
  expect(isBlank({ ...blank, restPain: [3, ...empty(axis)] })).toBe(false);
  expect(isBlank({ ...blank, events: [{ lane: "messages", what: "staff", column: 0, count: 1 }] })).toBe(
    false,
  );
});
