"use client";

import { type RefObject, useEffect, useRef } from "react";

/** A step that takes the place of another begins at its top. */
export function useTop(step: string): void {
  // Which step it is, is all that it depends on.
  useEffect(() => {
    if (step) scrollTo(0, 0);
  }, [step]);
}

/** The title of a step has the focus as it appears, so that it is read, and the step is seen from its top. */
export function useTitle(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return title;
}
