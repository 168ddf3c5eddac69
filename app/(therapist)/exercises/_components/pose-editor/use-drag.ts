"use client";

import { type PointerEvent as ReactPointerEvent, useRef, useState } from "react";
import type { Vec2 } from "@/lib/drawing/body/vectors";
import { DRAG } from "./use-editor";

/** Begins a drag of what stands at `tip`; `move` gets where it is to go, once a screen refresh at most. */
export type BeginDrag = (
  event: ReactPointerEvent<HTMLElement>,
  id: string,
  tip: Vec2,
  move: (to: Vec2, gesture: string) => void,
) => void;

/**
 * Drags by mouse, pen or finger.
 * @param toUnits a place of the page as a place on the picture.
 */
export function useDrag(toUnits: (clientX: number, clientY: number) => Vec2, onEnd: () => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const count = useRef(0);

  const begin: BeginDrag = (event, id, tip, move) => {
    if (event.button !== 0) return;
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    target.querySelector("input")?.focus({ preventScroll: true });
    const gesture = `${DRAG} ${++count.current}`;
    const [x, y] = toUnits(event.clientX, event.clientY);
    let wish: Vec2 | null = null;
    let frame = 0;
    const run = () => {
      frame = 0;
      if (wish) move(wish, gesture);
      wish = null;
    };
    const onMove = (moved: PointerEvent) => {
      const [toX, toY] = toUnits(moved.clientX, moved.clientY);
      wish = [tip[0] + toX - x, tip[1] + toY - y];
      if (frame === 0) frame = requestAnimationFrame(run);
    };
    const end = () => {
      cancelAnimationFrame(frame);
      run();
      target.removeEventListener("pointermove", onMove);
      target.removeEventListener("lostpointercapture", end);
      setDragged(null);
      onEnd();
    };
    target.addEventListener("pointermove", onMove);
    target.addEventListener("lostpointercapture", end);
    setDragged(id);
  };
  return { dragged, begin };
}
