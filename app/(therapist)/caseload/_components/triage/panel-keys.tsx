"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";

const firstIn = (panel: HTMLElement) => panel.querySelector<HTMLElement>("[data-handle]") ?? panel;

type Props = {
  closeHref: string;
  patientId: string;
  /** What the panel shows: where it changes, the button that changed it may be gone. */
  state: string;
};

/** The focus goes where the panel opens, and on to the next reason as one is dealt with; Esc leads back to the row. */
export function PanelKeys({ closeHref, patientId, state }: Props) {
  const router = useRouter();
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const panel = document.getElementById("panel");
    const isNew = opened.current !== patientId;
    opened.current = patientId;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (panel && state && (isNew || isLost)) firstIn(panel).focus();
  }, [patientId, state]);
  const close = () => {
    document.querySelector<HTMLElement>(`tr[data-patient="${patientId}"] [data-open]`)?.focus();
    router.push(closeHref, { scroll: false });
  };
  useShortcuts({ "caseload.close": close });
  return null;
}
