"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";

const middle = (box: DOMRect) => box.left + box.width / 2;

/** J and K go through the exercises in order, arrows as they stand on the page; Enter opens, as on any link. */
export function ListKeys({ newHref, children }: { newHref: string | null; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const links = () => [...(ref.current?.querySelectorAll<HTMLElement>("[data-exercise]") ?? [])];
  const focus = (link: HTMLElement | undefined) => {
    link?.focus({ preventScroll: true });
    link?.closest("li")?.scrollIntoView({ block: "nearest" });
  };

  const step = (by: number) => () => {
    const all = links();
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? all.indexOf(active) : -1;
    focus(at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(all.length - 1, Math.max(0, at + by))]);
  };

  /** The nearest one in the next row up or down. */
  const row = (direction: 1 | -1) => () => {
    const all = links();
    const from = all
      .find((link) => link === document.activeElement)
      ?.closest("li")
      ?.getBoundingClientRect();
    if (!from) return step(direction)();
    const boxes = all.map((link) => ({ link, box: (link.closest("li") ?? link).getBoundingClientRect() }));
    const beyond = boxes.filter(({ box }) => (box.top - from.top) * direction > 1);
    const distance = (box: DOMRect) =>
      Math.abs(box.top - from.top) * 10_000 + Math.abs(middle(box) - middle(from));
    focus(beyond.sort((a, b) => distance(a.box) - distance(b.box))[0]?.link);
  };

  useShortcuts({
    "library.next": step(1),
    "library.previous": step(-1),
    "library.down": row(1),
    "library.up": row(-1),
    ...(newHref ? { "library.add": () => router.push(newHref) } : {}),
  });

  return (
    <div ref={ref} className="min-w-0 [&_li]:scroll-mt-20 [&_li]:scroll-mb-4">
      {children}
    </div>
  );
}
