import { describe, expect, test } from "vitest";
import type { PlaceId } from "../body/places";
import type { BodyChartId } from "../ids";
import { newId } from "../new-id";
import { rungAt, seenFromBehind } from "./ladder";
import { lastFelt } from "./over-time";
import type { BodyMark } from "./schema";
import { seriesOf } from "./series";

const mark = (place: PlaceId, pain: number | null = 4): BodyMark => ({ place, pain, symptoms: [] });

describe("a chart seen from behind", () => {
  test("has the stronger of both faces in one, and leaves the front of the knee out", () => {
    const seen = seenFromBehind([
      mark("left-calf-back", 3),
      mark("left-calf-front", 6),
      mark("left-foot-front", 2),
      mark("left-knee-front", 9),
    ]);
    expect(seen).toEqual([mark("left-calf-back", 6), mark("left-foot-back", 2)]);
  });

  test("has its furthest point on the leg that reaches it", () => {
    const marks = [mark("left-buttock-back"), mark("right-foot-front", 2)];
    expect(rungAt(marks, "both", "foot")).toMatchObject({ side: "right", place: "right-foot-back" });
    expect(rungAt(marks, "left", "none")).toBeNull();
  });
});

describe("a series in one picture", () => {
  const chart = (localDate: string, marks: BodyMark[]) => ({
    id: newId<BodyChartId>(),
    localDate,
    at: `${localDate}T09:00:00Z`,
    source: "patient" as const,
    marks,
  });

  test("has every place that was ever felt, as it was felt last", () => {
    const series = seriesOf(
      [
        chart("2026-07-01", [mark("left-foot-back"), mark("left-calf-back", 8)]),
        chart("2026-07-08", [mark("left-calf-back", 5)]),
        chart("2026-07-15", [mark("left-thigh-back")]),
      ],
      "left",
    );
    const felt = lastFelt(series);
    expect(
      [...felt].map(
        ([
          place,
          {
            age,
            mark: { pain },
          },
        ]) => [place, age, pain],
      ),
    ).toEqual([
      ["left-foot-back", 1, 4],
      ["left-calf-back", 0.5, 5],
      ["left-thigh-back", 0, 4],
    ]);
  });

  test("is as new as can be where there is one chart alone", () => {
    const series = seriesOf([chart("2026-07-01", [mark("left-foot-back")])], "left");
    expect(lastFelt(series).get("left-foot-back")?.age).toBe(0);
    expect(lastFelt([]).size).toBe(0);
  });
});
