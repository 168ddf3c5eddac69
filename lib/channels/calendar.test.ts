import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { writeCalendar } from "./calendar";

const events = ["2026-10-24T07:00:00Z", "2026-10-25T08:00:00Z"].map((at) => ({
  id: `${at.slice(0, 10)}-morning`,
  at: Temporal.Instant.from(at),
}));

const now = Temporal.Instant.from("2026-10-23T12:00:00Z");
const read = (written: string) =>
  new ICAL.Component(ICAL.parse(written)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

test("a calendar reads each time as the instant it is, on both sides of a change of the clocks", () => {
  const found = read(writeCalendar(events, "one", now));
  expect(found.map((event) => event.startDate.toJSDate().toISOString())).toEqual([
    "2026-10-24T07:00:00.000Z",
    "2026-10-25T08:00:00.000Z",
  ]);
  expect(found.map((event) => event.duration.toSeconds())).toEqual([600, 600]);
});

test("it says Plexus, and nothing else", () => {
  for (const { component, summary, description, location } of read(writeCalendar(events, "one", now))) {
    expect([summary, description, location]).toEqual(["Plexus", null, null]);
    const alarm = component.getFirstSubcomponent("valarm");
    expect(alarm?.getFirstPropertyValue("description")).toBe("Plexus");
    expect(component.getFirstPropertyValue("class")).toBe("PRIVATE");
  }
});

test("an event keeps its id from one asking to the next, and shares it with nobody else's", () => {
  const ids = (owner: string) => read(writeCalendar(events, owner, now)).map(({ uid }) => uid);
  expect(ids("one")).toEqual(ids("one"));
  expect(new Set([...ids("one"), ...ids("other")]).size).toBe(4);
});

test("with nothing to come it is an empty calendar, from which a program takes what it had", () => {
  expect(read(writeCalendar([], "one", now))).toEqual([]);
});
