import { inkOf } from "./drawing";
import { drawnAs, type ThumbDrawing } from "./drawing-thumb";
import { svgRoot } from "./spelled";

/** Holds the paths of pictures that stand in several places of a page, for each `DrawingThumb` that is `onSheet`. */
export function DrawingSheet({ thumbs }: { thumbs: readonly ThumbDrawing[] }) {
  const inks = new Map(thumbs.map((thumb) => inkOf(drawnAs(thumb))).map(({ id, ink }) => [id, ink]));
  if (inks.size === 0) return null;
  return (
    <svg {...svgRoot} aria-hidden="true" focusable="false" className="absolute size-0">
      <defs>
        {[...inks].map(([id, ink]) => (
          <g key={id} id={id} className="fig">
            {ink}
          </g>
        ))}
      </defs>
    </svg>
  );
}
