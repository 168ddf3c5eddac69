import { useFormatter } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  /** How many parts it has; 1 is a ring without gaps. */
  parts: number;
  /** Parts that are whole, and how far the present one has come, 0–1. */
  whole: number;
  part: number;
  size: number;
  big: number;
  children?: ReactNode;
};

const WIDTH = 11;
/** Degrees between two parts, as long as there is room for one. */
const GAP = 6;
const ROOMY = 30;

/** A repetition is a part of the ring; the one that runs fills as it goes. What stands inside says it in figures. */
export function RepRing({ parts, whole, part, size, big, children }: Props) {
  const format = useFormatter();
  const radius = (size - WIDTH) / 2;
  const around = 2 * Math.PI * radius;
  const gap = parts > 1 && parts <= ROOMY ? GAP : 0;
  const sweep = 360 / parts - gap;
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
        {Array.from({ length: parts }, (_, at) => arc(at, 1, at < whole ? "var(--brand)" : "var(--line)"))}
        {part > 0 && whole < parts && arc(whole, part, parts > 1 ? "var(--nerve)" : "var(--brand)")}
      </svg>
      <span className="relative text-center">
        <span className="block font-[650] text-[3.75rem] leading-none tracking-[-.02em] tabular-nums">
          {format.number(big)}
        </span>
        {children}
      </span>
    </span>
  );
}
