import type { RuleName } from "../plans/progression/rules.data";

type Unit = "days" | "percent" | "points" | "times" | "mornings" | "minutes" | "hours" | "stands";
export type Changeable = { unit: Unit; least: number; most: number };

/**
 * The numbers that can be tried out, by what they decide, each with the range in which it makes sense: that of what it is held
 * against. Not those that decide how large a step is, nor the window itself, by which sessions are counted everywhere.
 */
export const CHANGEABLE = {
  more: {
    loggedDays: { unit: "days", least: 1, most: 7 },
    loggedDaysLastPhase: { unit: "days", least: 1, most: 7 },
    sessionPercent: { unit: "percent", least: 50, most: 100 },
    morningPercent: { unit: "percent", least: 50, most: 100 },
    leastMornings: { unit: "mornings", least: 1, most: 7 },
    dismissedDays: { unit: "days", least: 0, most: 28 },
  },
  less: {
    hardEffort: { unit: "points", least: 5, most: 10 },
    hardLogs: { unit: "times", least: 1, most: 7 },
    flarePain: { unit: "points", least: 1, most: 5 },
    flareDays: { unit: "days", least: 1, most: 7 },
    lastingPain: { unit: "points", least: 0, most: 5 },
    lastingHours: { unit: "hours", least: 12, most: 72 },
  },
  phase: {
    legPainSecondPhase: { unit: "points", least: 0, most: 10 },
    legPainDown: { unit: "points", least: 1, most: 10 },
    legPainDownPercent: { unit: "percent", least: 0, most: 100 },
    walkedSecondPhase: { unit: "minutes", least: 1, most: 120 },
    goalsUp: { unit: "points", least: 1, most: 10 },
    goalsLeast: { unit: "points", least: 1, most: 10 },
    walkedThirdPhase: { unit: "minutes", least: 1, most: 120 },
    satThirdPhase: { unit: "minutes", least: 1, most: 240 },
    legPainFourthPhase: { unit: "points", least: 0, most: 10 },
    chairStandsUp: { unit: "stands", least: 1, most: 10 },
    answerDays: { unit: "days", least: 7, most: 42 },
    measureDays: { unit: "days", least: 14, most: 90 },
  },
} as const satisfies Record<string, Partial<Record<RuleName, Changeable>>>;
