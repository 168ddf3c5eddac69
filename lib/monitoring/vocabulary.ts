/** Days of a period in which days with data are counted. */
export const PERIOD_DAYS = 30;

/** How somebody spent time on a patient's monitoring. */
export const HOWS = ["phone", "video", "in-person", "message"] as const;
export type How = (typeof HOWS)[number];

/** A contact in which both speak at the same time. */
const LIVE: readonly How[] = ["phone", "video", "in-person"];
export const isLive = (how: How): boolean => LIVE.includes(how);

/** Minutes of one entry. */
export const MINUTES = { least: 1, most: 120 } as const;

/** How far back, in days, a set-up and time may be entered. */
export const BACK_DAYS = 31;

export const LONGEST_NOTE = 500;

/** What an entry of time refers to: what its own words say, a visit, or the messages with the patient. */
export const EVIDENCE = ["note", "messages", "visit"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Periods and months of a patient that are shown, the latest first; those of a list, and patients on one page of it. */
export const SHOWN = { sets: 6, periods: 13, months: 13, visits: 20, inList: 2, patients: 25 } as const;

/** Patients in one file, and rows of time that are read of one patient. */
export const MOST_IN_FILE = 500;
export const MOST_TIMES = 300;
