import "./body-map.css";
import type { ReactNode } from "react";
import { outlineOf } from "@/lib/body/outline";
import type { Face, PlaceId } from "@/lib/body/places";
import { cx } from "../../_ui/cx";

type Props = {
  face: Face;
  /** What it shows, for those who can't see it; left out where words beside it say the same. */
  label?: string;
  /** The look of a place: one of the classes of `body-map.css`. */
  lookOf: (place: PlaceId) => string | undefined;
  /** Faint lines for likeness; below 120 px they are noise. */
  lines?: boolean;
  /** What lies between the legs and the sides of the knees, also where nothing marks them. */
  parts?: boolean;
  className?: string;
  /** A part of it alone, in units of the view: `x y width height`. */
  crop?: string;
  /** Drawn over the places, in units of the view. */
  children?: ReactNode;
};

/** One look at the body. It is mirrored in no language: that would swap the legs. */
export function BodyDrawing({ face, label, lookOf, lines = true, parts, className, crop, children }: Props) {
  const view = outlineOf(face);
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
      viewBox={crop ?? view.viewBox}
      className={cx("bm", className)}
    >
      <path className="bm-waist" d={view.waist} />
      {view.places.map(({ id, d }) => (
        <path key={id} data-place={id} className={cx("bm-place", lookOf(id))} d={d} />
      ))}
      {[view.saddle, ...view.kneeSides].map(({ id, d }) => {
        const look = lookOf(id);
        return (
          (parts || look) && <path key={id} data-place={id} className={cx("bm-place bm-part", look)} d={d} />
        );
      })}
      {lines && <path className="bm-lines" d={view.lines} />}
      {children}
    </svg>
  );
}
