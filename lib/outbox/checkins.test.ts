import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { answerIn } from "../checkins/answer-in";
import { type Asking, dayBegan, dueRounds } from "../checkins/due";
import { CHECKIN_KINDS, type CheckinKind } from "../checkins/rounds";
import { checkinItem } from "../checkins/schema";
import type { CheckinAnswer } from "../checkins/vocabulary";
import type { GoalId } from "../ids";
import { ASKED_CODES } from "../measures/vocabulary";
import { dayClose, localDateAt } from "../time/local-day";
import { overlayRounds } from "./checkins";
import type { Entry } from "./entry";

const zones = [{ from: "2000-01-01", zone: "Europe/Berlin" }];
const now = Temporal.Instant.from("2026-07-15T08:30:00Z");
const today = localDateAt(zones, now);
const day = { began: dayBegan({ zones, today }), closes: dayClose(zones, today).toString() };

const GOALS = ["Stairs to the flat", "Sit through choir"].map((words, at) => ({
  id: `00000000-0000-4000-8000-90000000000${at}` as GoalId,
  words,
}));

const bodies: Record<CheckinKind, (n: number | null) => object> = {
  "rest-pain": (pain) => ({ pain }),
  settled: (n) => ({ settled: n === null ? null : n > 5 ? "worse" : "as-before" }),
  lying: (minutes) => ({ minutes }),
  confidence: (score) => ({ score }),
  walked: (minutes) => ({ minutes }),
  sat: (minutes) => ({ minutes }),
  "nprs-leg": (score) => ({ score }),
  "nprs-back": (score) => ({ score }),
  "nprs-knee": (score) => ({ score }),
  groc: (score) => ({ score: score && score - 5 }),
  "choose-goals": () => ({ skipped: true }),
  goal: (score) => ({ goalId: GOALS[(score ?? 0) % 2]?.id, score }),
};

/** Tapped so many hours before now. */
function tapped(kind: CheckinKind, hours: number, n: number | null, at: number) {
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
  const deviceAt = now.subtract({ minutes: Math.round(hours * 60) }).toString();
  return checkinItem.parse({
    ...{ type: "checkin", kind, id, deviceAt, zone: "Europe/Berlin", body: bodies[kind](n) },
  });
}
type Item = ReturnType<typeof tapped>;

/** What the server makes of it, its clock being right. */
const stored = (item: Item): CheckinAnswer => {
  const at = Temporal.Instant.from(item.deviceAt);
  return {
    goalId: item.kind === "goal" ? item.body.goalId : null,
    ...{ id: item.id, kind: item.kind, at: at.epochMilliseconds, date: localDateAt(zones, at) },
    value: answerIn(item.body),
  };
};
const waiting = (item: Item, error: string | null = null): Entry => ({
  ...{ id: item.id, owner: "o", at: item.deviceAt, kind: "checkin", item, error },
});
const due = (items: readonly Item[]) => {
  const asking: Asking = {
    ...{ now, zones, today, active: true, planSince: "2026-06-01", exercised: true, hour: 8, weekday: 3 },
    measures: ASKED_CODES.map((kind, nth) => ({ kind, weeks: 1 + nth, entered: null })),
    ...{ goals: GOALS, everSet: false, answers: items.map(stored) },
  };
  return dueRounds(asking);
};

const items = fc
  .array(
    fc.tuple(
      fc.constantFrom(...CHECKIN_KINDS),
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.option(fc.nat(10)),
    ),
    { maxLength: 12 },
  )
  .map((all) => all.map(([kind, hours, n], at) => tapped(kind, hours, n, at)));

describe("a check-in that waits on the phone", () => {
  test("shows as it will be once the server has it, whatever of it has arrived", () => {
    fc.assert(
      fc.property(items, fc.nat(12), (all, sent) => {
        const rest = all.slice(sent).map((item) => waiting(item));
        expect(overlayRounds(due(all.slice(0, sent)), rest, day)).toEqual(due(all));
      }),
    );
  });

  test("changes nothing once it is refused, nor as an answer of yesterday to the morning", () => {
    const open = due([]);
    expect(overlayRounds(open, [waiting(tapped("settled", 1, 3, 1), "invalid")], day)).toEqual(open);
    expect(overlayRounds(open, [waiting(tapped("lying", 24, 3, 1))], day)).toEqual(open);
    const asked = overlayRounds(open, [waiting(tapped("sat", 24, 20, 1))], day).flatMap((r) => r.questions);
    expect(asked.map(({ kind }) => kind)).not.toContain("sat");
  });
});
