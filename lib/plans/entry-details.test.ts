import { describe, expect, test } from "vitest";
import { detailsBeside, entryDetails } from "./entry-details";
import { type Prescription, prescription } from "./schema";

const given = (kind: string, dose: object, more: object = {}): Prescription =>
  prescription.parse({
    ...{ id: "0190a1b2-0000-4000-8000-000000000001", kind, dose },
    schedule: { timesPerDay: 1, days: { type: "flexible", perWeek: 7 } },
    ...(kind === "strength"
      ? {
          exerciseId: "0190a1b2-0000-4000-8000-000000000002",
          exerciseRevisionId: "0190a1b2-0000-4000-8000-000000000003",
          side: null,
        }
      : {}),
    ...more,
  });
const dose = { sets: 3, reps: 10, holdSeconds: 0, restSeconds: 30 };
const exercise = (more: object = {}, other: object = {}) => given("strength", { ...dose, ...more }, other);
const daily = { timesPerDay: 1, days: { type: "flexible", perWeek: 7 } };

describe("what an entry says besides its dose in words", () => {
  test.each([
    ["a rest", exercise(), exercise({ restSeconds: 60 }), [{ part: "rest", seconds: 60 }]],
    ["no rest", exercise({ restSeconds: 0 }), exercise(), [{ part: "rest", seconds: 30 }]],
    ["a pain limit", exercise(), exercise({ painLimit: 4 }), [{ part: "painLimit", limit: 4 }]],
    [
      "times of the day",
      exercise(),
      exercise({}, { schedule: { ...daily, parts: ["evening"] } }),
      [{ part: "times", times: ["evening"] }],
    ],
    ["a note", exercise(), exercise({}, { note: "Slowly." }), [{ part: "note", words: "Slowly." }]],
    [
      "a safety note",
      exercise({}, { modifyNotes: { C6: "Hands on a rail.", C9: "In short sets." } }),
      exercise({}, { modifyNotes: { C6: "Hands on a table.", C9: "In short sets." } }),
      [{ part: "modifyNotes", code: "C6", words: "Hands on a table." }],
    ],
    [
      "the text of a card",
      given("education", { card: "Pacing", text: "Little and often." }),
      given("education", { card: "Pacing", text: "A little more each week." }),
      [{ part: "text", words: "A little more each week." }],
    ],
    [
      "the days of breaks",
      given("walking-breaks", { everyMinutes: 30, target: 6 }),
      given(
        "walking-breaks",
        { everyMinutes: 30, target: 6 },
        { schedule: { timesPerDay: 1, days: { type: "flexible", perWeek: 5 } } },
      ),
      [{ part: "days", days: [{ key: "perWeek", values: { count: 5 } }] }],
    ],
  ])("%s that is another is named", (_, before, after, said) => {
    expect(detailsBeside(after, before)).toEqual(said);
    expect(detailsBeside(after, after)).toEqual([]);
  });

  test("of what is new all is said, and what is gone was said before", () => {
    const full = exercise({ painLimit: 5 }, { note: "Slowly." });
    expect(detailsBeside(full, null)).toEqual(entryDetails(full));
    expect(entryDetails(full).map(({ part }) => part)).toEqual(["rest", "painLimit", "note"]);
    expect(detailsBeside(exercise({ painLimit: 5 }), exercise())).toHaveLength(1);
    expect(detailsBeside(exercise(), exercise({ painLimit: 5 }))).toEqual([]);
  });
});
