"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { focusedRow, moveFrom } from "@/app/(therapist)/_components/row-focus";

/**
 * J and K move between the plans, Enter opens the record, or what has to be settled of one that is left out; X chooses the row that has the
 * focus, E opens its plan.
 */
export function RowKeys() {
  const router = useRouter();
  const openPlan = () => {
    const id = focusedRow()?.dataset.patient;
    if (id) router.push(`/patients/${id}/plan`);
  };
  useShortcuts({
    "update.next": () => moveFrom(focusedRow(), 1),
    "update.previous": () => moveFrom(focusedRow(), -1),
    "update.select": () => focusedRow()?.querySelector<HTMLElement>("[data-select]")?.click(),
    "update.plan": openPlan,
  });
  return null;
}
