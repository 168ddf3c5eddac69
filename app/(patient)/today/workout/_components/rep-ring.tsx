import type { ReactNode } from "react";

type Props = {
  reps: number;
  /** Repetitions that are whole, and how far the present one has come, 0–1. */
  whole: number;
  part: number;
  size: number;
  children?: ReactNode;
};

const WIDTH = 11;
/** Degrees between two repetitions, as long as there is room for one. */
const GAP = 6;
const ROOMY = 30;

/** A repetition is a part of the ring; the one that runs fills as it goes. What stands inside says it in figures. */
export function RepRing({ reps, whole, part, size, children }: Props) {
  const radius = (size - WIDTH) / 2;
  const around = 2 * Math.PI * radius;
  const gap = reps > 1 && reps <= ROOMY ? GAP : 0;
  const sweep = 360 / reps - gap;
  const arc = (at: number, share: number, colour: string) => (
    <circle
      key={`${at} ${colour}`}
      cx={size / 2}
      cy={size / 2}
      r={radius}
      fill="none"
      strokeWidth={WIDTH}
      stroke={colour}
      strokeDasharray={`${(around * sweep * share) / 360} ${around}`}
      transform={`rotate(${-90 + gap / 2 + at * (sweep + gap)} ${size / 2} ${size / 2})`}
    />
  );
  return (
    <span
      className="relative inline-grid shrink-0 place-items-center"
      style={{ inlineSize: size, blockSize: size }}
    >
      <svg
        aria-hidden="true"
        className="absolute inset-0"
        width={size}
        height={size}
        viewBox={`0 0 ${size} ${size}`}
      >
        {Array.from({ length: reps }, (_, at) => arc(at, 1, at < whole ? "var(--brand)" : "var(--line)"))}
        {part > 0 && whole < reps && arc(whole, part, "var(--nerve)")}
      </svg>
      <span className="relative text-center">{children}</span>
    </span>
  );
}
