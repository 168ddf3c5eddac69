"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { focusedRow, moveFrom, patientRows } from "@/app/(therapist)/_components/row-focus";

/** The row that has the focus, or whose panel is open: a key pressed there is about that patient and nobody else. */
const held = () => focusedRow() ?? document.querySelector<HTMLElement>("tr[data-patient][aria-selected]");

/**
 * The first row where none is held yet; none where a panel is open of somebody who is not on this page. While one is open it
 * is about its patient, also where a button that was just pressed has lost the focus.
 */
const meant = () => held() ?? (document.getElementById("panel") ? null : patientRows()[0]);

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
    "caseload.next": () => moveFrom(held(), 1),
    "caseload.previous": () => moveFrom(held(), -1),
    "caseload.why": () => press("[data-why]"),
    "caseload.act": () => press("[data-action]"),
    "caseload.reasons": () => press("[data-reasons]"),
    "caseload.select": () => press("[data-select]"),
    "caseload.plan": () => go((id) => `/patients/${id}/plan`),
    "caseload.messages": () => go((id) => `/messages/${id}`),
  });
  return null;
}
