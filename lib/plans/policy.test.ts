import { expect, it } from "vitest";
import { isOvertaken, versionDateErrors } from "./policy";

it("lets a version begin today or later, and end after it begins", () => {
  const errors = (effectiveFrom: string, endsOn: string | null) =>
    versionDateErrors({ effectiveFrom, endsOn }, "2026-07-14");
  expect(errors("2026-07-14", null)).toEqual({});
  expect(errors("2026-07-14", "2026-07-15")).toEqual({});
  expect(errors("2026-07-13", null)).toEqual({ effectiveFrom: "in-the-past" });
  expect(errors("2026-07-14", "2026-07-14")).toEqual({ endsOn: "plan.errors.ends-before-start" });
  expect(errors("2026-07-13", "2026-07-12")).toEqual({
    effectiveFrom: "in-the-past",
    endsOn: "plan.errors.ends-before-start",
  });
});

it("is overtaken by a version that is neither what the draft began from nor named as seen", () => {
  expect(isOvertaken(null, { baseVersionId: null })).toBe(false);
  expect(isOvertaken("v2", { baseVersionId: "v2" })).toBe(false);
  expect(isOvertaken("v2", { baseVersionId: "v1" })).toBe(true);
  expect(isOvertaken("v2", { baseVersionId: null })).toBe(true);
  expect(isOvertaken("v2", { baseVersionId: "v1", overVersionId: "v2" })).toBe(false);
  expect(isOvertaken("v3", { baseVersionId: "v1", overVersionId: "v2" })).toBe(true);
});
