export const LONGEST_TASK = 200;

/** How far ahead a task may be due, in days; one that is due today can't be set for yesterday. */
export const TASK_DAYS_AHEAD = 366;

/** Open tasks of one patient; more than that is a list nobody reads. */
export const MOST_OPEN = 30;
