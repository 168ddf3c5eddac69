"use client";

import { type MouseEvent, useState } from "react";
import { oneTap } from "./one-tap";

/**
 * Keeps a quick double tap from opening what comes up under the finger. `tapped` is called with what changes the row,
 * `guard` wraps the row's clicks.
 */
export function useOneTap() {
  const [{ tapped, isSecond }] = useState(() => oneTap(() => performance.now()));
  return {
    tapped,
    guard: (event: MouseEvent) => {
      if (!isSecond(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
