import { sparkRuns } from "@/app/_shared/sparkline-path";

const [WIDTH, HEIGHT] = [326, 128];
const [START, END, TOP, FOOT] = [40, 12, 14, 12];
const GRID = [0, 50, 100] as const;

type Props = {
  /** Oldest first, percent 0–100; null where a week has no figure. */
  values: readonly (number | null)[];
  /** The last week can still change: its point is hollow. */
  provisional: boolean;
  label: string;
};

/** Weekly values on 0–100. A week without a figure is never bridged. Time runs left to right in every language. */
export function TrendChart({ values, provisional, label }: Props) {
  const x = (week: number) => START + 8 + (week * (WIDTH - START - END - 8)) / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT - FOOT - (value / 100) * (HEIGHT - TOP - FOOT);
  const runs = sparkRuns(values).map((run) =>
    run.map(({ week }) => ({ week, x: x(week), y: y(values[week] ?? 0) })),
  );
  const lastWeek = values.length - 1;
  const last = values[lastWeek] ?? null;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      direction="ltr"
      fill="none"
      className="h-auto w-full"
    >
      {GRID.map((value) => (
        <g key={value}>
          <line x1={START} x2={WIDTH} y1={y(value)} y2={y(value)} stroke="var(--line)" />
          <text x={START - 8} y={y(value) + 5} textAnchor="end" fontSize="15" fill="var(--ink-2)">
            {value}
          </text>
        </g>
      ))}
      {runs.map((run) => (
        <polyline
          key={run[0]?.week}
          points={run.map((point) => `${point.x},${point.y}`).join(" ")}
          stroke="var(--brand)"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
      {runs.flat().map((point) => {
        const isLast = point.week === lastWeek;
        return (
          <circle
            key={point.week}
            cx={point.x}
            cy={point.y}
            r={isLast ? 6 : 4}
            fill={isLast && provisional ? "var(--surface)" : "var(--brand)"}
            stroke={isLast && provisional ? "var(--brand)" : "var(--surface)"}
            strokeWidth={isLast && provisional ? 3 : 2}
          />
        );
      })}
      {last !== null && (
        <text
          x={x(lastWeek)}
          y={y(last) + (last > 80 ? 24 : -12)}
          textAnchor="end"
          fontSize="17"
          fontWeight="650"
          fill="var(--ink)"
        >
          {last}
        </text>
      )}
    </svg>
  );
}
