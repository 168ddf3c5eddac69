import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLACES, type Place, type PlaceId, placeId, placeOf, ZONES } from "../body/places";
import type { BodyChartId } from "../ids";
import { FURTHEST_POINTS, furthestPoint, marksAt, movementOf } from "./furthest-point";
import { type BodyMark, bodyMarks } from "./schema";
import { seriesOf } from "./series";
import { isFelt, SYMPTOMS } from "./vocabulary";

const SIDES = ["left", "right", "both"] as const;
const depth = (point: (typeof FURTHEST_POINTS)[number]) => FURTHEST_POINTS.indexOf(point);
const mark = (place: PlaceId, pain: number | null = 4): BodyMark => ({ place, pain, symptoms: [] });

const places = fc.subarray(PLACES.map(placeId));
const feeling = fc
  .record({ pain: fc.option(fc.integer({ min: 0, max: 10 })), symptoms: fc.subarray([...SYMPTOMS]) })
  .filter(isFelt);
const marks = places.chain((ids) =>
  fc.tuple(...ids.map((place) => feeling.map((felt): BodyMark => ({ place, ...felt })))),
);
const side = fc.constantFrom(...SIDES);

describe("the furthest point", () => {
  test("is none without a mark, and the lowest zone with one, continuous path or not", () => {
    expect(furthestPoint([], "left")).toBe("none");
    expect(furthestPoint([mark("left-back-back")], "left")).toBe("back");
    expect(furthestPoint([mark("left-buttock-back"), mark("left-foot-front")], "left")).toBe("foot");
    expect(furthestPoint([mark("left-thigh-back"), mark("left-knee-back")], "left")).toBe("knee");
  });

  test("counts a symptom without pain, and no pain of 0", () => {
    expect(furthestPoint([{ place: "left-calf-back", pain: 0, symptoms: ["tingling"] }], "left")).toBe(
      "calf",
    );
    expect(furthestPoint([{ place: "left-calf-back", pain: null, symptoms: ["weakness"] }], "left")).toBe(
      "calf",
    );
    expect(furthestPoint([{ place: "left-calf-back", pain: 0, symptoms: [] }], "left")).toBe("none");
  });

  test("leaves the kneecap, the saddle and the other side out, its half of the back included", () => {
    expect(furthestPoint([mark("left-knee-front"), mark("left-thigh-front")], "left")).toBe("thigh");
    expect(furthestPoint([mark("left-knee-front", 9)], "left")).toBe("none");
    expect(furthestPoint([mark("saddle-back", 9), mark("saddle-front", 9)], "both")).toBe("none");
    expect(furthestPoint([mark("left-knee-inner"), mark("right-knee-outer")], "left")).toBe("knee");
    expect(furthestPoint([mark("right-foot-back"), mark("right-back-back")], "left")).toBe("none");
    expect(furthestPoint([mark("right-foot-back"), mark("left-thigh-back")], "both")).toBe("foot");
  });

  test("does not ask for the order of marks", () => {
    fc.assert(
      fc.property(marks, side, fc.integer(), (all, which, seed) => {
        const turned = all
          .map((_, at) => all[(at + Math.abs(seed)) % all.length])
          .filter((m) => m !== undefined);
        expect(furthestPoint(turned, which)).toBe(furthestPoint(all, which));
      }),
    );
  });

  test("never moves up when a mark is added", () => {
    fc.assert(
      fc.property(marks, side, (all, which) => {
        const fewer = all.slice(1);
        expect(depth(furthestPoint(all, which))).toBeGreaterThanOrEqual(depth(furthestPoint(fewer, which)));
      }),
    );
  });

  test("is the same without the kneecap and what is between the legs, and without the other leg", () => {
    const without = (all: readonly BodyMark[], left: (place: Place) => boolean) =>
      all.filter((one) => !left(placeOf(one.place)));
    fc.assert(
      fc.property(marks, side, (all, which) => {
        const point = furthestPoint(all, which);
        expect(
          furthestPoint(
            without(all, (p) => p.zone === "saddle" || (p.zone === "knee" && p.aspect === "front")),
            which,
          ),
        ).toBe(point);
        expect(
          furthestPoint(
            without(all, (p) => which !== "both" && p.side !== which),
            which,
          ),
        ).toBe(point);
      }),
    );
  });

  test("with both sides it is the lower of the two, and mirrored it is the other side's", () => {
    fc.assert(
      fc.property(marks, (all) => {
        const [left, right] = [furthestPoint(all, "left"), furthestPoint(all, "right")];
        expect(depth(furthestPoint(all, "both"))).toBe(Math.max(depth(left), depth(right)));
        const mirrored = all.map((one): BodyMark => {
          const place = placeOf(one.place);
          if (place.side === null) return one;
          return { ...one, place: placeId({ ...place, side: place.side === "left" ? "right" : "left" }) };
        });
        expect(furthestPoint(mirrored, "right")).toBe(left);
      }),
    );
  });

  test("has marks that hold it, unless it is none; the most painful comes first", () => {
    fc.assert(
      fc.property(marks, side, (all, which) => {
        const point = furthestPoint(all, which);
        const held = marksAt(all, which, point);
        expect(held.length === 0).toBe(point === "none");
        expect(furthestPoint(held, which)).toBe(point);
        expect(held.map((one) => one.pain ?? 0)).toEqual(
          held.map((one) => one.pain ?? 0).sort((a, b) => b - a),
        );
      }),
    );
  });
});

describe("a movement", () => {
  test("is up towards the back, down towards the foot; an ache of the back alone is no way down the leg", () => {
    expect(movementOf("foot", "knee")).toBe("up");
    expect(movementOf("back", "none")).toBe("up");
    expect(movementOf("knee", "calf")).toBe("down");
    expect(movementOf("none", "buttock")).toBe("down");
    expect(movementOf("none", "back")).toBe("same");
    for (const point of FURTHEST_POINTS) expect(movementOf(point, point)).toBe("same");
  });
});

describe("a series", () => {
  const chart = (id: string, localDate: string, hour: string, marked: PlaceId[]) => ({
    id: id as BodyChartId,
    localDate,
    at: `${localDate}T${hour}:00:00Z`,
    source: "patient" as const,
    marks: marked.map((place) => mark(place)),
  });

  test("keeps the latest of a date, oldest date first, each against the one before", () => {
    const series = seriesOf(
      [
        chart("c", "2026-07-12", "09", ["left-knee-back"]),
        chart("a", "2026-07-01", "09", ["left-foot-back"]),
        chart("b", "2026-07-12", "10", ["left-calf-back"]),
        chart("d", "2026-07-13", "08", []),
        chart("e", "2026-07-20", "08", ["left-buttock-back"]),
      ],
      "left",
    );
    expect(series.map(({ id, furthest, moved }) => [id, furthest, moved])).toEqual([
      ["a", "foot", null],
      ["b", "calf", "up"],
      ["d", "none", "up"],
      ["e", "buttock", "down"],
    ]);
  });

  test("does not ask for the order in which charts arrived", () => {
    const hours = fc.array(
      fc.record({
        day: fc.integer({ min: 10, max: 16 }),
        hour: fc.integer({ min: 10, max: 20 }),
        zone: fc.constantFrom(...ZONES),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(hours, (given) => {
        const charts = given.map(({ day, hour, zone }, at) =>
          chart(`id-${at}`, `2026-07-${day}`, String(hour), [`left-${zone}-back`]),
        );
        expect(seriesOf([...charts].reverse(), "left")).toEqual(seriesOf(charts, "left"));
      }),
    );
  });
});

describe("marks at the edge", () => {
  const refused = (input: unknown) => bodyMarks.safeParse(input).success === false;
  test("are refused where they can't be", () => {
    const good = { place: "left-calf-back", pain: 3, symptoms: [] };
    expect(refused([{ ...good, pain: 11 }])).toBe(true);
    expect(refused([{ ...good, pain: 2.5 }])).toBe(true);
    expect(refused([{ ...good, place: "left-ear-back" }])).toBe(true);
    expect(refused([good, { ...good, pain: 4 }])).toBe(true);
    expect(refused([{ ...good, pain: 0 }])).toBe(true);
    expect(refused([{ ...good, symptoms: ["itching"] }])).toBe(true);
    expect(refused([{ ...good, symptoms: ["burning", "burning"] }])).toBe(true);
    expect(refused(Array.from({ length: 31 }, () => good))).toBe(true);
  });

  test("are kept from the top down, symptoms in the order they are asked in", () => {
    const kept = bodyMarks.parse([
      { place: "right-foot-front", pain: null, symptoms: ["burning", "numbness"] },
      { place: "left-back-back", pain: 2, symptoms: [] },
    ]);
    expect(kept.map((one) => one.place)).toEqual(["left-back-back", "right-foot-front"]);
    expect(kept[1]?.symptoms).toEqual(["numbness", "burning"]);
    expect(bodyMarks.parse(kept)).toEqual(kept);
    expect(bodyMarks.parse([])).toEqual([]);
  });
});
