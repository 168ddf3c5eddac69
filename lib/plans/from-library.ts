import type { LibraryPrescription, Prescription } from "./schema";

export const isFromLibrary = (p: Prescription): p is LibraryPrescription => "exerciseId" in p;
