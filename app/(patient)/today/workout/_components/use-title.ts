"use client";

import { type RefObject, useEffect, useRef } from "react";

/** The title of a step has the focus as it appears, so that it is read, and the step is seen from its top. */
export function useTitle(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return title;
}
