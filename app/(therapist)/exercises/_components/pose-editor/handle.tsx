"use client";

import { Move } from "lucide-react";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

/** Where it stands on the stage, in percent from its top left, which no direction of writing changes. */
export type Spot = { x: number; y: number };

const dots = {
  near: "size-3.5 border-[2.5px] border-brand bg-surface group-hover:bg-brand-soft",
  far: "size-2.5 border-[1.5px] border-ink-2 bg-sunken group-hover:border-brand",
  trunk: "size-3.5 rotate-45 rounded-[3px]! border-2 border-ink-2 bg-surface group-hover:border-brand",
  pin: "size-3.5 rounded-[4px]! border-2 border-surface bg-ink",
  body: "grid size-5 place-items-center border-[1.5px] border-ink-2 bg-surface text-ink-2 [&>svg]:size-3",
};

/** A dot one drags, a finger wide all around. What is inside takes the keyboard. */
export function Handle({
  spot,
  look,
  active,
  behind = false,
  chip,
  onPointerDown,
  children,
}: {
  spot: Spot;
  look: keyof typeof dots;
  /** It is being dragged. */
  active: boolean;
  /** Another handle stands at the same place: this one is for the keyboard. */
  behind?: boolean;
  /** What stands beside it while one works on it. */
  chip: ReactNode;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  children: ReactNode;
}) {
  return (
    <div
      onPointerDown={onPointerDown}
      style={{ insetInlineStart: `${spot.x}%`, insetBlockStart: `${spot.y}%` }}
      className={cx(
        "group absolute grid size-7 -translate-x-1/2 -translate-y-1/2 touch-none cursor-grab place-items-center rounded-full pointer-coarse:size-11",
        "has-focus-visible:z-20 has-focus-visible:outline-2 has-focus-visible:outline-focus",
        active && "z-20 cursor-grabbing",
        look !== "far" && !active && "z-10",
        behind && "pointer-events-none opacity-0 has-focus-visible:opacity-100",
      )}
    >
      <span
        aria-hidden="true"
        className={cx(
          "rounded-full shadow-1",
          dots[look],
          active && "border-brand! bg-brand! text-on-brand!",
        )}
      >
        {look === "body" && <Move />}
      </span>
      {children}
      <span
        aria-hidden="true"
        className={cx(
          "pointer-events-none absolute bottom-full whitespace-nowrap rounded-sm bg-ink px-1.5 py-0.5 font-medium text-surface text-xs tabular-nums",
          spot.x > 80 ? "end-0" : "start-1/2",
          !active && "hidden group-hover:block group-has-focus-visible:block",
        )}
      >
        {chip}
      </span>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  "+": 1,
  "=": 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  "-": -1,
};

/** The slider of a joint: arrows and + - turn by 1°, with Shift by 10°. */
export function AngleSlider({
  label,
  says,
  value,
  range: [least, most],
  describedBy,
  onTurn,
  onLeave,
}: {
  label: string;
  says: string;
  value: number;
  range: readonly [number, number];
  describedBy: string;
  onTurn: (angle: number) => void;
  onLeave: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const big = event.shiftKey && event.key.startsWith("Arrow") ? 10 : 1;
    const step = STEPS[event.key];
    const goals: Record<string, number> = {
      Home: least,
      End: most,
      PageUp: value + 10,
      PageDown: value - 10,
    };
    const goal = step === undefined ? goals[event.key] : value + step * big;
    if (goal === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onTurn(goal);
  };
  return (
    <input
      type="range"
      min={least}
      max={most}
      value={value}
      aria-label={label}
      aria-valuetext={says}
      aria-describedby={describedBy}
      onChange={(event) => onTurn(Number(event.target.value))}
      onKeyDown={onKeyDown}
      onBlur={onLeave}
      className="pointer-events-none absolute inset-0 size-full opacity-0"
    />
  );
}
