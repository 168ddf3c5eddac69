/** Whole years at a date; both `2026-07-14`. */
export const ageOn = (dateOfBirth: string, date: string): number =>
  Number(date.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (date.slice(5) < dateOfBirth.slice(5) ? 1 : 0);
