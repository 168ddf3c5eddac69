export type MarkState =
  | "done"
  | "partial"
  | "not-logged"
  | "stopped"
  | "still-open"
  | "excused"
  | "paused"
  | "on-hold"
  | "future"
  | "not-due";

/** What became of one occurrence. `credit` 0–1 fills a partial one. */
export type Mark = { state: MarkState; credit?: number };

const box = { x: 0.75, y: 0.75, width: 9.5, height: 9.5, rx: 2, fill: "none" };
const neutral = <rect width="11" height="11" rx="2.5" fill="var(--line)" />;
const sign = { stroke: "var(--ink-2)", strokeWidth: 1.2, fill: "none", strokeLinecap: "round" } as const;

/** At least a pixel stays empty and one is filled, so that a partial one never looks done or not logged. */
const fillHeight = (credit: number) => Math.min(8, Math.max(1.5, Math.round(credit * 9)));

const shapes: Record<MarkState, (credit: number) => React.ReactNode> = {
  done: () => <rect width="11" height="11" rx="2.5" fill="var(--good)" />,
  partial: (credit) => {
    const height = fillHeight(credit);
    return (
      <>
        <rect {...box} x=".6" y=".6" width="9.8" height="9.8" stroke="var(--part)" strokeWidth="1.2" />
        <rect x="1" y={10 - height} width="9" height={height} rx="1" fill="var(--part)" />
      </>
    );
  },
  "not-logged": () => (
    <rect {...box} stroke="color-mix(in oklab, var(--low) 70%, var(--surface))" strokeWidth="1.5" />
  ),
  stopped: () => (
    <>
      <rect width="11" height="11" rx="2.5" fill="var(--nerve)" />
      <rect x="2.4" y="4.5" width="6.2" height="2" fill="var(--surface)" />
    </>
  ),
  "still-open": () => (
    <>
      <rect {...box} stroke="var(--ink-3)" strokeWidth="1.3" />
      <circle cx="5.5" cy="5.5" r="1.3" fill="var(--ink-3)" />
    </>
  ),
  excused: () => (
    <>
      {neutral}
      <path d="M3.1 7.9 7.9 3.1" {...sign} />
    </>
  ),
  paused: () => (
    <>
      {neutral}
      <path d="M3.96 2.75v5.5M7.04 2.75v5.5" {...sign} />
    </>
  ),
  "on-hold": () => (
    <>
      {neutral}
      <path d="M3.6 5.2V4.3a1.9 1.9 0 0 1 3.8 0v.9M3 5.4h5v3H3z" {...sign} strokeWidth="1.1" />
    </>
  ),
  future: () => (
    <rect
      {...box}
      x=".6"
      y=".6"
      width="9.8"
      height="9.8"
      stroke="var(--line-strong)"
      strokeWidth="1.1"
      strokeDasharray="2 1.6"
    />
  ),
  "not-due": () => <circle cx="5.5" cy="5.5" r=".9" fill="var(--line-strong)" />,
};

/** One 11 px mark as SVG content, for a strip that places it. */
export const markShape = ({ state, credit = 0.5 }: Mark) => shapes[state](credit);

/** A mark on its own, beside its words. */
export function OccurrenceMark({ mark, size = 11 }: { mark: Mark; size?: number }) {
  return (
    <svg aria-hidden="true" className="shrink-0" width={size} height={size} viewBox="0 0 11 11">
      {markShape(mark)}
    </svg>
  );
}
