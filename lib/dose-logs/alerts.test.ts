import { expect, test } from "vitest";
import { alertFor } from "./alerts";
import { raisesAlert, STOP_RULES } from "./vocabulary";

test("every stop alerts the care team but pain above its limit, which feeds the pain flag", () => {
  expect(STOP_RULES.filter((rule) => !raisesAlert(rule))).toEqual(["S2"]);
});

test("an alert is raised by exactly those", () => {
  const told = "2026-07-08T10:00:00.000Z";
  const raised = STOP_RULES.filter((stopRule) => alertFor({ stopRule }, "log", told));
  expect(raised).toEqual(STOP_RULES.filter(raisesAlert));
  expect(alertFor({ quick: true }, "log", told)).toBeNull();
});
