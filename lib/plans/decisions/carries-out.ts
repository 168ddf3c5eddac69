import type { PrescriptionId } from "../../ids";
import { diffPlans } from "../diff";
import type { PlanContent } from "../schema";

/**
 * Does a new version do what was decided? It leaves the stopped prescription out of the phase in force, or changes its dose
 * or its days: a version that has it as before is another one's work and decides nothing.
 */
export function carriesOut(before: PlanContent, after: PlanContent, id: PrescriptionId): boolean {
  const { removed, changed } = diffPlans(before, after);
  const parts = changed.find((one) => one.after.id === id)?.parts ?? [];
  return removed.some((entry) => entry.id === id) || parts.includes("dose") || parts.includes("schedule");
}
