"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";

const rows = () => [...document.querySelectorAll<HTMLElement>("tr[data-patient]")];

/** The row that has the focus, or whose panel is open: a key pressed there is about that patient and nobody else. */
function held(): HTMLElement | null {
  const row = document.activeElement?.closest<HTMLElement>("tr[data-patient]");
  return row ?? document.querySelector<HTMLElement>("tr[data-patient][aria-selected]");
}

/**
 * The first row where none is held yet; none where a panel is open of somebody who is not on this page. While one is open it
 * is about its patient, also where a button that was just pressed has lost the focus.
 */
const meant = () => held() ?? (document.getElementById("panel") ? null : rows()[0]);

/** Moves the focus to a row's name: the focus is the row, so that a screen reader follows. */
function move(by: 1 | -1) {
  const all = rows();
  const current = held();
  const next = current ? all.indexOf(current) + by : by === 1 ? 0 : all.length - 1;
  all[Math.max(0, Math.min(all.length - 1, next))]?.querySelector<HTMLElement>("[data-open]")?.focus();
}

const press = (target: string) => meant()?.querySelector<HTMLElement>(target)?.click();

/**
 * J and K move, Enter opens (the name is a link), W asks why, A does the row's action, S opens its reasons, X selects it, E edits
 * the plan, M opens the messages.
 */
export function RowKeys() {
  const router = useRouter();
  const go = (address: (id: string) => string) => {
    const id = meant()?.dataset.patient;
    if (id) router.push(address(id));
  };
  useShortcuts({
    "caseload.next": () => move(1),
    "caseload.previous": () => move(-1),
    "caseload.why": () => press("[data-why]"),
    "caseload.act": () => press("[data-action]"),
    "caseload.reasons": () => press("[data-reasons]"),
    "caseload.select": () => press("[data-select]"),
    "caseload.plan": () => go((id) => `/patients/${id}/plan`),
    "caseload.messages": () => go((id) => `/messages/${id}`),
  });
  return null;
}
