import { expect, it } from "vitest";
import { ALERT_KINDS, ALERTS, byWorst, isRedFlag, RED_FLAGS, worstRank } from "../alerts/vocabulary";
import { unlockErrors } from "./policy";

it("asks what was examined, who was informed and why, where a red flag is unlocked, and nowhere else", () => {
  const said = { note: "ten chars!", examined: "SLR 60", informed: "GP" };
  const short = { note: "nine char", examined: "SLR.", informed: "…" };
  for (const kind of ALERT_KINDS) {
    const lacking = isRedFlag(kind) ? ["note", "examined", "informed"] : [];
    expect([kind, Object.keys(unlockErrors(kind, short))]).toEqual([kind, lacking]);
    expect([kind, unlockErrors(kind, said)]).toEqual([kind, {}]);
  }
  expect(Object.keys(unlockErrors("red-flag", { ...said, informed: "" }))).toEqual(["informed"]);
  const empty = { note: "aaaaaaaaaaaa", examined: "aaaaaa", informed: "aaaa" };
  expect(Object.keys(unlockErrors("red-flag", empty))).toEqual(["note", "examined", "informed"]);
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
