import { checkDrawing } from "@/lib/drawing/read";
import { cx } from "../../_ui/cx";
import { Drawing, LEAST_WIDTH } from "./drawing";
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

interface DrawingThumbProps {
  /** The drawing block of an exercise. */
  drawing: object;
  /** From 1; the one that tells most where it is left out. */
  pose?: number;
  /** Shows the left side. */
  mirror?: boolean;
  size?: keyof typeof sizes;
  /** Shows its movement when it comes into view, and again when its row is pointed at. */
  moving?: boolean;
  /** The exercise's name usually stands beside it: then it needs none. */
  label?: string;
  className?: string;
}

/** A key pose on a sunken, rounded ground. */
export function DrawingThumb(props: DrawingThumbProps) {
  const { drawing, pose, mirror = false, size = "phone", moving = false, label, className } = props;
  const [width, height] = sizes[size];
  const detail = width < SMALL ? "small" : "full";
  const picture = (
    <Drawing
      drawing={drawing}
      pose={pose}
      mirror={mirror}
      width={width}
      height={height}
      smallest={LEAST_WIDTH}
      detail={detail}
      fit={moving ? "frame" : "tight"}
      arrows={false}
      label={label}
    />
  );
  return (
    <span className={cx("fig-thumb inline-block flex-none overflow-hidden rounded-md bg-sunken", className)}>
      {moving ? (
        <MovingDrawing spec={checkDrawing(drawing)} options={{ mirror, detail }}>
          {picture}
        </MovingDrawing>
      ) : (
        picture
      )}
    </span>
  );
}
