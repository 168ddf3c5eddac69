import { expect, test } from "vitest";
import { newId } from "../new-id";
import { sealedSums } from "./schema";
import { NO_SUMS } from "./sums";

const opened = {
  ...{ changes: {}, memberId: newId(), startedAt: "2026-07-12T10:00:00Z", edition: 1 },
  ...{ after: newId(), done: 25 },
};
const opens = (sums: object) => sealedSums.safeParse({ ...opened, sums }).success;

test("sums are opened with each proposal and each group of patients in them, and refused where one is missing", () => {
  expect(opens(NO_SUMS)).toBe(true);
  const { regress, ...rest } = NO_SUMS;
  expect(opens(rest)).toBe(false);
  const { neither: _, ...patients } = regress.patients;
  expect(opens({ ...rest, regress: { ...regress, patients } })).toBe(false);
  expect(opens({ ...rest, regress: { patients: regress.patients, present: 0 } })).toBe(false);
  expect(opens({ ...NO_SUMS, other: regress })).toBe(false);
});
