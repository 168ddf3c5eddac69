import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLACES, type PlaceId, placeId } from "../body/places";
import type { BodyChartId } from "../ids";
import { newId } from "../new-id";
import { alertsFor, type ChartAlert, gainedOf, isTold, movedOf, rulesOf } from "./alerts";
import { FURTHEST_POINTS, furthestPoint, movementOf } from "./furthest-point";
import { gainedSince, NERVE_SIGNS } from "./new-symptoms";
import type { BodyMark } from "./schema";
import { isFelt, SYMPTOMS, type Symptom } from "./vocabulary";
import { warningsOf } from "./warning-signs";

const DATE = "2026-07-14";
const felt = (place: PlaceId, ...symptoms: Symptom[]): BodyMark => ({ place, pain: 3, symptoms });
const raised = (before: BodyMark[], now: BodyMark[], localDate = DATE) =>
  alertsFor({ id: newId<BodyChartId>(), localDate, marks: now }, { marks: before }, "left");
const kinds = (alerts: readonly ChartAlert[]) => alerts.map((alert) => alert.kind);

const feeling = fc
  .record({ pain: fc.option(fc.integer({ min: 0, max: 10 })), symptoms: fc.subarray([...SYMPTOMS]) })
  .filter(isFelt);
const marks = fc
  .subarray(PLACES.map(placeId))
  .chain((ids) => fc.tuple(...ids.map((place) => feeling.map((one): BodyMark => ({ place, ...one })))));

describe("what is new", () => {
  test("is numbness, tingling or weakness at a place that did not have it; burning and pain are not", () => {
    const before = [felt("left-calf-back", "tingling"), felt("left-knee-back")];
    expect(gainedSince(before, [felt("left-calf-back", "tingling", "burning")])).toEqual([]);
    expect(gainedSince(before, [felt("left-calf-back", "numbness", "tingling")])).toEqual([
      { place: "left-calf-back", symptoms: ["numbness"] },
    ]);
    expect(gainedSince(before, [felt("left-knee-back", "weakness"), felt("left-foot-back")])).toEqual([
      { place: "left-knee-back", symptoms: ["weakness"] },
    ]);
  });

  test("is told of the other leg and of the front of the knee as well", () => {
    expect(kinds(raised([], [felt("right-foot-front", "numbness")]))).toEqual(["other-leg", "new-symptom"]);
    expect(kinds(raised([], [felt("left-knee-front", "tingling")]))).toEqual(["new-symptom"]);
  });

  test("is nothing against itself, nor where signs only go", () => {
    fc.assert(
      fc.property(marks, marks, (before, now) => {
        expect(gainedSince(now, now)).toEqual([]);
        const bare = now.map((mark) => ({ ...mark, symptoms: mark.symptoms.filter((s) => s === "burning") }));
        expect(gainedSince(before, bare)).toEqual([]);
        for (const { place, symptoms } of gainedSince(before, now)) {
          const mark = (all: BodyMark[]) => all.find((one) => one.place === place);
          expect(mark(now)?.symptoms).toEqual(expect.arrayContaining(symptoms));
          for (const sign of symptoms) expect(mark(before)?.symptoms ?? []).not.toContain(sign);
        }
      }),
    );
  });
});

describe("alerts of a chart", () => {
  test("are raised where it moved down or something is new, the worse first, of codes and ids", () => {
    fc.assert(
      fc.property(marks, marks, (before, now) => {
        const alerts = raised(before, now);
        const [from, to] = [furthestPoint(before, "left"), furthestPoint(now, "left")];
        const moved = movementOf(from, to);
        const warnings = warningsOf(now, { before, known: [] }, "left");
        // What a warning says of a place isn't said again.
        const gained = gainedSince(before, now).filter(
          ({ place, symptoms }) =>
            !warnings.some(
              (one) => one.places.includes(place) && symptoms.every((s) => one.symptoms.includes(s)),
            ),
        );
        expect(kinds(alerts)).toEqual([
          ...warnings.map(({ kind }) => kind),
          ...(gained.length > 0 ? ["new-symptom"] : []),
          ...(moved === "down" ? ["moved-down"] : []),
        ]);
        const rules = alerts.flatMap(({ facts }) => ("rule" in facts ? [facts.rule] : []));
        expect(rules).toEqual(rulesOf({ moved, gained }));
        for (const { kind, facts } of alerts) {
          if (kind === "moved-down") expect([movedOf(facts), gainedOf(facts)]).toEqual([{ from, to }, null]);
          else expect(movedOf(facts)).toBeNull();
        }
      }),
    );
    expect(FURTHEST_POINTS).toHaveLength(7);
    expect(movedOf({ rule: "S1", logId: "x" })).toBeNull();
    expect(gainedOf({ rule: "S3", logId: "x" })).toBeNull();
  });

  test("name the places and symptoms in the order in which they are asked", () => {
    const [alert] = raised([], [felt("left-calf-back", "tingling"), felt("left-foot-back", "numbness")]);
    expect(gainedOf(alert?.facts)).toEqual({
      places: ["left-calf-back", "left-foot-back"],
      symptoms: ["numbness", "tingling"],
    });
    expect(NERVE_SIGNS).not.toContain("burning");
  });

  test("are told once a day; another place, symptom or day is told again", () => {
    const calf = felt("left-calf-back", "tingling");
    const told = raised([], [calf]);
    const untold = (now: BodyMark[], date = DATE) =>
      kinds(raised([], now, date).filter((alert) => !isTold(alert, told)));
    expect(untold([calf])).toEqual([]);
    expect(untold([felt("left-calf-back", "tingling", "weakness")])).toEqual(["weakness", "new-symptom"]);
    expect(untold([calf, felt("right-calf-back", "tingling")])).toEqual(["both-legs"]);
    expect(untold([calf, felt("left-foot-back")])).toEqual(["moved-down"]);
    expect(untold([calf], "2026-07-15")).toEqual(["new-symptom", "moved-down"]);
  });
});
