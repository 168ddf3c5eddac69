import { describe, expect, test } from "vitest";
import { paintFigure } from "../scene/render";
import { figureSpec } from "../schema";
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
  return setAngle(two.figure, 1, "H", ["n"], 60).figure;
};

describe("how a figure is shown", () => {
  test("is from where its position is drawn well", () => {
    const lying = openDraft(STARTS["side-lying"], []).figure;
    expect(viewsOf(lying)).not.toContain("side");
    expect(viewOf(setView(lying, "high"))).toBe("high");
    expect(setView(lying, "side")).toBe(lying);
    expect(viewsOf(kick())).toEqual(["side"]);
  });

  test("has a tempo of seconds that make sense, and none where it keeps still", () => {
    const figure = setTempo(setTempo(kick(), "back", 0), "hold", 999);
    expect(figure.tempo).toMatchObject({ back: 0.5, hold: 60 });
    const still = openDraft(STARTS.stand, []).figure;
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
    const figure = setArrow(kick(), 1, "ankle.n");
    expect(arrowOf(figure, 1)).toBe("ankle.n");
    expect(arrowOf(figure, 0)).toBe("none");
    expect(figureSpec.safeParse(specOf({ figure, labels: [] })).error).toBeUndefined();
    const arrows = (one: typeof figure) =>
      paintFigure(one, { pose: 2 }).paths.filter(({ key }) => key.startsWith("arrow"));
    expect(arrows(figure).length).toBeGreaterThan(0);
    expect(arrows(setArrow(figure, 1, "none"))).toEqual([]);
  });
});
