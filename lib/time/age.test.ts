import { expect, test } from "vitest";
import { ageOn } from "./age";

test("an age goes up on the birthday, a leap day's on 1 March", () => {
  expect(ageOn("1967-03-14", "2026-03-13")).toBe(58);
  expect(ageOn("1967-03-14", "2026-03-14")).toBe(59);
  expect(ageOn("1967-03-14", "2026-02-28")).toBe(58);
  expect(ageOn("1967-03-14", "2026-12-01")).toBe(59);
  expect(ageOn("2000-02-29", "2026-02-28")).toBe(25);
  expect(ageOn("2000-02-29", "2026-03-01")).toBe(26);
});
