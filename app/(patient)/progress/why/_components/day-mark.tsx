import { useId } from "react";
import type { DayMark } from "@/lib/today/day-marks";

const SIZE = 28;
const box = { x: 1, y: 1, width: SIZE - 2, height: SIZE - 2, rx: 8, fill: "none", strokeWidth: 2 } as const;

/** One day: full, filled to its share, an empty edge, a dotted one that can still be filled, hatched, a point. */
export function DayMarkIcon({ state, share }: Pick<DayMark, "state" | "share">) {
  const clip = useId();
  const height = Math.min(SIZE - 8, Math.max(6, Math.round(share * SIZE)));
  return (
    <svg aria-hidden="true" width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`}>
      {state === "done" && <rect width={SIZE} height={SIZE} rx="8.5" fill="var(--brand)" />}
      {state === "part" && (
        <>
          <clipPath id={clip}>
            <rect width={SIZE} height={SIZE} rx="8.5" />
          </clipPath>
          <rect {...box} stroke="var(--brand)" />
          <rect
            y={SIZE - height}
            width={SIZE}
            height={height}
            fill="var(--brand)"
            clipPath={`url(#${clip})`}
          />
        </>
      )}
      {state === "none" && <rect {...box} stroke="var(--line-control)" />}
      {state === "open" && <rect {...box} stroke="var(--line-control)" strokeDasharray="4 3.4" />}
      {state === "off" && (
        <>
          <clipPath id={clip}>
            <rect x="1" y="1" width={SIZE - 2} height={SIZE - 2} rx="8" />
          </clipPath>
          <path
            d="M-4 10 10-4M-4 20 20-4M-4 30 30-4M4 32 32 4M14 32 32 14"
            stroke="var(--line-strong)"
            strokeWidth="2.4"
            clipPath={`url(#${clip})`}
          />
          <rect {...box} stroke="var(--line-strong)" />
        </>
      )}
      {state === "free" && <circle cx={SIZE / 2} cy={SIZE / 2} r="2.5" fill="var(--line-control)" />}
    </svg>
  );
}
