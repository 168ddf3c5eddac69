import "./drawing.css";
import type { RenderOptions } from "@/lib/drawing/scene/render";
import { cx } from "../../_ui/cx";
import { inkedDrawing } from "./inked";
import { svgRoot } from "./spelled";

interface DrawingProps extends RenderOptions {
  /** The drawing block of an exercise. */
  drawing: object;
  /** Pixels; without them the drawing is as wide as what it is in, at its own proportions. */
  width?: number;
  height?: number;
  /** What a screen reader says, see `drawingLabel`. Without it the drawing is decoration. */
  label?: string;
  className?: string;
  /** Its paths stand in a `DrawingSheet` of the page. */
  onSheet?: boolean;
}

const aspectOf = ({ width, height, aspect }: DrawingProps): number | undefined =>
  aspect ?? (width && height ? width / height : undefined);

/** Its paths, the place they take, and the name by which a sheet holds them. */
export function inkOf(props: DrawingProps) {
  const {
    drawing,
    width: _width,
    height: _height,
    label: _label,
    className: _look,
    onSheet: _on,
    ...options
  } = props;
  return inkedDrawing(drawing, { ...options, aspect: aspectOf(props) });
}

/**
 * A key pose, or a moment of the movement, as inline SVG. It never follows the writing direction: that would swap the
 * leg. @throws where the block is not a drawing.
 */
export function Drawing(props: DrawingProps) {
  const { width, height, label, className, onSheet = false } = props;
  const { id, viewBox, ink } = inkOf(props);
  return (
    <svg
      {...svgRoot}
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
      className={cx("fig", className)}
      viewBox={viewBox}
      width={width}
      height={height}
      focusable="false"
    >
      {onSheet ? <use href={`#${id}`} /> : ink}
    </svg>
  );
}
