import "./drawing.css";
import type { ReactNode } from "react";
import type { RenderOptions } from "@/lib/drawing/scene/render";
import { cx } from "../../_ui/cx";
import { Ink } from "./ink";
import { inkedDrawing, inkedId } from "./inked";
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
}

const aspectOf = ({ width, height, aspect }: DrawingProps): number | undefined =>
  aspect ?? (width && height ? width / height : undefined);

/** What of it is drawn, and how. */
function drawnOf(props: DrawingProps): [block: object, options: RenderOptions] {
  const { drawing, width: _width, height: _height, label: _label, className: _look, ...options } = props;
  return [drawing, { ...options, aspect: aspectOf(props) }];
}

type FrameProps = Pick<DrawingProps, "width" | "height" | "label" | "className"> & {
  viewBox: string;
  children: ReactNode;
};

const Frame = ({ viewBox, width, height, label, className, children }: FrameProps) => (
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
    {children}
  </svg>
);

/**
 * A key pose, or a moment of the movement, as inline SVG. It never follows the writing direction: that would swap the
 * leg. @throws where the block is not a drawing.
 */
export function Drawing(props: DrawingProps) {
  const { width, height, label, className } = props;
  const inked = inkedDrawing(...drawnOf(props));
  return (
    <Frame {...{ viewBox: inked.viewBox, width, height, label, className }}>
      <Ink of={inked} />
    </Frame>
  );
}

type SizedProps = DrawingProps & { width: number; height: number };

/** The same, which a sheet of the page holds: nothing of it is drawn here. */
export function DrawingFromSheet(props: SizedProps) {
  const { width, height, label, className } = props;
  return (
    <Frame {...{ viewBox: `0 0 ${width} ${height}`, width, height, label, className }}>
      <use href={`#${drawingId(props)}`} />
    </Frame>
  );
}

export const drawingId = (props: SizedProps): string => inkedId(...drawnOf(props));

/** What a sheet holds of it. */
export function DrawingSymbol(props: SizedProps) {
  const inked = inkedDrawing(...drawnOf(props));
  return (
    <symbol id={drawingId(props)} viewBox={inked.viewBox}>
      <Ink of={inked} className="fig" />
    </symbol>
  );
}
