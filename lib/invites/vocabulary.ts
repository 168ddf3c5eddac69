/** How long a link is good for. Patients open theirs when they feel like it. */
export const LIFETIME_DAYS = { member: 7, patient: 14, helper: 7 } as const;
