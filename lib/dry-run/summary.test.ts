import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROPOSED } from "../plans/progression/vocabulary";
import { addDays } from "../time/calendar-date";
import { spellsOf } from "./run";
import { CHANGES, matchedIn, summaryOf } from "./summary";
import { type Ran, RUN_DAYS, type Spell } from "./vocabulary";

const today = "2026-07-13";
const day = (n: number) => addDays(today, -n);
const spell = (said: Spell["said"], from: number, to = from): Spell => ({
  said,
  from: day(from),
  to: day(to),
});
const ran = (more: Partial<Ran>): Ran => ({
  ...{
    patientId: "p",
    name: "Ines Rowe",
    days: 90,
    judged: { from: day(89), to: today },
    present: [],
    changed: [],
  },
  events: { flare: [], stop: [], effort: [] },
  ...more,
});

describe("a proposal under both rules", () => {
  const changeOf = (present: Spell[], changed: Spell[]) =>
    matchedIn({ present, changed }).map(({ change }) => change);

  test("is the same one where the days meet, from the same day, an earlier one or a later one", () => {
    expect(changeOf([spell("progress", 20, 12)], [spell("progress", 20, 19)])).toEqual(["same"]);
    expect(changeOf([spell("progress", 20, 12)], [spell("progress", 25, 20)])).toEqual(["earlier"]);
    expect(changeOf([spell("progress", 20, 12)], [spell("progress", 12, 12)])).toEqual(["later"]);
  });

  test("is another one where they do not, or where something else is proposed", () => {
    expect(changeOf([spell("progress", 20, 18)], [spell("progress", 17)])).toEqual(["gained", "lost"]);
    expect(changeOf([spell("progress", 20)], [spell("regress", 20)])).toEqual(["lost", "gained"]);
    expect(changeOf([spell("missed", 20)], [spell("paused", 20)])).toEqual([]);
  });

  test("counts once on each side, however it is cut into spells", () => {
    const said = fc.constantFrom("progress", "regress", "missed", null);
    const days = fc
      .array(said, { minLength: RUN_DAYS, maxLength: RUN_DAYS })
      .map((all) => spellsOf(all.map((one, at) => ({ day: day(RUN_DAYS - 1 - at), said: one }))));
    fc.assert(
      fc.property(days, days, (present, changed) => {
        const { proposals } = summaryOf([ran({ present, changed })], today);
        for (const kind of PROPOSED) {
          const row = proposals.find((one) => one.said === kind);
          const { same = 0, earlier = 0, later = 0, gained = 0, lost = 0 } = row?.changes ?? {};
          const met = same + earlier + later;
          expect(met + gained).toBe(changed.filter((one) => one.said === kind).length);
          expect(met + lost).toBe(present.filter((one) => one.said === kind).length);
        }
        expect(CHANGES).toHaveLength(5);
      }),
    );
  });
});

describe("what followed", () => {
  const events = { flare: [day(39), day(20)], stop: [], effort: [day(40)] };

  test("is what happened within two weeks after the first day, that day left out", () => {
    const one = ran({
      present: [spell("progress", 60)],
      changed: [spell("progress", 60), spell("progress", 40)],
      events,
    });
    expect(summaryOf(Array(10).fill(one), today).followed).toEqual({
      gained: { of: 10, flare: 10, stop: 0, effort: 0 },
      both: { of: 10, flare: 0, stop: 0, effort: 0 },
    });
  });

  test("is asked of nobody whose two weeks are not over, and of no proposal of less", () => {
    const one = ran({ changed: [spell("progress", 14), spell("regress", 60)], events });
    expect(summaryOf([one], today).followed.gained?.of).toBe(0);
    const over = ran({ changed: [spell("progress", 15)], events });
    expect(summaryOf(Array(10).fill(over), today).followed.gained?.of).toBe(10);
  });

  test("is asked by each patient's own last day, whatever date it is elsewhere, and of nobody who left before", () => {
    const changed = [spell("progress", 15)];
    const ofLast = (last: number) => {
      const one = ran({ changed, judged: { from: day(89), to: day(last) }, events });
      return summaryOf(Array(10).fill(one), today).followed.gained?.of;
    };
    expect([ofLast(0), ofLast(1), ofLast(12)]).toEqual([10, 0, 0]);
    expect(summaryOf([ran({ judged: null, changed })], today).followed.gained?.of).toBe(0);
  });

  test("is not asked of a proposal that stood on the first day judged: nobody knows when it began", () => {
    const one = ran({ present: [spell("progress", 89, 60)], changed: [spell("progress", 89, 50)], events });
    const other = ran({ present: [spell("progress", 89, 60)], changed: [spell("progress", 80, 50)], events });
    const { proposals, followed } = summaryOf([one, other], today);
    expect(proposals[0]?.changes).toMatchObject({ same: 1, later: 1 });
    expect(followed).toMatchObject({ gained: { of: 0 }, both: { of: 0 } });
  });

  test("is not said of fewer than ten", () => {
    const one = ran({ changed: [spell("progress", 40)], events });
    expect(summaryOf(Array(9).fill(one), today).followed.gained).toBeNull();
  });
});

test("weeks hold every first day, the earliest first, and the last ends today", () => {
  const changed = [spell("progress", 89), spell("progress", 7), spell("progress", 0)];
  const { weeks } = summaryOf([ran({ changed })], today);
  expect(weeks).toHaveLength(13);
  expect(weeks.map(({ counts }) => counts.progress.changed)).toEqual([1, ...Array(10).fill(0), 1, 1]);
  expect(weeks.at(-1)?.from).toBe(day(6));
});

test("who is affected is by name, and whoever is not is left out", () => {
  const summary = summaryOf(
    [
      ran({ patientId: "b", name: "Wren Adeyemi", changed: [spell("progress", 5)] }),
      ran({ patientId: "a", name: "Ada Poole", present: [spell("regress", 5)] }),
      ran({ patientId: "c", name: "Cy Lund", present: [spell("missed", 5)], changed: [spell("paused", 5)] }),
    ],
    today,
  );
  expect(summary.affected.map(({ patientId }) => patientId)).toEqual(["a", "b"]);
  expect(summary.holds.map(({ said, days }) => [said, days])).toEqual([
    ["paused", { present: 0, changed: 1 }],
    ["missed", { present: 1, changed: 0 }],
  ]);
});
