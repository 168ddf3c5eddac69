import { describe, expect, test } from "vitest";
import type { PlaceId } from "../body/places";
import type { BodyMark } from "./schema";
import type { Symptom } from "./vocabulary";
import { warningsOf } from "./warning-signs";

const felt = (place: PlaceId, ...symptoms: Symptom[]): BodyMark => ({ place, pain: 3, symptoms });
const kinds = (marks: BodyMark[], before: BodyMark[] | null = null) =>
  warningsOf(marks, before, "left").map(({ kind }) => kind);

describe("a chart warns", () => {
  test("of both legs and of weakness from the first one on", () => {
    expect(
      warningsOf(
        [felt("left-thigh-back", "numbness", "weakness"), felt("right-calf-back", "tingling")],
        null,
        "left",
      ),
    ).toEqual([
      {
        kind: "both-legs",
        places: ["left-thigh-back", "right-calf-back"],
        symptoms: ["numbness", "tingling", "weakness"],
      },
    ]);
    expect(kinds([felt("left-foot-back", "weakness")])).toEqual(["weakness"]);
  });

  test("not of pain or burning in both, of the back alone, or of signs in one leg", () => {
    expect(kinds([felt("left-calf-back", "burning"), felt("right-calf-back")])).toEqual([]);
    expect(kinds([felt("left-back-back", "numbness"), felt("right-back-back", "numbness")])).toEqual([]);
    expect(
      kinds([felt("left-calf-back", "numbness", "tingling"), felt("left-foot-back", "numbness")]),
    ).toEqual([]);
  });

  test("of pain in the other leg only where it is new", () => {
    expect(kinds([felt("right-calf-back")])).toEqual([]);
    expect(kinds([felt("right-calf-back")], [felt("left-calf-back")])).toEqual(["other-leg"]);
    expect(kinds([felt("right-calf-back"), felt("right-foot-back")], [felt("right-calf-back")])).toEqual([]);
    expect(kinds([felt("right-back-back")], [])).toEqual([]);
    expect(warningsOf([felt("right-calf-back")], [], "both")).toEqual([]);
  });

  test("once: what the charted day before had is known, and comes again after a day without", () => {
    const both = [felt("left-calf-back", "numbness"), felt("right-calf-back", "numbness")];
    expect(kinds(both, both)).toEqual([]);
    expect(kinds(both, [])).toEqual(["both-legs"]);
    const [left] = both;
    expect(kinds([felt("left-foot-back", "weakness")], left ? [left] : [])).toEqual(["weakness"]);
  });
});
