import { type RefObject, useEffect, useRef } from "react";

/**
 * Where the focus goes when what had it goes with a change of `state`, as a button does that has done its work: to what says
 * so. Whoever has moved on meanwhile stays where they are.
 */
export function useFocusIfLost<Target extends HTMLElement>(state: unknown): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement === null || document.activeElement === document.body) target.current?.focus();
  }, [state]);
  return target;
}
