/** What printers hold: A4 nearly everywhere, Letter in North America and a few countries more. */
export const PAGE_SIZES = ["a4", "letter"] as const;

export type PageSize = (typeof PAGE_SIZES)[number];

/** A sheet is for so many days. */
export const SHEET_DAYS = 7;

/** A week that has begun can still be printed on any of its days, and one that lies ahead by at most so many days. */
export const PRINT_DAYS = { back: 6, ahead: 14 } as const;

/** More boxes than this in a day have no room: the times are written down as a number. */
export const MOST_BOXES = 6;

/** More than this many times a day is a slip of the finger. */
export const MOST_TIMES = 24;

/** Where paper is Letter. */
const LETTER_COUNTRIES = new Set(["US", "CA", "MX", "PH", "CL", "CO", "VE"]);

export const pageSizeIn = (country: string): PageSize => (LETTER_COUNTRIES.has(country) ? "letter" : "a4");
