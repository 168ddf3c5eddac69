import { expect, it } from "vitest";
import { isOvertaken, lighterOvertaken, versionDateErrors } from "./policy";

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

it("is overtaken by another lighter plan, or by the withdrawal of what it began from, unless that was named as seen", () => {
  const [none, l2] = [
    { current: null, withdrawn: false },
    { current: "l2", withdrawn: false },
  ];
  expect(lighterOvertaken(none, { baseLighterId: null })).toBeNull();
  expect(lighterOvertaken(l2, { baseLighterId: "l2" })).toBeNull();
  expect(lighterOvertaken(l2, { baseLighterId: null })).toBe("prepared");
  expect(lighterOvertaken(l2, { baseLighterId: "l1", overLighterId: null })).toBe("prepared");
  expect(lighterOvertaken(l2, { baseLighterId: "l1", overLighterId: "l2" })).toBeNull();
  // A new version of the plan ended it: that is told as such.
  expect(lighterOvertaken(none, { baseLighterId: "l1" })).toBeNull();
  const withdrawn = { current: null, withdrawn: true };
  expect(lighterOvertaken(withdrawn, { baseLighterId: "l1" })).toBe("withdrawn");
  expect(lighterOvertaken(withdrawn, { baseLighterId: null })).toBeNull();
  expect(lighterOvertaken(withdrawn, { baseLighterId: "l1", overLighterId: null })).toBeNull();
});
