import { expect, test } from "vitest";
import type { PlaceId } from "../body/places";
import type { BodyMark } from "./schema";
import { feltByZone } from "./zones";

const mark = (place: PlaceId, pain: number | null, ...symptoms: BodyMark["symptoms"]): BodyMark => ({
  ...{ place, pain, symptoms },
});
const felt = (marks: BodyMark[], side: "left" | "right" | "both" = "left") =>
  Object.fromEntries(feltByZone(marks, side).flatMap((one) => (one.felt ? [[one.zone, one.felt]] : [])));

test("front and back of a zone are one: the worst pain, and every symptom of either", () => {
  const marks = [mark("left-foot-back", 3, "tingling"), mark("left-foot-front", 5, "numbness")];
  expect(felt(marks)).toEqual({ foot: { pain: 5, symptoms: ["numbness", "tingling"] } });
  expect(felt([mark("left-calf-back", null, "numbness")])).toEqual({
    calf: { pain: null, symptoms: ["numbness"] },
  });
});

test("every zone from the back down has its place, felt or not", () => {
  const zones = feltByZone([mark("left-thigh-back", 2)], "left");
  expect(zones.map(({ zone }) => zone)).toEqual(["back", "buttock", "thigh", "knee", "calf", "foot"]);
  expect(zones.filter((one) => one.felt).map(({ zone }) => zone)).toEqual(["thigh"]);
});

test("the other side and the front of the knee say nothing of the leg; with both legs the worse one does", () => {
  const marks = [mark("right-calf-back", 6), mark("left-knee-front", 7), mark("left-calf-back", 2)];
  expect(felt(marks)).toEqual({ calf: { pain: 2, symptoms: [] } });
  expect(felt(marks, "both")).toEqual({ calf: { pain: 6, symptoms: [] } });
});
