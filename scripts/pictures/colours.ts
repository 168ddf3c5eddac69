import { readFileSync } from "node:fs";

export type Scheme = "light" | "dark";
type Oklab = readonly [lightness: number, a: number, b: number];

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** `--name: value;` of a stretch of CSS, in order. */
const declared = (css: string): [string, string][] =>
  [...css.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]);

/** Custom properties as the page has them: the drawing's own over the tokens, dark over light. */
function propertiesOf(scheme: Scheme): Map<string, string> {
  const [light = "", dark = ""] = read("app/_ui/tokens.css").split("@variant dark");
  const tokens = scheme === "dark" ? [...declared(light), ...declared(dark)] : declared(light);
  const drawing = read("app/_shared/drawing/drawing.css").split(".fig-thumb")[0] ?? "";
  return new Map([...tokens, ...declared(drawing)]);
}

function linear(hex: string): number[] {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

function labOfHex(hex: string): Oklab {
  const [r = 0, g = 0, b = 0] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The nearest colour a screen has, as `#rrggbb`. */
function hexOfLab([lightness, a, b]: Oklab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => {
    const share = Math.min(1, Math.max(0, part));
    const curved = share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055;
    return Math.round(curved * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** What comes before and after the comma that stands outside all brackets. */
function halves(text: string): [string, string] {
  let depth = 0;
  for (const [at, letter] of [...text].entries()) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth === 0) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  }
  return [text.trim(), ""];
}

/** Reads the colours the drawings' styles use: hex, `oklch()`, `var()` and `color-mix()` of those. */
function labOf(text: string, properties: ReadonlyMap<string, string>): Oklab {
  const [, name = "", inner = ""] = /^([a-z-]+)\((.*)\)$/s.exec(text.trim()) ?? [];
  if (name === "var") {
    const [property, instead] = halves(inner);
    const value = properties.get(property) ?? instead;
    if (value === "") throw new Error(`No such colour: ${property}`);
    return labOf(value, properties);
  }
  if (name === "oklch") {
    const [lightness = 0, chroma = 0, hue = 0] = inner.split(/[\s/]+/).map(Number);
    const angle = (hue * Math.PI) / 180;
    return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
  }
  if (name === "color-mix") {
    const [first, second] = halves(halves(inner)[1]);
    const [, colour = "", percent = ""] = /^(.*?)\s+([\d.]+)%$/s.exec(first) ?? [];
    const share = Number(percent) / 100;
    const [one, other] = [labOf(colour, properties), labOf(second, properties)];
    const mixed = (at: 0 | 1 | 2): number => one[at] * share + other[at] * (1 - share);
    return [mixed(0), mixed(1), mixed(2)];
  }
  return labOfHex(text.trim());
}

/** An SVG with its CSS variables as plain colours, as a page in that scheme shows them, and the page's own ground. */
export function concrete(svg: string, scheme: Scheme): string {
  const properties = propertiesOf(scheme);
  return svg.replace(/var\((--[a-z0-9-]+)\)/g, (text) => hexOfLab(labOf(text, properties)));
}
