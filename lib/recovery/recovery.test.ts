import { expect, test } from "vitest";
import { type BodyChart, seriesOf } from "../body-charts/series";
import type { BodyChartId, GoalId } from "../ids";
import { type Known, recoveryOf } from "./recovery";

const known = (given: Partial<Known> = {}): Known => ({
  ...{
    today: "2026-07-15",
    side: "left",
    restPain: [],
    charts: [],
    walked: [],
    sat: [],
    goals: [],
    locked: false,
  },
  ...given,
});
const chart = (localDate: string, place: "left-foot-front" | "left-knee-back", pain: number): BodyChart => ({
  ...{ id: `00000000-0000-4000-8000-0000${localDate.replaceAll("-", "")}` as BodyChartId, localDate },
  ...{ at: `${localDate}T10:00:00Z`, source: "patient", marks: [{ place, pain, symptoms: [] }] },
});

test("nothing said yet claims nothing", () => {
  expect(recoveryOf(known())).toMatchObject({
    ...{ heading: "soon", setback: false, goals: [], goalsChange: null, milestones: [] },
    ...{ walked: { start: null, now: null }, pain: { start: null, now: null } },
  });
});

test("charts alone say both, pain and how far down; a setback of one is a setback", () => {
  const charts = seriesOf(
    [chart("2026-06-01", "left-foot-front", 3), chart("2026-07-14", "left-knee-back", 6)],
    "left",
  );
  expect(recoveryOf(known({ charts }))).toMatchObject({
    ...{ heading: "more-up", setback: true, reach: "up" },
    pain: { source: "chart", start: { pain: 3 }, now: { pain: 6 } },
  });
});

test("nothing is good news alone while a warning sign waits for a clinician", () => {
  const charts = seriesOf(
    [chart("2026-06-01", "left-foot-front", 6), chart("2026-07-14", "left-knee-back", 1)],
    "left",
  );
  expect(recoveryOf(known({ charts })).heading).toBe("less-up");
  expect(recoveryOf(known({ charts, locked: true }))).toMatchObject({ heading: "less-new", setback: true });
  expect(recoveryOf(known({ locked: true })).heading).toBe("new");
});

test("one answer of minutes is a start, two are a span", () => {
  const walked = [
    { date: "2026-07-01", minutes: 5 },
    { date: "2026-07-08", minutes: 20 },
  ];
  expect(recoveryOf(known({ walked, sat: walked.slice(0, 1) }))).toMatchObject({
    walked: { start: 5, now: 20 },
    sat: { start: 5, now: null },
  });
});

test("goals stand with their course, scored or not", () => {
  const goal = { id: "g" as GoalId, words: "Stairs to the flat" };
  expect(recoveryOf(known({ goals: [{ goal, scores: [] }] })).goals).toEqual([
    { ...goal, start: null, now: null },
  ]);
});
