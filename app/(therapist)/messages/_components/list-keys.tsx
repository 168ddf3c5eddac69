"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";

const links = () => [...document.querySelectorAll<HTMLElement>("[data-thread]")];

/** Moves the focus within the list, from the open thread on: the focus is the row, so that a screen reader follows. */
function move(by: 1 | -1) {
  const all = links();
  const active = document.activeElement;
  const focused = active instanceof HTMLElement ? all.indexOf(active) : -1;
  const from = focused < 0 ? all.findIndex((link) => link.hasAttribute("aria-current")) : focused;
  all[Math.max(0, Math.min(all.length - 1, from + by))]?.focus();
}

/** J and K move in the list (Enter opens: a row is a link); O opens the record of the thread that is shown. */
export function ListKeys({ record }: { record: string | null }) {
  const router = useRouter();
  useShortcuts({
    "messages.next": () => move(1),
    "messages.previous": () => move(-1),
    ...(record && { "messages.record": () => router.push(record) }),
  });
  return null;
}
