"use client";

import { useEffect, useRef } from "react";
import { nameOfKey } from "../../_ui/key-name";
import { type First, type Handlers, matchOf, opensPair, SECOND_KEY_MS } from "./bound";
import type { ShortcutId } from "./registry";
import { onSwitched, showCaps, switchedOff } from "./switched-off";

const typing =
  "input:not([type=radio],[type=checkbox],[type=button]), select, textarea, [contenteditable=true]";

/** Where a digit with Alt may be a character that somebody types; a box for numbers takes none. */
const writing =
  "input:not([type=radio],[type=checkbox],[type=button],[inputmode=numeric]), textarea, [contenteditable=true]";

/** What the components of the page have bound, in the order in which they came. */
const bound = new Set<{ current: Handlers }>();
const all = (): Handlers[] => [...bound].map(({ current }) => current);
let first: First = null;
let unlisten: (() => void) | null = null;

function onKey(event: KeyboardEvent): void {
  const key = nameOfKey(event);
  if (key === null || event.defaultPrevented || event.isComposing || key === "Shift") return;
  const before = first && event.timeStamp - first.at < SECOND_KEY_MS ? first.key : null;
  first = null;
  const target = event.target instanceof Element ? event.target : null;
  const single = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (/^Alt\+\d$/.test(key) && target?.closest(writing)) return;
  if (single && target?.closest(`${typing}, [role=dialog], [role=menu]`)) return;
  const off = switchedOff();
  const match = matchOf(key, { first: before, bound: all(), off });
  if (match) {
    if (match.run(event) !== false) event.preventDefault();
  } else if (single && opensPair(key, all(), off)) {
    first = { key, at: event.timeStamp };
  }
}

function listen(): () => void {
  document.addEventListener("keydown", onKey);
  // Another tab may switch some off; what is looked up is read anew.
  const end = onSwitched(() => undefined);
  showCaps();
  return () => {
    document.removeEventListener("keydown", onKey);
    end();
  };
}

/** The shortcuts that are at hand on the page, in the order of the registry's parts as they were bound. */
export const boundIds = (): ShortcutId[] => [
  ...new Set(all().flatMap((handlers) => Object.keys(handlers) as ShortcutId[])),
];

/** Runs what a key would, for who chose it from a list. */
export function runShortcut(id: ShortcutId): void {
  all()
    .find((handlers) => handlers[id])
    ?.[id]?.(new KeyboardEvent("keydown"));
}

/**
 * Binds shortcuts of the registry while a component stands. Characters alone rest while a field has focus or something floats
 * above the page; those with Ctrl or Alt don't, but for a digit with Alt where text is written.
 */
export function useShortcuts(handlers: Handlers, enabled = true) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!enabled) return;
    bound.add(latest);
    unlisten ??= listen();
    // Says that the page listens now: a key pressed while it was still loading did nothing.
    document.documentElement.dataset.keys = "on";
    return () => {
      bound.delete(latest);
      if (bound.size > 0) return;
      unlisten?.();
      unlisten = null;
    };
  }, [enabled]);
}
