"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Moving } from "./movement";

type Props = Moving & {
  /** Milliseconds that it is left alone. */
  after?: number | undefined;
  children: ReactNode;
};

/**
 * A small picture that moves: its still picture is the child, and stands where there is no script. No page waits for what
 * moves it.
 */
export function MovingDrawing({ children, after = 0, ...moving }: Props) {
  const root = useRef<HTMLSpanElement>(null);
  const given = useRef({ moving });
  given.current = { moving };

  useEffect(() => {
    const box = root.current;
    if (!box) return;
    let end: (() => void) | null = null;
    let gone = false;
    const move = () =>
      import("./row-movement").then(
        ({ moveInRow }) => {
          if (!gone) end = moveInRow(box, () => given.current);
        },
        () => undefined,
      );
    const timer = setTimeout(move, after);
    return () => {
      gone = true;
      clearTimeout(timer);
      end?.();
    };
  }, [after]);

  return (
    <span ref={root} className="fig-moves">
      {children}
    </span>
  );
}
