"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { wantsStill } from "./motion-wish";
import { type Moving, useMovement } from "./use-movement";

/** What is pointed at or stepped to as a whole, and shows its movement again then. */
const ROW = "li, tr, a, button";

/** A small picture that moves: its still picture is the child, and stands where there is no script. */
export function MovingDrawing({ children, ...moving }: Moving & { children: ReactNode }) {
  const root = useRef<HTMLSpanElement>(null);
  const { replay } = useMovement(root, moving);
  const again = useRef(replay);
  again.current = replay;

  useEffect(() => {
    const row = root.current?.closest<HTMLElement>(ROW);
    const play = () => {
      if (!wantsStill()) again.current();
    };
    row?.addEventListener("pointerenter", play);
    row?.addEventListener("focusin", play);
    return () => {
      row?.removeEventListener("pointerenter", play);
      row?.removeEventListener("focusin", play);
    };
  }, []);

  return (
    <span ref={root} className="fig-moves">
      {children}
    </span>
  );
}
