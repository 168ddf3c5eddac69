import { describe, expect, test } from "vitest";
import type { BodyChart } from "../body-charts/series";
import { seriesOf } from "../body-charts/series";
import type { BodyChartId } from "../ids";
import { HEADINGS, headingOf, isSetback, type ReachChange, reachChange } from "./heading";
import type { PainChange } from "./pain";

const PAIN: PainChange[] = ["better", "same", "worse", "unknown"];
const REACH: ReachChange[] = ["up", "same", "down", "new", "unknown"];
const pairs = PAIN.flatMap((pain) => REACH.map((reach) => [pain, reach] as const));

const chart = (
  localDate: string,
  place: "left-foot-front" | "left-calf-back" | "left-thigh-back" | "saddle-back",
  symptoms: BodyChart["marks"][number]["symptoms"] = [],
): BodyChart => ({
  ...{ id: `00000000-0000-4000-8000-0000${localDate.replaceAll("-", "")}` as BodyChartId, localDate },
  ...{ at: `${localDate}T10:00:00Z`, source: "patient", marks: [{ place, pain: 4, symptoms }] },
});
const reach = (...charts: BodyChart[]) => reachChange(seriesOf(charts, "left"), "2026-07-20");

describe("the heading", () => {
  test("has a sentence for every pair, and no sentence that none has", () => {
    expect([...new Set(pairs.map((pair) => headingOf(...pair)))].sort()).toEqual([...HEADINGS].sort());
  });

  test("speaks of less or nothing bad only where nothing got worse", () => {
    const setbacks = pairs.filter((pair) => isSetback(...pair)).map((pair) => headingOf(...pair));
    const others = pairs.filter((pair) => !isSetback(...pair)).map((pair) => headingOf(...pair));
    expect([...new Set(others)].sort()).toEqual(["as-far", "less", "less-up", "soon", "steady", "up"]);
    expect(setbacks.filter((heading) => others.includes(heading))).toEqual([]);
  });

  test("less far down, but it hurts more", () => {
    expect(headingOf("worse", "up")).toBe("more-up");
  });
});

describe("how the furthest point changed", () => {
  test("is the last chart against the first, and unknown by one chart or by an old one", () => {
    const first = chart("2026-06-01", "left-foot-front");
    expect(reach()).toBe("unknown");
    expect(reach(first)).toBe("unknown");
    expect(reach(first, chart("2026-07-01", "left-thigh-back"))).toBe("up");
    expect(reach(chart("2026-06-01", "left-thigh-back"), chart("2026-07-01", "left-calf-back"))).toBe("down");
    expect(reach(first, chart("2026-06-21", "left-thigh-back"))).toBe("unknown");
  });

  test("is no good news beside something new, nor between the legs", () => {
    const first = chart("2026-06-01", "left-foot-front");
    expect(reach(first, chart("2026-07-01", "left-thigh-back", ["numbness"]))).toBe("new");
    const seat = chart("2026-07-01", "saddle-back");
    expect(reach(first, chart("2026-06-25", "saddle-back"), seat)).toBe("same");
  });
});
