import type { LibraryPrescription, PlanContent, Prescription } from "./schema";

export const isFromLibrary = (p: Prescription): p is LibraryPrescription => "exerciseId" in p;

/** The editions of exercises that these plans name. */
export const revisionsOf = (...plans: (PlanContent | null | undefined)[]): string[] =>
  plans
    .flatMap((plan) => plan?.phases ?? [])
    .flatMap((phase) => phase.prescriptions)
    .flatMap((entry) => (isFromLibrary(entry) ? entry.exerciseRevisionId : []));
