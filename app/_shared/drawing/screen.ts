import type { Painted } from "@/lib/drawing/scene/render";

const SVG = "http://www.w3.org/2000/svg";

type Shown = { path: SVGPathElement; was: Record<string, string | number | undefined> };

/** Puts pictures into an empty SVG, one after the other, touching only what differs from the one before. */
export function screenOn(svg: SVGSVGElement): (picture: Painted) => void {
  const group = svg.appendChild(document.createElementNS(SVG, "g"));
  const shown = new Map<string, Shown>();

  const shapeOf = (key: string): Shown => {
    const known = shown.get(key);
    if (known) return known;
    const made: Shown = { path: document.createElementNS(SVG, "path"), was: {} };
    shown.set(key, made);
    return made;
  };

  return ({ paths, transform }) => {
    if (transform) group.setAttribute("transform", transform);
    let next = group.firstChild;
    for (const { key, attributes } of paths) {
      const shape = shapeOf(key);
      for (const [name, value] of Object.entries(attributes))
        if (shape.was[name] !== value) shape.path.setAttribute(name, String(value));
      shape.was = { ...attributes };
      if (shape.path === next) next = next.nextSibling;
      else group.insertBefore(shape.path, next);
    }
    const keys = new Set(paths.map(({ key }) => key));
    for (const [key, { path }] of shown)
      if (!keys.has(key)) {
        path.remove();
        shown.delete(key);
      }
  };
}
