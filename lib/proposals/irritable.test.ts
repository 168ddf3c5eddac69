import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { irritableProposal, type Reading } from "./irritable";

const now = Temporal.Instant.from("2026-07-20T12:00:00Z");
const before = (hours: number) => now.subtract({ hours });
const reading = (pain: number, hours: number, arrived = hours): Reading => ({
  ...{ source: "check-in", pain },
  at: before(hours),
  receivedAt: before(arrived),
});
const nothing = { onRecord: false, decidedAt: null, now };

describe("an irritable nerve", () => {
  test("is proposed by leg pain at rest of seven or more, on the latest such reading", () => {
    expect(irritableProposal([], nothing)).toBeNull();
    expect(irritableProposal([reading(6, 1)], nothing)).toBeNull();
    const [first, last] = [reading(9, 30), reading(7, 5)];
    expect(irritableProposal([last, first, reading(3, 1)], nothing)).toEqual(last);
    expect(irritableProposal([first, reading(2, 1)], nothing)).toEqual(first);
  });

  test("is proposed for fourteen days", () => {
    expect(irritableProposal([reading(8, 14 * 24)], nothing)?.pain).toBe(8);
    expect(irritableProposal([reading(8, 14 * 24 + 1)], nothing)).toBeNull();
  });

  test("is not proposed where it is on record", () => {
    expect(irritableProposal([reading(8, 1)], { ...nothing, onRecord: true })).toBeNull();
  });

  test("is proposed again after a decision only by what had not arrived by then", () => {
    const decided = { ...nothing, decidedAt: before(10) };
    expect(irritableProposal([reading(8, 11)], decided)).toBeNull();
    expect(irritableProposal([reading(8, 10)], decided)).toBeNull();
    expect(irritableProposal([reading(8, 9)], decided)?.pain).toBe(8);
    expect(irritableProposal([reading(8, 11, 2)], decided)?.pain).toBe(8);
  });
});
