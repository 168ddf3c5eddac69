"use client";

import { useEffect, useRef } from "react";

type Handlers = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const typing =
  "input:not([type=radio],[type=checkbox],[type=button]), select, textarea, [contenteditable=true]";

/** "Ctrl+K" is Ctrl or ⌘; "Alt+ArrowUp" as it says; a single character is a single key. */
function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${key}`;
}

/**
 * Keys of the whole page, such as `{ j: next, "Ctrl+k": palette }`. Single keys rest while a field has
 * focus or something floats above the page; those with Ctrl or Alt don't. A key whose handler is not
 * there does what it always does.
 */
export function useKeys(handlers: Handlers, enabled = true) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const handler = latest.current[nameOf(event)];
      if (!handler || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const single = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (single && target?.closest(`${typing}, [role=dialog], [role=menu]`)) return;
      event.preventDefault();
      handler(event);
    };
    document.addEventListener("keydown", onKey);
    // Says that the page listens now: a key pressed while it was still loading did nothing.
    document.documentElement.dataset.keys = "on";
    return () => document.removeEventListener("keydown", onKey);
  }, [enabled]);
}
