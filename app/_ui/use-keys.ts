"use client";

import { useEffect, useRef } from "react";
import { nameOfKey } from "./key-name";

type Handlers = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const typing =
  "input:not([type=radio],[type=checkbox],[type=button]), select, textarea, [contenteditable=true]";

/** Where a digit with Alt may be a character that somebody types; a box for numbers takes none. */
const writing =
  "input:not([type=radio],[type=checkbox],[type=button],[inputmode=numeric]), textarea, [contenteditable=true]";

/**
 * Keys of the whole page, such as `{ j: next, "Ctrl+k": palette }`. Single keys rest while a field has
 * focus or something floats above the page; those with Ctrl or Alt don't, but for a digit with Alt where text is
 * written. A key whose handler is not there does what it always does.
 */
export function useKeys(handlers: Handlers, enabled = true) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const name = nameOfKey(event);
      const handler = name === null ? undefined : latest.current[name];
      if (!handler || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const single = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (/^Alt\+\d$/.test(name ?? "") && target?.closest(writing)) return;
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
