import { describe, expect, test } from "vitest";
import { exercise, history, version } from "../../prisma/factories/histories";
import { noPlanOn } from "./no-plan";

const TODAY = "2026-07-13";
const squat = [exercise("squat")];
const given = (...versions: ReturnType<typeof version>[]) => history("2026-07-12", { versions });

describe("why no plan is in force", () => {
  test("is asked only where none is", () => {
    expect(noPlanOn(given(version("2026-07-01", squat)), TODAY)).toBeNull();
    expect(noPlanOn(given(version("2026-07-01", squat, { endsOn: "2026-07-14" })), TODAY)).toBeNull();
  });

  test("it is being written where there was none yet", () => {
    expect(noPlanOn(given(), TODAY)).toEqual({ reason: "being-written" });
  });

  test("it begins on a day, however far ahead; the first of several", () => {
    const later = [version("2026-09-01", squat), version("2026-08-10", squat, { number: 2 })];
    expect(noPlanOn(given(...later), TODAY)).toEqual({ reason: "begins", on: "2026-08-10" });
  });

  test("it ended, with its last day; what begins after a gap goes before", () => {
    const ended = version("2026-06-01", squat, { endsOn: "2026-07-11" });
    const flare = version("2026-06-20", squat, { endsOn: "2026-06-25", kind: "flare" });
    expect(noPlanOn(given(ended, flare), TODAY)).toEqual({ reason: "ended", on: "2026-07-10" });
    expect(noPlanOn(given(ended, version("2026-08-10", squat)), TODAY)).toEqual({
      reason: "begins",
      on: "2026-08-10",
    });
  });

  test("care has ended, from the day of the discharge on", () => {
    const care = (episodeEnd: string) => ({
      ...given(version("2026-07-01", squat), version("2026-08-10", squat)),
      episodeEnd,
    });
    expect(noPlanOn(care("2026-07-14"), TODAY)).toBeNull();
    expect(noPlanOn(care("2026-07-13"), TODAY)).toEqual({ reason: "care-ended", on: "2026-07-13" });
    expect(noPlanOn(care("2026-05-02"), TODAY)).toEqual({ reason: "care-ended", on: "2026-05-02" });
  });

  test("a plan that would begin after the care is over never begins", () => {
    const never = { ...given(version("2026-08-10", squat)), episodeEnd: "2026-08-01" };
    expect(noPlanOn(never, TODAY)).toEqual({ reason: "being-written" });
  });
});
