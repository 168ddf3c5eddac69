import { plotOf } from "@/lib/measures/plot";
import type { MeasureRow } from "@/lib/measures/table";

/** A course in little: grey is no real change from the first value. The numbers stand beside it. */
export function SparkCourse({ row: { scale, points } }: { row: Pick<MeasureRow, "scale" | "points"> }) {
  if (points.length < 2) return null;
  const { dots, band } = plotOf(scale, points);
  const at = dots.map(({ x, y }) => ({ x: 4 + x * 0.88, y: 3 + y * 0.22 }));
  const last = at.at(-1);
  return (
    <svg aria-hidden="true" width="96" height="28" viewBox="0 0 96 28" direction="ltr" fill="none">
      {band && (
        <rect
          x="0"
          width="96"
          y={3 + band.top * 0.22}
          height={band.height * 0.22}
          fill="color-mix(in oklab, var(--ink) 11%, var(--surface))"
        />
      )}
      <path
        d={at.map(({ x, y }, nth) => `${nth === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join(" ")}
        stroke="var(--ink-2)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {last && (
        <circle
          cx={last.x}
          cy={last.y}
          r="2.75"
          fill="var(--ink)"
          stroke="var(--surface)"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}
