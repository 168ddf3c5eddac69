import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import type { MemberId } from "../../ids";
import { newId } from "../../new-id";
import { askDays, askedOf } from "./asked";

const memberId = newId<MemberId>();
/** In Auckland it is the second of June already, in London the first still. */
const EVENING = Temporal.Instant.from("2026-06-01T13:00:00Z");

it("begins with the day on the clinic's own clock", () => {
  const asked = (zone: string) =>
    askedOf({ memberId, factorFrom: "2026-06-02", zone, hasFactor: false }, EVENING);
  expect(asked("Pacific/Auckland")).toEqual({ memberId, from: "2026-06-02", withheld: true });
  expect(asked("Europe/London")).toEqual({ memberId, from: "2026-06-02", withheld: false });
});

it("asks nothing of who has one, of who works nowhere, and where nobody asks", () => {
  const asking = { memberId, factorFrom: "2026-06-01", zone: "Europe/London", hasFactor: false };
  expect(askedOf(asking, EVENING)).not.toBeNull();
  for (const other of [{ hasFactor: true }, { memberId: null }, { factorFrom: null }])
    expect(askedOf({ ...asking, ...other }, EVENING)).toBeNull();
});

it("may begin today, and in 90 days at the latest", () => {
  const days = { first: "2026-06-02", proposed: "2026-06-16", last: "2026-08-31" };
  expect(askDays("Pacific/Auckland", EVENING)).toEqual(days);
});
