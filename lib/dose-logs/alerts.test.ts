import { expect, test } from "vitest";
import { alertFor, raisesAlert } from "./alerts";
import { STOP_RULES } from "./vocabulary";

test("every stop tells the care team at once but pain above its limit, which feeds the pain flag", () => {
  expect(STOP_RULES.filter((rule) => !raisesAlert(rule))).toEqual(["S2"]);
});

test("an alert is raised by exactly those", () => {
  const owner = { clinicId: "c", patientId: "p" };
  const told = "2026-07-08T10:00:00.000Z";
  const raised = STOP_RULES.filter((stopRule) => alertFor({ ...owner, body: { stopRule } }, "log", told));
  expect(raised).toEqual(STOP_RULES.filter(raisesAlert));
  expect(alertFor({ ...owner, body: { quick: true } }, "log", told)).toBeNull();
});
