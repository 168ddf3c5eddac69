import { checkDrawing } from "@/lib/drawing/read";
import { LEAST_WIDTH } from "@/lib/drawing/scene/frame";
import { cx } from "../../_ui/cx";
import { Drawing, DrawingFromSheet } from "./drawing";
import { MovingDrawing } from "./moving-drawing";

/** Phone rows, and the desk's rows, lists, cards and panels. */
const sizes = {
  phone: [124, 76],
  48: [48, 36],
  64: [64, 48],
  96: [96, 64],
} as const satisfies Record<string | number, readonly [number, number]>;

/** Below this width arrows, shades and ears are only dirt. */
const SMALL = 100;

/** What a thumbnail shows. */
export interface ThumbDrawing {
  /** The drawing block of an exercise. */
  drawing: object;
  /** From 1; the one that tells most where it is left out. */
  pose?: number;
  /** Shows the left side. */
  mirror?: boolean;
  size?: keyof typeof sizes;
  /** Shows its movement when it comes into view, and again when its row is pointed at. */
  moving?: boolean;
  /** Only after so many milliseconds: what somebody taps as the page comes up goes before. */
  movesAfter?: number;
}

interface DrawingThumbProps extends ThumbDrawing {
  /** The exercise's name usually stands beside it: then it needs none. */
  label?: string;
  className?: string;
  /** Its picture stands in a `DrawingSheet` of the page. */
  onSheet?: boolean;
}

/** How a thumbnail is drawn, here and on a sheet. */
export function drawnAs({ drawing, pose, mirror = false, size = "phone", moving = false }: ThumbDrawing) {
  const [width, height] = sizes[size];
  return {
    ...{ drawing, pose, mirror, width, height, smallest: LEAST_WIDTH },
    detail: width < SMALL ? "small" : "full",
    fit: moving ? "frame" : "tight",
    arrows: false,
  } as const;
}

/** A key pose on a sunken, rounded ground. */
export function DrawingThumb(props: DrawingThumbProps) {
  const { drawing, mirror = false, moving = false, movesAfter, label, className, onSheet = false } = props;
  const drawn = drawnAs(props);
  const Picture = onSheet ? DrawingFromSheet : Drawing;
  const picture = <Picture {...drawn} label={label} />;
  return (
    <span className={cx("fig-thumb inline-block flex-none overflow-hidden rounded-md bg-sunken", className)}>
      {moving ? (
        <MovingDrawing
          spec={checkDrawing(drawing)}
          options={{ mirror, detail: drawn.detail }}
          after={movesAfter}
        >
          {picture}
        </MovingDrawing>
      ) : (
        picture
      )}
    </span>
  );
}
