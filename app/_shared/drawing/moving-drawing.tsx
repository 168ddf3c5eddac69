"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Moving } from "./movement";

/**
 * A small picture that moves: its still picture is the child, and stands where there is no script. No page waits for what
 * moves it.
 */
export function MovingDrawing({ children, ...moving }: Moving & { children: ReactNode }) {
  const root = useRef<HTMLSpanElement>(null);
  const given = useRef({ moving });
  given.current = { moving };

  useEffect(() => {
    const box = root.current;
    if (!box) return;
    let end: (() => void) | null = null;
    let gone = false;
    import("./row-movement").then(
      ({ moveInRow }) => {
        if (!gone) end = moveInRow(box, () => given.current);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      end?.();
    };
  }, []);

  return (
    <span ref={root} className="fig-moves">
      {children}
    </span>
  );
}
