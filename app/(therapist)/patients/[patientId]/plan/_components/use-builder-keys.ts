"use client";

import { type Dispatch, useEffect, useRef } from "react";
import type { DraftAction } from "@/lib/plans/draft-state";

type Keys = { dispatch: Dispatch<DraftAction>; publish: () => void };

/** Words are taken back by the field they are typed in; the plan is taken back everywhere else. */
const words = "textarea, input[type=text]:not([role=spinbutton]), input[type=search], [role=dialog]";

/** Ctrl Enter publishes, Ctrl Z takes back, Ctrl Shift Z or Ctrl Y does it again; ⌘ where there is one. */
export function useBuilderKeys(keys: Keys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const key = event.key.toLowerCase();
      if (key === "enter" && !target?.closest("[role=dialog]")) {
        event.preventDefault();
        // A field that is being typed in hands its value over first.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        setTimeout(() => latest.current.publish());
        return;
      }
      if ((key !== "z" && key !== "y") || target?.closest(words)) return;
      event.preventDefault();
      latest.current.dispatch({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
