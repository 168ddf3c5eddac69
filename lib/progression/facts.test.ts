import { describe, expect, test } from "vitest";
import { exercise, history, log, moment, version } from "../../prisma/factories/histories";
import { standingLogs } from "../adherence/history/corrections";
import type { LogEntry, PlanHistory } from "../adherence/history/history";
import { PRESENT_RULES } from "../plans/progression/rules.data";
import { addDays } from "../time/calendar-date";
import { factsOn, type Signals } from "./facts";
import { NO_SOURCES, type Sources } from "./sources";

const LAST = "2026-07-12";
const today = addDays(LAST, 1);
const back = (days: number) => addDays(today, -days);
const squat = exercise("squat", { dose: { painLimit: 5 } });
const usual = version("2026-06-01", [squat, exercise("bridge"), exercise("lie", { kind: "rest-position" })]);
const NO_SIGNALS: Signals = {
  openAlerts: [],
  questions: false,
  unanswered: false,
  restPain: false,
  withdrew: false,
};

type Given = { logs?: LogEntry[]; signals?: Partial<Signals>; sources?: Partial<Sources> } & Partial<
  Omit<PlanHistory, "logs">
>;
function factsFor({ logs = [], signals, sources, ...content }: Given) {
  const known = history(LAST, { versions: [usual], logs, ...content });
  const phaseOf = () => ({ number: 1, of: 4, effortCeiling: 3 });
  const given = { history: known, logs: standingLogs(known.logs, []), phaseOf, sessions: null, today };
  const found = factsOn(
    { ...given, signals: { ...NO_SIGNALS, ...signals }, sources: { ...NO_SOURCES, ...sources } },
    PRESENT_RULES,
  );
  if (!found) throw new Error("A plan is in force");
  return found;
}
const done = (days: number, content = {}, id = "squat") => log(id, back(days), { quick: true, ...content });

describe("what is judged", () => {
  test("are the seven completed days, exercise alone, and nothing that was skipped", () => {
    const logs = [
      ...[done(8), done(7), done(3), done(3, {}, "bridge"), done(0)],
      ...[log("squat", back(2), { skipped: "no-time" }), log("lie", back(1), { quick: true })],
    ];
    expect(factsFor({ logs }).loggedDays).toBe(2);
  });

  test("is the pain that is nearest to the limit of its dose and its place, and the median effort", () => {
    const logs = [
      done(2, { pain: 5, painPlace: "knee", effort: 2 }),
      done(1, { pain: 4, painPlace: "leg", effort: 5 }, "bridge"),
      done(3, { effort: 3 }),
    ];
    const facts = factsFor({ logs });
    expect(facts.worst).toEqual({ pain: 4, limit: 3, date: back(1) });
    expect(facts.effort).toMatchObject({ median: 3 });
    expect(facts.easy).toEqual(["squat"]);
  });

  test("allows leg pain that began above its limit to rise by one", () => {
    const at = moment(back(1), 8).epochMilliseconds;
    const restPains = [{ date: back(1), at, receivedAt: at, pain: 4 }];
    const logs = [done(1, { pain: 5, painPlace: "leg" }, "bridge")];
    expect(factsFor({ logs, sources: { restPains } }).worst).toMatchObject({ pain: 5, limit: 5 });
  });

  test("names the easiest exercise first, and none that was stopped", () => {
    const logs = [done(1, { effort: 3 }), done(1, { effort: 1 }, "bridge")];
    expect(factsFor({ logs }).easy).toEqual(["bridge", "squat"]);
    expect(factsFor({ logs: [...logs, done(2, { stopRule: "S2" }, "bridge")] }).easy).toEqual(["squat"]);
  });
});

describe("what stands in the way", () => {
  test("is what is decided, answered or waited for first", () => {
    expect(factsFor({}).barriers).toEqual([]);
    expect(factsFor({ signals: { openAlerts: ["red-flag"] } }).barriers).toEqual(["red-flag"]);
    expect(factsFor({ signals: { openAlerts: ["stop-S1"], questions: true } }).barriers).toEqual([
      "alert",
      "questions",
    ]);
    expect(factsFor({ signals: { openAlerts: ["correction-asked"] } }).barriers).toEqual([]);
    const pause = { from: back(1), to: addDays(today, 1), reason: "", author: "patient" as const };
    expect(factsFor({ pauses: [pause] }).barriers).toEqual(["paused"]);
    const held = { prescriptionId: squat.id, from: back(3), to: null };
    expect(factsFor({ holds: [held] }).barriers).toEqual(["held"]);
    expect(factsFor({ holds: [{ ...held, to: back(1) }] }).barriers).toEqual([]);
    expect(factsFor({ versions: [{ ...usual, endsOn: addDays(today, 3) }] }).barriers).toEqual(["short"]);
  });

  test("is the lighter plan while it is on; a week later nothing of it is left", () => {
    const lighter = (from: string, endsOn: string) => {
      const prepared = { ...version(from, [squat]), lighterDays: 3, endsOn };
      return {
        versions: [usual, prepared],
        lighter: { usual: [usual], prepared: [prepared], swaps: [], withdrawals: [] },
      };
    };
    expect(factsFor(lighter(back(1), addDays(today, 2))).barriers).toEqual(["lighter"]);
    expect(factsFor(lighter(back(4), back(2))).waits).toEqual(["lately-lighter"]);
    expect(factsFor(lighter(back(4), back(2))).triggers).toMatchObject([{ id: "flare-days", count: 2 }]);
    expect(factsFor(lighter(back(12), back(9)))).toMatchObject({ waits: [], triggers: [] });
  });

  test("of more are a version that is younger than the window, and one that is to begin", () => {
    const newer = version(back(6), [squat]);
    expect(factsFor({ versions: [usual, newer] }).waits).toEqual(["new-version"]);
    expect(factsFor({ versions: [usual, { ...newer, effectiveFrom: back(7) }] }).waits).toEqual([]);
    expect(factsFor({ versions: [usual, { ...newer, effectiveFrom: addDays(today, 1) }] }).waits).toEqual([
      "upcoming",
    ]);
  });

  test("of more is a proposal that was dismissed within a week, of more or of less, of this version alone", () => {
    const dismissed = (days: number, more = {}) => ({
      decisions: [
        {
          ...{
            outcome: "progress" as const,
            decision: "dismiss" as const,
            versionId: usual.id,
            published: false,
          },
          ...{ date: back(days), at: moment(back(days)).epochMilliseconds },
          ...more,
        },
      ],
    });
    expect(factsFor({ sources: dismissed(6) }).waits).toEqual(["dismissed"]);
    expect(factsFor({ sources: dismissed(7) }).waits).toEqual([]);
    // Less was dismissed: what asked for it is no reason for more.
    expect(factsFor({ sources: dismissed(6, { outcome: "regress" }) }).waits).toEqual(["dismissed"]);
    expect(factsFor({ sources: dismissed(1, { versionId: "another" as typeof usual.id }) }).waits).toEqual(
      [],
    );
    expect(factsFor({ sources: dismissed(1, { decision: "change" }) }).waits).toEqual([]);
  });
});

describe("less is asked for", () => {
  const hard = [done(3, { effort: 8 }), done(0, { effort: 9 }, "bridge")];

  test("by an effort of eight twice in a week, today included, and says by which exercises", () => {
    const facts = factsFor({ logs: hard });
    expect(facts.triggers).toMatchObject([{ id: "effort", value: 9, count: 2, date: today }]);
    expect(facts.hard).toEqual(["squat", "bridge"]);
    expect(factsFor({ logs: [done(7, { effort: 9 }), done(0, { effort: 9 })] }).triggers).toEqual([]);
  });

  test("not by what was before the version, which answers it", () => {
    expect(factsFor({ logs: hard, versions: [usual, version(back(1), [squat])] }).triggers).toEqual([]);
  });

  test("not by what had arrived when it was dismissed, and again by what came later", () => {
    const at = moment(back(2)).epochMilliseconds;
    const dismissal = { outcome: "regress" as const, decision: "dismiss" as const, versionId: usual.id };
    const decisions = [{ ...dismissal, published: false, date: back(2), at }];
    expect(factsFor({ logs: hard, sources: { decisions } }).triggers).toEqual([]);
    const again = [...hard, done(1, { effort: 8 })];
    expect(factsFor({ logs: again, sources: { decisions } }).triggers).toMatchObject([{ count: 2 }]);
  });

  test("is said to be the second time within two weeks where a version followed from the first", () => {
    const decision = { outcome: "regress" as const, decision: "accept" as const, versionId: usual.id };
    const regressed = (days: number, published = true) => ({
      decisions: [{ ...decision, published, date: back(days), at: moment(back(days)).epochMilliseconds }],
    });
    expect(factsFor({ sources: regressed(13) }).review).toBe(true);
    expect(factsFor({ sources: regressed(14) }).review).toBe(false);
    expect(factsFor({ sources: regressed(3, false) }).review).toBe(false);
  });
});

test("what was told of the nerve in these days counts, seen or not, the worst of it", () => {
  const alerts = [
    { kind: "stop-S1" as const, date: back(2) },
    { kind: "weakness" as const, date: back(6) },
    { kind: "red-flag" as const, date: back(9) },
    { kind: "contraindication" as const, date: back(1) },
  ];
  expect(factsFor({ sources: { alerts } }).nerve).toEqual({ kind: "weakness", date: back(6) });
  expect(factsFor({ sources: { alerts: alerts.slice(2) } }).nerve).toBeNull();
});
