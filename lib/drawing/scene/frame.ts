import { type Box, growBox } from "./pen";

/** The air around the drawing, in units. */
const MARGIN = 2.5;

/** Units a picture shows at least across, so that a person lying or sitting is not drawn larger than one standing. */
export const LEAST_WIDTH = 84;

/** What an SVG shows: left, top, width, height; y down. */
export interface ViewBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The content with a margin, widened or heightened to `aspect` (width ÷ height). What is left over in height goes
 * above the drawing by two thirds, so that it stands or lies in the lower half.
 * @param smallest least width in units, so that a drawing lying down is not drawn larger than one standing.
 */
export function frameOf(content: Box, aspect?: number, smallest = 0): Box {
  const [left, bottom, right, top] = growBox(content, MARGIN);
  let width = Math.max(right - left, smallest);
  let height = top - bottom;
  if (aspect) {
    width = Math.max(width, height * aspect);
    height = width / aspect;
  }
  const middle = (left + right) / 2;
  const spare = height - (top - bottom);
  const low = bottom - spare / 3;
  return [middle - width / 2, low, middle + width / 2, low + height];
}

export const viewBoxOf = ([left, bottom, right, top]: Box, mirror: boolean): ViewBox => ({
  x: mirror ? -right : left,
  y: -top,
  width: right - left,
  height: top - bottom,
});

/** The way back. */
export const boxIn = ({ x, y, width, height }: ViewBox, mirror: boolean): Box => {
  const left = mirror ? -x - width : x;
  return [left, -y - height, left + width, -y];
};
