import type { Rules } from "./rules.data";
import { PERIOD_DAYS } from "./vocabulary";

/** Met; not met; or not to be said while entries of the period or the month may come. */
export type State = "met" | "not-met" | "open";

/** The one fact that decides it. */
export type Because =
  | { kind: "days"; have: number; least: number; most: number }
  | { kind: "minutes"; have: number; least: number; most: number | null }
  | { kind: "live"; have: number }
  | { kind: "before"; have: number };

export type Condition = {
  code: string;
  state: State;
  because: Because;
  /** How often it is met; 1 but for what is met for each further minutes. */
  times: number;
};

const said = (code: string, state: State, because: Because, times = state === "met" ? 1 : 0): Condition => ({
  ...{ code, state, because, times },
});

/**
 * The conditions of a period by its days with data. At most one of them is met.
 * @param left days without data that may still have some, the present one included; 0 where none may
 */
export function supplyConditions(rules: Rules, days: number, left: number): Condition[] {
  return rules.supply.map(({ code, least, most }) => {
    const because = { kind: "days", have: days, least, most } as const;
    if (days > most) return said(code, "not-met", because);
    if (days < least) return said(code, days + left >= least ? "open" : "not-met", because);
    // It may become more days than these, which are another code's.
    const grows = left > 0 && most < PERIOD_DAYS && days + left > most;
    return said(code, grows ? "open" : "met", because);
  });
}

type SetUp = {
  /** Days with data in the first period, and those that may still come. */
  days: number;
  left: number;
  /** Earlier set-ups of the same episode of care. */
  before: number;
};

export function setUpCondition({ setUp }: Rules, { days, left, before }: SetUp): Condition {
  if (before > 0) return said(setUp.code, "not-met", { kind: "before", have: before });
  const because = { kind: "days", have: days, least: setUp.days, most: PERIOD_DAYS } as const;
  if (days >= setUp.days) return said(setUp.code, "met", because);
  return said(setUp.code, days + left >= setUp.days ? "open" : "not-met", because);
}

/**
 * The conditions of a month by its minutes and its live contacts. Of the first ones at most one is met.
 * @param over no minutes of it are taken any more
 */
export function timeConditions(
  { first, further }: Rules,
  { minutes, live, over }: { minutes: number; live: number; over: boolean },
): Condition[] {
  const waits: State = over ? "not-met" : "open";
  const tiers = first.map(({ code, minutes: least }, at) => {
    const next = first[at + 1]?.minutes ?? null;
    const because = { kind: "minutes", have: minutes, least, most: next === null ? null : next - 1 } as const;
    if (next !== null && minutes >= next) return said(code, "not-met", because);
    if (minutes < least) return said(code, waits, because);
    if (live === 0) return said(code, waits, { kind: "live", have: 0 });
    return said(code, next !== null && !over ? "open" : "met", because);
  });
  const base = first.at(-1)?.minutes ?? 0;
  const times = Math.max(0, Math.floor((minutes - base) / further.minutes));
  const because = { kind: "minutes", have: minutes, least: base + further.minutes, most: null } as const;
  if (times === 0) return [...tiers, said(further.code, waits, because)];
  if (live === 0) return [...tiers, said(further.code, waits, { kind: "live", have: 0 })];
  return [...tiers, said(further.code, "met", because, times)];
}
