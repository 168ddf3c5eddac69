import { expect, test } from "vitest";
import { alertFor } from "./alerts";
import { raisesAlert, STOP_RULES } from "./vocabulary";

test("every stop alerts the care team but pain above its limit, which feeds the pain flag", () => {
  expect(STOP_RULES.filter((rule) => !raisesAlert(rule))).toEqual(["S2"]);
});

const told = "2026-07-08T10:00:00.000Z";
const log = { id: "log", kind: "nerve-glide" } as const;

test("an alert is raised by exactly those", () => {
  const raised = STOP_RULES.filter((stopRule) => alertFor({ stopRule }, log, told));
  expect(raised).toEqual(STOP_RULES.filter(raisesAlert));
  expect(alertFor({ quick: true }, log, told)).toBeNull();
});

test("S1, S3 and S4 hold the prescription; what locks the plan holds none", () => {
  const holding = STOP_RULES.filter((stopRule) => "hold" in (alertFor({ stopRule }, log, told)?.facts ?? {}));
  expect(holding).toEqual(["S1", "S3", "S4"]);
});

test("pain of 8 in an exercise alerts by itself, or stands with the stop, and is kept in no other alert", () => {
  const high = { hold: true, logId: "log", toldAt: told };
  expect(alertFor({ pain: 7, stopRule: "S2" }, log, told)).toBeNull();
  expect(alertFor({ pain: 8, stopRule: "S2" }, log, told)).toEqual({
    kind: "high-pain",
    facts: { ...high, pain: 8 },
  });
  expect(alertFor({ pain: 9, stopRule: "S1" }, log, told)).toEqual({
    kind: "stop-S1",
    facts: { ...high, rule: "S1", pain: 9 },
  });
  expect(alertFor({ pain: 7, stopRule: "S1" }, log, told)?.facts).not.toHaveProperty("pain");
  expect(alertFor({ pain: 10 }, { id: "log", kind: "rest-position" }, told)).toBeNull();
  expect(alertFor({ pain: 9 }, { id: "log", kind: null }, told)?.kind).toBe("high-pain");
});
