/** Focusable, so that a keyboard scrolls what holds nothing to press. */
export const SCROLLS = { tabIndex: 0 } as const;
