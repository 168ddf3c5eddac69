import type { Temporal } from "temporal-polyfill";
import type { AlertId, PatientId, PrescriptionId } from "../../ids";
import type { LocalDate } from "../../time/calendar-date";

/** One log that holds its prescription until a clinician decides. */
export type StopHold = {
  patientId: PatientId;
  alertId: AlertId;
  prescriptionId: PrescriptionId;
  /** The local day that the log belongs to. */
  date: LocalDate;
  /** From when on it is due again; null while nobody has decided. */
  liftedOn: LocalDate | null;
  /** 8 or more in an exercise, which ends that day's exercises; else null. */
  pain: number | null;
  /** When it arrived. */
  recordedAt: Temporal.Instant;
};
