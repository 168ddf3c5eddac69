import { DrawingThumb } from "@/app/_shared/drawing/drawing-thumb";
import { cx } from "@/app/_ui/cx";
import type { Drawing } from "@/lib/exercises/schema";
import type { LibraryKind } from "@/lib/exercises/vocabulary";
import { kindSigns } from "../../_components/kind-signs";

const boxes = { 48: "h-9 w-12 [&>svg]:size-4", 96: "h-16 w-24 [&>svg]:size-6" };

/** The drawing; what a clinic wrote without one has the sign of its kind. Decoration: the name stands beside it. */
export function ExercisePicture({
  drawing,
  kind,
  size,
}: {
  drawing: Drawing | null;
  kind: LibraryKind;
  size: keyof typeof boxes;
}) {
  const Sign = kindSigns[kind];
  if (drawing) return <DrawingThumb drawing={drawing} size={size} moving={size === 96} />;
  return (
    <span
      aria-hidden="true"
      className={cx("grid flex-none place-items-center rounded-md bg-sunken text-ink-3", boxes[size])}
    >
      <Sign strokeWidth={1.5} />
    </span>
  );
}
