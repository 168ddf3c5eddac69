import type { SVGProps } from "react";
import { type Paint, ROOT } from "@/lib/drawing/scene/style.data";

/** SVG's own spelling to React's: `stroke-width` to `strokeWidth`. */
export const spelled = (
  paint: Paint,
): Pick<SVGProps<SVGPathElement>, "d" | "fill" | "stroke" | "strokeWidth"> =>
  Object.fromEntries(
    Object.entries(paint).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

export const svgRoot = spelled(ROOT);
