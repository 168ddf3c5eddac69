"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";

const links = () => [...document.querySelectorAll<HTMLElement>("[data-undecided]")];
const isOpen = (link: HTMLElement) => link.hasAttribute("aria-current");

/** Moves the focus within the list, from the open stop on: the focus is the row, so that a screen reader follows. */
function move(by: 1 | -1) {
  const all = links();
  const active = document.activeElement;
  const focused = active instanceof HTMLElement ? all.indexOf(active) : -1;
  const from = focused < 0 ? all.findIndex(isOpen) : focused;
  all[Math.max(0, Math.min(all.length - 1, from + by))]?.focus();
}

/** Was the program entered on such a page? Then the step back would leave it. */
function enteredHere(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return !entry || /\/decision\/[^/]+$/.test(new URL(entry.name).pathname);
}

/**
 * J and K move in the list, O or Enter (a row is a link) opens, Esc goes back to where one came from. A stop that is
 * opened from the list takes the place of the one before it, so that "back" leads out of them.
 */
export function ListKeys({ record }: { record: string }) {
  const router = useRouter();
  const leave = () => (enteredHere() ? router.push(record) : router.back());
  useShortcuts({
    "decision.next": () => move(1),
    "decision.previous": () => move(-1),
    "decision.open": () =>
      links()
        .find((link) => link === document.activeElement)
        ?.click(),
    "decision.leave": leave,
  });
  return null;
}
