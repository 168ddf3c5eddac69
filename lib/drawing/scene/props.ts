import type { Prop } from "../schema";
import { drawBike, drawChair, drawRail, drawStool } from "./furniture";
import { drawBand, drawStrap } from "./held";
import type { Box } from "./pen";
import type { Picture } from "./picture";
import type { Shape } from "./shape";
import { drawCushion, drawMat, drawPillow, drawRoll, drawStep, drawTowel, drawWall } from "./support";

export type Layer = "back" | "between" | "front";

/** Only what is wound around a limb covers the near side. */
const layerOf = (prop: Prop): Layer =>
  prop.layer ?? (prop.kind === "strap" || prop.kind === "band" ? "front" : "back");

function drawProp(picture: Picture, prop: Prop, key: string, body: Box | null): Shape[] {
  switch (prop.kind) {
    case "mat":
      return drawMat(picture, prop, body);
    case "chair":
      return drawChair(picture, prop, key);
    case "stool":
      return drawStool(picture, prop, key);
    case "wall":
      return drawWall(picture, prop);
    case "step":
      return drawStep(picture, prop);
    case "rail":
      return drawRail(picture, prop, key);
    case "pillow":
      return drawPillow(picture, prop, key);
    case "cushion":
      return drawCushion(picture, prop);
    case "towel":
      return drawTowel(picture, prop);
    case "roll":
      return drawRoll(picture, prop);
    case "strap":
      return drawStrap(picture);
    case "band":
      return drawBand(picture, prop);
    case "bike":
      return drawBike(picture, prop, key, layerOf(prop) !== "back");
  }
}

/** The props of one layer. `body` is what the drawing takes up, for what is as large as it. */
export const drawProps = (picture: Picture, layer: Layer, body: Box | null): Shape[] =>
  picture.drawing.props.flatMap((prop, at) =>
    layerOf(prop) === layer ? drawProp(picture, prop, `prop-${at}`, body) : [],
  );
