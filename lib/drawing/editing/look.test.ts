import { describe, expect, test } from "vitest";
import { paintDrawing } from "../scene/render";
import { drawingSpec } from "../schema";
import { setAngle } from "./angles";
import { openDraft, specOf } from "./editing";
import {
  arrowOf,
  highlightSide,
  setArrow,
  setTempo,
  setView,
  toggleHighlight,
  viewOf,
  viewsOf,
  withHighlightSide,
} from "./look";
import { addPose } from "./poses";
import { STARTS } from "./start.data";

const kick = () => {
  const two = addPose(openDraft(STARTS.stand, ["Upright", "Leg up"]), 0);
  return setAngle(two.drawing, 1, "H", ["n"], 60).drawing;
};

describe("how a drawing is shown", () => {
  test("is from where its position is drawn well", () => {
    const lying = openDraft(STARTS["side-lying"], []).drawing;
    expect(viewsOf(lying)).not.toContain("side");
    expect(viewOf(setView(lying, "high"))).toBe("high");
    expect(setView(lying, "side")).toBe(lying);
    expect(viewsOf(kick())).toEqual(["side"]);
  });

  test("has a tempo of seconds that make sense, and none where it keeps still", () => {
    const drawing = setTempo(setTempo(kick(), "back", 0), "hold", 999);
    expect(drawing.tempo).toMatchObject({ back: 0.5, hold: 60 });
    const still = openDraft(STARTS.stand, []).drawing;
    expect(setTempo(still, "out", 3)).toBe(still);
  });

  test("shows three at work at most, all on the same side", () => {
    const names = ["quadriceps", "calf", "lumbar", "tibial"];
    const shown = names.reduce(toggleHighlight, kick());
    expect(shown.highlight).toEqual(["quadriceps", "calf", "lumbar"]);
    const far = withHighlightSide(toggleHighlight(shown, "calf"), "f");
    expect([far.highlight, highlightSide(far)]).toEqual([["quadriceps.f", "lumbar.f"], "f"]);
    expect(toggleHighlight(far, "calf").highlight).toContain("calf.f");
  });

  test("has an arrow along the way of a point, which is drawn", () => {
    const drawing = setArrow(kick(), 1, "ankle.n");
    expect(arrowOf(drawing, 1)).toBe("ankle.n");
    expect(arrowOf(drawing, 0)).toBe("none");
    expect(drawingSpec.safeParse(specOf({ drawing, labels: [] })).error).toBeUndefined();
    const arrows = (one: typeof drawing) =>
      paintDrawing(one, { pose: 2 }).paths.filter(({ key }) => key.startsWith("arrow"));
    expect(arrows(drawing).length).toBeGreaterThan(0);
    expect(arrows(setArrow(drawing, 1, "none"))).toEqual([]);
  });
});
