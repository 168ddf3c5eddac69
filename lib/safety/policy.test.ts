import { expect, it } from "vitest";
import { ALERT_KINDS, ALERTS, byWorst, isRedFlag, RED_FLAGS, worstRank } from "../alerts/vocabulary";
import { lacksReason } from "./policy";

it("asks for a reason where a red flag is unlocked, and nowhere else", () => {
  for (const kind of ALERT_KINDS) {
    expect([kind, lacksReason(kind, "nine char")]).toEqual([kind, isRedFlag(kind)]);
    expect([kind, lacksReason(kind, "ten chars!")]).toEqual([kind, false]);
  }
});

it("ranks every kind of alert, the worst first, red flags above all", () => {
  expect([...ALERT_KINDS].reverse().sort(byWorst)).toEqual(ALERT_KINDS);
  const ranks = ALERT_KINDS.map((kind) => ALERTS[kind].rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  expect(ALERT_KINDS.filter((kind) => ALERTS[kind].rank === 3)).toEqual(RED_FLAGS);
  expect(worstRank([])).toBe(0);
  expect(worstRank(["modify-needed", "stop-S3", "moved-down"])).toBe(2);
  expect(worstRank(["stop-S0", "stop-S3"])).toBe(3);
});
