/** Who wrote: the patient or whoever helps them, or somebody of the clinic. */
export const MESSAGE_SOURCES = ["patient", "staff"] as const;
export type MessageSource = (typeof MESSAGE_SOURCES)[number];

/** Characters of one message, and of a template's name. */
export const MOST_TEXT = 2000;
export const MOST_NAME = 60;

/** Messages of one page of a thread, threads of one page of the list. */
export const PAGE = 30;
export const LIST = 40;

/** Nobody writes so many in a day. */
export const MOST_A_DAY = 100;

/** Templates of one member. */
export const MOST_TEMPLATES = 30;

/** What the list shows: what waits for an answer, what of it was not opened, what the patient is to answer, the rest. */
export const MESSAGE_VIEWS = ["answer", "unread", "waiting", "done"] as const;
export type MessageView = (typeof MESSAGE_VIEWS)[number];

/** Threads of those one looks after or was reminded of, or all of the clinic's. */
export const MESSAGE_SCOPES = ["mine", "all"] as const;
export type MessageScope = (typeof MESSAGE_SCOPES)[number];
