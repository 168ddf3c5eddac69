/** The days after which 03:00 shuts a day's log window: on d+4 for the patient, d+8 a therapist, d+28 paper. */
export const LOG_WINDOW_DAYS = { patient: 4, therapist: 8, paper: 28 } as const;
