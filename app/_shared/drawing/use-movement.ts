"use client";

import { type RefObject, useEffect, useRef } from "react";
import { type MovementState, type Moving, moveIn } from "./movement";

/** Moves the still picture inside `root` while the component stands. */
export function useMovement(
  root: RefObject<HTMLElement | null>,
  moving: Moving,
  onState?: (state: MovementState) => void,
) {
  const given = useRef({ moving, onState });
  given.current = { moving, onState };
  const control = useRef<ReturnType<typeof moveIn>>(null);

  useEffect(() => {
    control.current = root.current && moveIn(root.current, () => given.current);
    return () => control.current?.end();
  }, [root]);

  return () => control.current?.toggle();
}
