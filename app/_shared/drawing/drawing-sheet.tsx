import { inkOf } from "./drawing";
import { drawnAs, type ThumbDrawing } from "./drawing-thumb";
import { svgRoot } from "./spelled";

/** Holds the paths of pictures that stand in several places of a page, for each `DrawingThumb` that is `onSheet`. */
export function DrawingSheet({ thumbs }: { thumbs: readonly ThumbDrawing[] }) {
  const drawn = new Map(
    thumbs.map(drawnAs).map(({ width, height, ...one }) => {
      const held = { ...one, aspect: width / height };
      return [JSON.stringify(held), held];
    }),
  );
  if (drawn.size === 0) return null;
  return (
    <svg {...svgRoot} aria-hidden="true" focusable="false" className="absolute size-0">
      <defs>
        {[...drawn].map(([key, one]) => (
          <Held key={key} drawn={one} />
        ))}
      </defs>
    </svg>
  );
}

/** One picture of the sheet: by itself, so that a browser which draws them can do other things between two. */
function Held({ drawn }: { drawn: Parameters<typeof inkOf>[0] }) {
  const { id, ink } = inkOf(drawn);
  return (
    <g id={id} className="fig">
      {ink}
    </g>
  );
}
