/** Days that a lighter plan may last from the day of the swap, that day included. */
export const LIGHTER_DAYS = { min: 1, max: 14, usual: 3 } as const;

/** What a patient swaps to. */
export const SWAPS_TO = ["lighter", "usual"] as const;
export type SwapTo = (typeof SWAPS_TO)[number];
