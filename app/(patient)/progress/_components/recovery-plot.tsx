import { FURTHEST_POINTS, type FurthestPoint } from "@/lib/body-charts/furthest-point";
import type { PainCourse } from "@/lib/recovery/pain";

/** Drawn in percent of the width there is; strokes keep their width, and a dot is a stroke of no length. */
const frame = {
  viewBox: "0 0 100 100",
  preserveAspectRatio: "none",
  overflow: "visible",
  fill: "none",
  className: "absolute inset-0 size-full",
} as const;
const still = {
  vectorEffect: "non-scaling-stroke",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

type At = { x: number; y: number };

const dots = (all: readonly At[]): string => all.map(({ x, y }) => `M${x} ${y}h0`).join("");

/** Each dot on its own light ground, so that a line or a band below it stays readable. */
function Dots({ all, size }: { all: readonly At[]; size: number }) {
  return (
    <>
      <path d={dots(all)} {...still} stroke="var(--surface)" strokeWidth={size + 5} />
      <path d={dots(all)} {...still} stroke="var(--nerve)" strokeWidth={size} />
    </>
  );
}

const painY = (pain: number): number => 100 - 10 * pain;

/** A number at a dot, on the side of it where there is room. */
function Value({ x, y, children }: At & { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="absolute -translate-x-1/2 px-1 font-[680] leading-none"
      style={{ left: `${x}%`, top: `${y}%`, translate: `-50% ${y < 30 ? "60%" : "-190%"}` }}
    >
      {children}
    </span>
  );
}

type PainProps = {
  course: PainCourse;
  xOf: (date: string) => number;
  say: (pain: number) => string;
};

/** Pain on 0–10 in time; what is no real change from the start is grey. */
export function PainPlot({ course: { points, band }, xOf, say }: PainProps) {
  const at = points.map(({ date, pain }) => ({ x: xOf(date), y: painY(pain), pain }));
  const [first, last] = [at[0], at.at(-1)];
  if (!first || !last) return null;
  return (
    <>
      <svg aria-hidden="true" {...frame}>
        {band && (
          <rect
            x={first.x}
            width={100 - first.x}
            y={painY(band.to)}
            height={painY(band.from) - painY(band.to)}
            fill="color-mix(in oklab, var(--ink) 11%, var(--surface))"
          />
        )}
        <path d="M0 0H100M0 50H100M0 100H100" {...still} stroke="var(--line-strong)" />
        <path
          d={at.map(({ x, y }, nth) => `${nth === 0 ? "M" : "L"}${x} ${y}`).join("")}
          {...still}
          stroke="var(--nerve)"
          strokeWidth="3"
        />
        <Dots all={at.slice(0, -1)} size={at.length > 14 ? 5 : 7} />
        <Dots all={[last]} size={14} />
      </svg>
      <Value {...first}>{say(first.pain)}</Value>
      {at.length > 1 && <Value {...last}>{say(last.pain)}</Value>}
    </>
  );
}

/** Rows from the back down to the foot; "none" is above them all. */
export const ROWS = FURTHEST_POINTS.filter((point) => point !== "none");

const rowY = (point: FurthestPoint): number =>
  point === "none" ? 0 : ((ROWS.indexOf(point) + 0.5) * 100) / ROWS.length;

export type Reached = { date: string; point: FurthestPoint };

/** How far down it went each time: a bar from the back to the place, the last one ringed. */
export function ReachPlot({ charts, xOf }: { charts: readonly Reached[]; xOf: (date: string) => number }) {
  const at = charts.map(({ date, point }) => ({ x: xOf(date), y: rowY(point) }));
  const last = at.at(-1);
  if (!last) return null;
  const width = charts.length > 24 ? 4 : 8;
  return (
    <svg aria-hidden="true" {...frame}>
      <path
        d={at.map(({ x, y }) => `M${x} 0V${y}`).join("")}
        vectorEffect="non-scaling-stroke"
        stroke="color-mix(in oklab, var(--nerve) 34%, var(--surface))"
        strokeWidth={width}
      />
      <path d={dots(at)} {...still} stroke="var(--nerve)" strokeWidth={width + 4} />
      <path d={dots([last])} {...still} stroke="var(--ink)" strokeWidth="24" />
      <path d={dots([last])} {...still} stroke="var(--surface)" strokeWidth="20" />
      <path d={dots([last])} {...still} stroke="var(--nerve)" strokeWidth="14" />
    </svg>
  );
}
