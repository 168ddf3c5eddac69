import { DrawingSymbol, drawingId } from "./drawing";
import { drawnAs, type ThumbDrawing } from "./drawing-thumb";
import { svgRoot } from "./spelled";

/** Holds the pictures that stand in several places of a page, for each `DrawingThumb` that is `onSheet`. */
export function DrawingSheet({ thumbs }: { thumbs: readonly ThumbDrawing[] }) {
  const pictures = new Map(thumbs.map(drawnAs).map((drawn) => [drawingId(drawn), drawn]));
  if (pictures.size === 0) return null;
  return (
    <svg {...svgRoot} aria-hidden="true" focusable="false" className="absolute size-0">
      <defs>
        {[...pictures].map(([id, drawn]) => (
          <DrawingSymbol key={id} {...drawn} />
        ))}
      </defs>
    </svg>
  );
}
