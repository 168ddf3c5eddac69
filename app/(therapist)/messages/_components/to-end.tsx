"use client";

import { useEffect, useRef } from "react";

/** Brings the end of what scrolls into view: what is newest stands there. */
export function ToEnd() {
  const end = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const pane = end.current?.parentElement;
    if (pane) pane.scrollTop = pane.scrollHeight;
  }, []);
  return <span ref={end} />;
}
