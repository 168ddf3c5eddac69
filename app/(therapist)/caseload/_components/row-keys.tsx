"use client";

import { useRouter } from "next/navigation";
import { useKeys } from "@/app/_ui/use-keys";

const rows = () => [...document.querySelectorAll<HTMLElement>("tr[data-patient]")];
const held = () => document.activeElement?.closest<HTMLElement>("tr[data-patient]") ?? null;

/** Moves the focus to a row's name: the focus is the row, so that a screen reader follows. */
function move(by: 1 | -1) {
  const all = rows();
  const current = held();
  const next = current ? all.indexOf(current) + by : by === 1 ? 0 : all.length - 1;
  all[Math.max(0, Math.min(all.length - 1, next))]?.querySelector<HTMLElement>("[data-open]")?.focus();
}

const press = (target: string) => (held() ?? rows()[0])?.querySelector<HTMLElement>(target)?.click();

/** J and K move, Enter opens (the name is a link), W asks why, A does the row's action, S opens its reasons, X selects it, E edits the plan, M opens the messages. */
export function RowKeys() {
  const router = useRouter();
  const go = (address: (id: string) => string) => {
    const id = (held() ?? rows()[0])?.dataset.patient;
    if (id) router.push(address(id));
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    w: () => press("[data-why]"),
    a: () => press("[data-action]"),
    s: () => press("[data-reasons]"),
    x: () => press("[data-select]"),
    e: () => go((id) => `/patients/${id}/plan`),
    m: () => go((id) => `/messages/${id}`),
  });
  return null;
}
