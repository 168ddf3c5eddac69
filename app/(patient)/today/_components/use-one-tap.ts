"use client";

import { type MouseEvent, useRef } from "react";

/** A second tap so soon after the first belongs to it, whatever control has taken its place meanwhile. */
const DOUBLE_TAP_MS = 700;

/**
 * Keeps a quick double tap from opening what comes up under the finger. Keys are left alone: they have no place.
 * `tapped` is called with what changes the row, `guard` wraps the row's clicks.
 */
export function useOneTap() {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return {
    tapped: () => {
      last.current = performance.now();
    },
    guard: (event: MouseEvent) => {
      if (event.detail === 0 || performance.now() - last.current > DOUBLE_TAP_MS) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
