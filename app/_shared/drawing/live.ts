import { drawingOf, tellingKey } from "@/lib/drawing/drawing";
import { still } from "@/lib/drawing/pose/motion";
import { arrivalAt } from "@/lib/drawing/pose/tempo";
import { filmOf } from "@/lib/drawing/scene/film";
import { type SceneOptions, sceneOf } from "@/lib/drawing/scene/scene";
import type { DrawingSpec } from "@/lib/drawing/schema";
import { screenOn } from "./screen";

/** Frames a second: a phone on the floor draws for minutes. */
const PER_SECOND = 30;

/** What is shown: so many seconds into a repetition, or the pose that tells most. */
export type Shown = number | "telling";

type Given = {
  spec: DrawingSpec;
  options: SceneOptions;
  /** Seconds of the prescribed hold; undefined for the drawing's own. */
  hold: number | undefined;
};

/** Draws into an empty SVG whatever it is told to show; what it shows already is not drawn again. */
export function liveDrawing(svg: SVGSVGElement, { spec, options, hold }: Given): (shown: Shown) => void {
  const drawing = drawingOf(spec);
  const key = tellingKey(drawing);
  const { viewBox } = sceneOf(drawing, still(key), options);
  svg.setAttribute("viewBox", `${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`);
  const film = filmOf(drawing, { ...options, viewBox }, PER_SECOND, { hold, fromFirst: true });
  const arrival = arrivalAt(drawing, key, hold);
  const show = screenOn(svg);
  let last = "";
  return (shown) => {
    const frame = film.at(shown === "telling" ? arrival : shown);
    if (frame.name !== last) show(frame.draw());
    last = frame.name;
  };
}
