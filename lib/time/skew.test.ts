import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { correctClock } from "./skew";

const at = (text: string) => Temporal.Instant.from(`2026-07-14T${text}Z`);
const read = (deviceAt: string, sentAt: string, arrival: string) =>
  correctClock({ deviceAt: at(deviceAt), sentAt: at(sentAt), arrival: at(arrival) });

test("a phone within two minutes is believed", () => {
  for (const arrival of ["10:02:00", "09:58:00", "10:00:30"]) {
    const clock = read("08:00:00", "10:00:00", arrival);
    expect(clock.at.toString()).toBe("2026-07-14T08:00:00Z");
    expect(clock.corrected).toBe(false);
  }
});

test("a phone that is an hour behind is moved forward, and the other way round", () => {
  expect(read("08:00:00", "10:00:00", "11:00:00").at.toString()).toBe("2026-07-14T09:00:00Z");
  expect(read("08:00:00", "10:00:00", "09:00:00").at.toString()).toBe("2026-07-14T07:00:00Z");
  expect(read("08:00:00", "10:00:00", "10:02:00.001").corrected).toBe(true);
});

test("only more than two minutes ahead of arrival is the future", () => {
  expect(read("10:02:00", "10:00:00", "10:00:00").inFuture).toBe(false);
  expect(read("10:02:00.001", "10:00:00", "10:00:00").inFuture).toBe(true);
  // Two hours fast all along: after correction it was made in time.
  expect(read("12:00:00", "12:01:00", "10:01:00")).toMatchObject({ inFuture: false, skewMs: -7_200_000 });
});

test("weeks between making and sending change nothing about a right clock", () => {
  const clock = correctClock({
    deviceAt: Temporal.Instant.from("2026-06-01T08:00:00Z"),
    sentAt: Temporal.Instant.from("2026-07-14T10:00:00Z"),
    arrival: Temporal.Instant.from("2026-07-14T10:00:01Z"),
  });
  expect(clock.at.toString()).toBe("2026-06-01T08:00:00Z");
});
