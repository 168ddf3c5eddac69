/** How leave was given: by the patient on their phone, or to staff, on paper or by word. */
export const LEAVE_SOURCES = ["phone", "paper", "word"] as const;
export type LeaveSource = (typeof LEAVE_SOURCES)[number];

/** What a helper may be called, and what they are to the patient. */
export const NAME_LENGTH = 60;
export const RELATION_LENGTH = 40;
