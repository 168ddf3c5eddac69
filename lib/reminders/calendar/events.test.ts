import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { PartOfDay } from "../../plans/vocabulary";
import { USUAL_QUIET } from "../vocabulary";
import { eventsOf } from "./events";

const times = { morning: 8 * 60, midday: null, afternoon: null, evening: 22 * 60 };
const choice = { times, quiet: USUAL_QUIET, channel: "calendar" as const };
const asks = (date: string, ...asked: PartOfDay[]) => ({ date, asked: new Set(asked) });
const long = Temporal.Instant.from("2026-01-01T00:00:00Z");
const instants = (days: ReturnType<typeof asks>[], now = long, zone = "Europe/London") =>
  eventsOf(choice, zone, days, now).map(({ at }) => at.toString());

test("an own time stands on each day that asks something of its part, outside the quiet hours", () => {
  const days = [asks("2026-07-06", "morning", "evening"), asks("2026-07-07"), asks("2026-07-08", "midday")];
  expect(instants(days)).toEqual(["2026-07-06T07:00:00Z"]);
});

test("eight stays eight over a change of the clocks, here and in another zone", () => {
  const around = [
    asks("2026-10-24", "morning"),
    asks("2026-10-25", "morning"),
    asks("2026-10-26", "morning"),
  ];
  expect(instants(around)).toEqual(["2026-10-24T07:00:00Z", "2026-10-25T08:00:00Z", "2026-10-26T08:00:00Z"]);
  expect(instants(around, long, "America/New_York")[0]).toBe("2026-10-24T12:00:00Z");
});

test("what has gone by is left out", () => {
  const days = [asks("2026-07-06", "morning"), asks("2026-07-07", "morning")];
  expect(instants(days, Temporal.Instant.from("2026-07-06T07:00:00Z"))).toEqual(["2026-07-07T07:00:00Z"]);
});
