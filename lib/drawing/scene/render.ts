import { type Drawing, type Key, keyOf, tellingKey } from "../drawing";
import { type Moment, still } from "../pose/motion";
import { momentOf } from "../pose/tempo";
import { type Scene, type SceneOptions, sceneOf } from "./scene";
import type { Shape } from "./shape";
import {
  type Mode,
  type Paint,
  PRINT,
  PRINT_FAR,
  PRINT_HALO,
  ROOT,
  SCREEN,
  SCREEN_FAR,
  SCREEN_HALO,
} from "./style.data";

export interface RenderOptions extends Omit<SceneOptions, "hatched"> {
  /** From 1, or `"2s"` for the other side as in `play`; the most telling one where neither it nor `t` is given. */
  pose?: number | string;
  /** Instead of a key pose: a moment of the whole cycle, 0…1. */
  t?: number;
  mode?: Mode;
  /** On screen: carries what the page's print style needs to print it as `mode: "print"` would look. */
  printable?: boolean;
}

/** One SVG path with its presentation attributes, in SVG's own spelling. */
export interface PaintedPath {
  key: string;
  attributes: Paint;
}

/** A drawing ready to be put into an `<svg>`. */
export interface Painted {
  viewBox: string;
  /** width ÷ height */
  aspect: number;
  /** Transform of the group around all paths; undefined where nothing is mirrored. */
  transform: string | undefined;
  paths: readonly PaintedPath[];
}

const UNPRINTED = new Set(["shade"]);
const PRINT_HALOED = new Set(["limb", "shoe"]);

function paintedShape(shape: Shape, mode: Mode, printable: boolean): PaintedPath[] {
  const { key, stuff, d, far, width } = shape;
  if (d === "" || (mode === "print" && UNPRINTED.has(stuff))) return [];
  const [near, pale] = mode === "print" ? [PRINT, PRINT_FAR] : [SCREEN, SCREEN_FAR];
  const paint = (far && pale[stuff]) || near[stuff];
  const attributes: Paint = { d, ...paint, ...(width === undefined ? {} : { "stroke-width": width }) };
  if (!printable || !PRINT_HALOED.has(stuff)) return [{ key, attributes }];
  const halo = mode === "print" ? PRINT_HALO : SCREEN_HALO;
  return [
    { key: `${key}-halo`, attributes: { d, ...halo } },
    { key, attributes },
  ];
}

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10 + 0);

export function paintScene(scene: Scene, mode: Mode = "screen", printable = mode === "print"): Painted {
  const { x, y, width, height } = scene.viewBox;
  return {
    viewBox: [x, y, width, height].map(oneDecimal).join(" "),
    aspect: width / height,
    transform: scene.mirror ? "scale(-1 1)" : undefined,
    paths: scene.shapes.flatMap((shape) => paintedShape(shape, mode, printable)),
  };
}

function momentFor(drawing: Drawing, { pose, t }: RenderOptions): Moment {
  if (pose !== undefined) return still(keyOf(drawing, pose));
  const key: Key = tellingKey(drawing);
  return t === undefined ? still(key) : momentOf(drawing, t);
}

/** The drawing as paths. @throws where there is no such pose. */
export function paintDrawing(drawing: Drawing, options: RenderOptions = {}): Painted {
  const printable = options.printable === true || options.mode === "print";
  const scene = sceneOf(drawing, momentFor(drawing, options), { ...options, hatched: printable });
  return paintScene(scene, options.mode, printable);
}

/** Single quotes: a page says its markup twice, once as HTML and once in a script, where double ones would be escaped. */
const attribute = ([name, value]: [string, string | number]): string =>
  `${name}='${typeof value === "number" ? String(value).replace(/^0\./, ".") : value}'`;

const written = (paint: Paint): string => Object.entries(paint).map(attribute).join(" ");

/** The paths alone. Numbers and the names of colours: nothing in it is anybody's words. */
export const inkOf = ({ paths }: Pick<Painted, "paths">): string =>
  paths.map(({ attributes }) => `<path ${written(attributes)}/>`).join("");

/**
 * The drawing as one SVG string, with colours as CSS variables on screen and plain black, grey and white in print.
 * @throws where there is no such pose.
 */
export function renderDrawing(drawing: Drawing, options: RenderOptions = {}): string {
  const painted = paintDrawing(drawing, options);
  const root = `xmlns="http://www.w3.org/2000/svg" class="fig" viewBox="${painted.viewBox}"`;
  const { transform } = painted;
  const group = transform ? `<g transform='${transform}'>${inkOf(painted)}</g>` : inkOf(painted);
  return `<svg ${root} ${written(ROOT)}>${group}</svg>`;
}
