/** The stops that are red flags, apart from the table of all alerts: the phone knows of no others. */
export const RED_FLAG_STOPS = ["S0", "S5"] as const;

/** The kinds that lock the plan; `ALERTS` is held to them by its type. */
export type RedFlagKind = "red-flag" | `stop-${(typeof RED_FLAG_STOPS)[number]}`;
