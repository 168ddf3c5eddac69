import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

/** A row of the timeline's grid: its name, its days, and, where there is room for it, where it stands now. */
export function Lane({
  name,
  text,
  height,
  end,
  tall,
  children,
}: {
  name?: ReactNode;
  text?: ReactNode;
  height: string;
  end?: ReactNode;
  /** The end cell is as tall as the lane, so that a value can stand at its height. */
  tall?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <div className="min-w-0 pe-3 leading-tight max-md:pe-7">
        {name && <p className="text-balance font-semibold">{name}</p>}
        {text && <p className="text-ink-3 text-xs">{text}</p>}
      </div>
      <div className={cx("relative", height)}>{children}</div>
      <div className={cx("relative ps-3 max-md:hidden", !tall && "self-center")}>{end}</div>
    </>
  );
}

/** Where something stands along a lane, of so many days or columns. */
export const at = (place: number, of: number) => ({ insetInlineStart: `${(100 * place) / of}%` });

/** Words at the height of a value, beside the lane or within its name's cell. */
export const atHeight = (share: number) => ({ insetBlockStart: `${100 * share}%` });

/** A picture of a lane, as wide as there are columns and 100 high, stretched to its place. */
export function LaneSvg({
  columns,
  label,
  children,
}: {
  columns: number;
  label: string;
  children: ReactNode;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${columns} 100`}
      preserveAspectRatio="none"
      overflow="visible"
      className="absolute inset-0 size-full"
    >
      <title>{label}</title>
      {children}
    </svg>
  );
}

/** Strokes keep their width however wide the lane is. */
export const still = { vectorEffect: "non-scaling-stroke", fill: "none" } as const;

/** What the heights of a lane mean, at its start. */
export function Scale({ marks }: { marks: readonly { share: number; words: string }[] }) {
  return marks.map(({ share, words }) => (
    <span
      key={words}
      aria-hidden="true"
      className="absolute end-full -translate-y-1/2 whitespace-nowrap pe-2 text-end text-ink-3 text-xs"
      style={atHeight(share)}
    >
      {words}
    </span>
  ));
}
