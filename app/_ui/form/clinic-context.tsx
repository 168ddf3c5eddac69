"use client";

import { createContext, type ReactNode, useContext } from "react";

const ClinicContext = createContext<string | null>(null);

/** The clinic the page was opened in. The shells provide it. */
export function ClinicProvider({ clinicId, children }: { clinicId: string; children: ReactNode }) {
  return <ClinicContext value={clinicId}>{children}</ClinicContext>;
}

/** The clinic's id for an action that is called without a form; empty outside a clinic. */
export const useClinicId = (): string => useContext(ClinicContext) ?? "";

/**
 * Every form carries the clinic it was opened in, so that a tab left open in one clinic can't write
 * into another. The action wrapper compares it.
 */
export function ClinicField() {
  const clinicId = useContext(ClinicContext);
  return clinicId === null ? null : <input type="hidden" name="clinicId" value={clinicId} />;
}
