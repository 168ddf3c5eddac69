import type { Stuff } from "./shape";

export type Mode = "screen" | "print";

/** SVG presentation attributes. */
export type Paint = Readonly<Record<string, string | number>>;

/** What the drawing stands before: halos and the paleness of the far side are made of it. */
const GROUND = "var(--fig-ground)";
const EDGE = "var(--fig-edge)";

/** On the root, for all shapes. A line lies under its fill, so that overlapping parts of one outline have no seam. */
export const ROOT: Paint = {
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
  "paint-order": "stroke",
};
const LINE: Paint = { fill: "none" };
const HALO: Paint = { stroke: GROUND, "stroke-width": 1.3 };

export const SCREEN: Readonly<Record<Stuff, Paint>> = {
  gap: { fill: GROUND, stroke: GROUND, "stroke-width": 2.8 },
  limb: { fill: "var(--fig-skin)", ...HALO },
  skin: { fill: "var(--fig-skin)" },
  neck: { fill: "var(--fig-neck)" },
  shirt: { fill: "var(--fig-shirt)" },
  sleeve: { fill: "var(--fig-sleeve)" },
  shorts: { fill: "var(--fig-shorts)" },
  hair: { fill: "var(--fig-hair)" },
  shoe: { fill: "var(--fig-hair)", ...HALO },
  crease: { ...LINE, stroke: "var(--fig-crease)", "stroke-width": 0.6 },
  shade: { fill: "#000", "fill-opacity": 0.1 },
  shadow: { fill: "#000", "fill-opacity": 0.1 },
  floor: { fill: "none", stroke: "var(--line-strong)", "stroke-width": 0.6 },
  muscle: { fill: "var(--nerve)", "fill-opacity": 0.88 },
  /** Seen on paper alone, where the page's print style gives it a colour. */
  hatch: { fill: "none", stroke: "var(--fig-print-line)", "stroke-width": 0.6 },
  "nerve-under": { ...LINE, stroke: "var(--nerve-soft)", "stroke-width": 3, "stroke-opacity": 0.8 },
  nerve: { ...LINE, stroke: "var(--nerve)", "stroke-width": 1.3 },
  dots: { ...LINE, stroke: "var(--nerve)", "stroke-width": 1.9, "stroke-dasharray": ".1 3.1" },
  arrow: { ...LINE, stroke: "var(--nerve-ink)", "stroke-width": 1.3 },
  "arrow-head": { fill: "var(--nerve-ink)" },
  prop: { fill: "var(--fig-prop)", stroke: EDGE, "stroke-width": 1.2 },
  "prop-line": { ...LINE, stroke: EDGE },
  "prop-dark": { fill: EDGE },
  wall: { fill: "var(--fig-prop)" },
  mat: { fill: "var(--fig-mat)" },
  "mat-edge": { fill: "var(--fig-mat-edge)" },
  soft: { fill: "var(--fig-soft)", stroke: EDGE, "stroke-width": 1.2 },
  "soft-line": { ...LINE, stroke: EDGE, "stroke-width": 0.5 },
  strap: { ...LINE, stroke: "var(--ink-2)", "stroke-width": 1.1 },
  band: { ...LINE, stroke: "var(--good)", "stroke-width": 1.5 },
};

export const SCREEN_FAR: Readonly<Partial<Record<Stuff, Paint>>> = {
  limb: { fill: "var(--fig-skin-far)", ...HALO },
  sleeve: { fill: "var(--fig-shirt-far)" },
  shorts: { fill: "var(--fig-shorts-far)" },
  shoe: { fill: "var(--fig-hair-far)", ...HALO },
};

const INK = "#000";
const outlined = (fill: string, stroke = INK, width = 1.1): Paint => ({
  fill,
  stroke,
  "stroke-width": width,
});
const FAR_INK = "#8a8a8a";

/** Black on white for a laser printer: outlines, no shading. Outline widths are doubled, as half lies under the fill. */
export const PRINT: Readonly<Record<Stuff, Paint>> = {
  gap: { fill: "#fff", stroke: "#fff", "stroke-width": 3.4 },
  limb: outlined("#fff"),
  skin: outlined("#fff"),
  neck: outlined("#fff"),
  shirt: outlined("#e4e4e4"),
  sleeve: outlined("#e4e4e4"),
  shorts: outlined("#9a9a9a"),
  hair: { fill: "#333" },
  shoe: outlined("#333"),
  crease: { ...LINE, stroke: INK, "stroke-width": 0.6 },
  shade: { fill: "none" },
  shadow: { fill: INK, "fill-opacity": 0.05 },
  floor: { fill: "none", stroke: "#777", "stroke-width": 0.6 },
  muscle: { fill: "#fff", stroke: INK, "stroke-width": 0.5 },
  hatch: { fill: "none", stroke: INK, "stroke-width": 0.6 },
  "nerve-under": { ...LINE, stroke: "#fff", "stroke-width": 3 },
  nerve: { ...LINE, stroke: INK, "stroke-width": 1.3 },
  dots: { ...LINE, stroke: INK, "stroke-width": 1.9, "stroke-dasharray": ".1 3.1" },
  arrow: { ...LINE, stroke: INK, "stroke-width": 1.5 },
  "arrow-head": { fill: INK },
  prop: { fill: "#f4f4f4", stroke: "#888", "stroke-width": 1.2 },
  "prop-line": { ...LINE, stroke: "#888" },
  "prop-dark": { fill: "#888" },
  wall: { fill: "#f4f4f4" },
  mat: { fill: "#ededed" },
  "mat-edge": { fill: "#d8d8d8" },
  soft: { fill: "#fff", stroke: "#888", "stroke-width": 1.2 },
  "soft-line": { ...LINE, stroke: "#888", "stroke-width": 0.5 },
  strap: { ...LINE, stroke: INK, "stroke-width": 1.1 },
  band: { ...LINE, stroke: INK, "stroke-width": 1.5 },
};
export const PRINT_FAR: Readonly<Partial<Record<Stuff, Paint>>> = {
  limb: outlined("#fff", FAR_INK, 0.9),
  sleeve: outlined("#f2f2f2", FAR_INK, 0.9),
  shorts: outlined("#c8c8c8", FAR_INK, 0.9),
  shoe: outlined("#8a8a8a", FAR_INK, 0.9),
};
/** Keeps printed limbs apart; drawn as a wider white line under each. */
export const PRINT_HALO: Paint = { fill: "none", stroke: "#fff", "stroke-width": 3.4 };
/** The same for a picture on screen that may be printed: it has no colour but on paper. */
export const SCREEN_HALO: Paint = { ...PRINT_HALO, stroke: "var(--fig-print-halo)" };
