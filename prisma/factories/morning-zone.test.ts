import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { morningZone } from "./morning-zone";

test("is a zone in which it is ten, at each hour of the day", () => {
  const hours = Array.from({ length: 24 }, (_, hour) =>
    Temporal.Instant.from("2026-11-29T00:30:00Z").add({ hours: hour }),
  );
  expect(hours.map((at) => at.toZonedDateTimeISO(morningZone(at)).hour)).toEqual(hours.map(() => 10));
});
