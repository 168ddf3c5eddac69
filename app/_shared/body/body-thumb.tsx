import "./body-map.css";
import { outlineOf, shapesOf } from "@/lib/body/outline";
import type { Face } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import { cx } from "../../_ui/cx";
import { lookOfMark } from "./marked-body";

/** Straight from point to point, in whole units: a fifth of a pixel where the body is as small as an icon. */
function rough(d: string): string {
  let from = [0, 0];
  return d.replace(
    /([MCQ])[-\d. ]*?([-\d.]+) ([-\d.]+)(?=[A-Z]|$)/g,
    (_, command: string, x: string, y: string) => {
      const to = [Math.round(Number(x)), Math.round(Number(y))];
      // As steps, which repeat and so are sent in a third of the bytes.
      const step = to.map((at, axis) => at - (from[axis] ?? 0));
      from = to;
      return command === "M" ? `M${to.join(" ")}` : `l${step.join(" ")}`;
    },
  );
}

/** The body as small as an icon: in one piece, and on it the places that are marked. Words stand beside it. */
export function BodyThumb({ face, marks }: { face: Face; marks: readonly BodyMark[] }) {
  const { viewBox, waist, body } = outlineOf(face);
  const shapes = new Map(shapesOf(face).map(({ id, d }) => [id, d]));
  return (
    <svg aria-hidden="true" viewBox={viewBox} className="bm bm-thumb">
      <path className="bm-place" d={rough(body)} />
      <path className="bm-waist" d={rough(waist)} />
      {marks.map((mark) => (
        <path
          key={mark.place}
          className={cx("bm-place", lookOfMark(mark))}
          d={rough(shapes.get(mark.place) ?? "")}
        />
      ))}
    </svg>
  );
}
