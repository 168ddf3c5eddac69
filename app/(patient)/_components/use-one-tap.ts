"use client";

import { type MouseEvent, useRef } from "react";

/** A second tap so soon after the first belongs to it, whatever control has taken its place meanwhile. */
const DOUBLE_TAP_MS = 700;

/** As far from the first a finger comes down again, in CSS pixels. */
const NEAR_PX = 32;

/**
 * Keeps a quick double tap from opening what comes up under the finger. Keys are left alone: they have no place.
 * `tapped` is called with what changes the row, `guard` wraps the row's clicks.
 */
export function useOneTap() {
  const last = useRef(Number.NEGATIVE_INFINITY);
  const place = useRef({ x: 0, y: 0 });
  return {
    tapped: () => {
      last.current = performance.now();
    },
    guard: (event: MouseEvent) => {
      const { clientX: x, clientY: y } = event;
      const soon = performance.now() - last.current <= DOUBLE_TAP_MS;
      const near = Math.hypot(x - place.current.x, y - place.current.y) <= NEAR_PX;
      if (event.detail === 0 || !soon || !near) {
        place.current = { x, y };
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
