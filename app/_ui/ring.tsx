import type { ReactNode } from "react";

/** A share of a whole as a ring, 0–1; what stands inside says it in figures. */
export function Ring({
  share,
  size = 124,
  width = 11,
  children,
}: {
  share: number;
  size?: number;
  /** Of its stroke. */
  width?: number;
  children?: ReactNode;
}) {
  const radius = (size - width) / 2;
  const around = 2 * Math.PI * radius;
  const held = Math.min(1, Math.max(0, share));
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: "none", strokeWidth: width };
  return (
    <span
      className="relative inline-grid shrink-0 place-items-center"
      style={{ inlineSize: size, blockSize: size }}
    >
      <svg
        aria-hidden="true"
        className="absolute inset-0 -rotate-90"
        width={size}
        height={size}
        viewBox={`0 0 ${size} ${size}`}
      >
        <circle {...circle} stroke="var(--line)" />
        {held > 0 && (
          <circle
            {...circle}
            stroke="var(--brand)"
            strokeLinecap="round"
            strokeDasharray={`${held * around} ${around}`}
          />
        )}
      </svg>
      <span className="relative text-center">{children}</span>
    </span>
  );
}
