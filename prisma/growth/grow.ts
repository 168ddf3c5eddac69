import { copyAll } from "./copies";

type Size = { clinics: number; patients: number };

/** Other clinics, and further patients of the own one; the larger has three times as many of both. */
export const SMALL: Size = { clinics: 400, patients: 60 };
export const LARGE: Size = { clinics: 1200, patients: 180 };

/** Patients that the larger size has more: in the own clinic, and in all. Each other clinic has about two. */
export const ADDED = {
  clinic: LARGE.patients - SMALL.patients,
  all: LARGE.patients - SMALL.patients + 2 * (LARGE.clinics - SMALL.clinics),
};

/** What the copies are made of: another clinic, and a patient of the own one. */
export type Grown = { clinicId: string; patientId: string };

/** Fills the database up to a size, from another or from nothing. */
export const grow = (ownerUrl: string, of: Grown, to: Size, from: Size = { clinics: 0, patients: 0 }) =>
  copyAll(ownerUrl, {
    ...of,
    clinics: to.clinics - from.clinics,
    patients: to.patients - from.patients,
  });
