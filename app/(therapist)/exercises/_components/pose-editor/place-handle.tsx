"use client";

import type { KeyboardEvent, PointerEvent } from "react";
import type { Vec2 } from "@/lib/drawing/body/vectors";
import { Handle, type Spot } from "./handle";

const STEPS: Readonly<Record<string, Vec2>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A place one moves in both directions: a pinned hand or foot, or the whole body. Arrows 1, with Shift 5 units. */
export function PlaceHandle({
  spot,
  look,
  active,
  chip,
  label,
  onPointerDown,
  onStep,
  onLeave,
}: {
  spot: Spot;
  look: "pin" | "body";
  active: boolean;
  chip: string;
  label: string;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onStep: (by: Vec2) => void;
  onLeave: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const by = event.shiftKey ? 5 : 1;
    onStep([step[0] * by, step[1] * by]);
  };
  return (
    <Handle spot={spot} look={look} active={active} chip={chip} onPointerDown={onPointerDown}>
      <button
        type="button"
        aria-label={label}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
        className="pointer-events-none absolute inset-0 size-full rounded-full opacity-0"
      />
    </Handle>
  );
}
